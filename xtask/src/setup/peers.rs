//! The search libraries that the bench compares the search engine with.

use std::fs;
use std::path::PathBuf;

use super::{Install, npm};
use crate::failure::Failure;
use crate::workspace;

/// Name and version.
const PEERS: [(&str, &str); 4] = [
    ("@leeoniya/ufuzzy", "1.0.19"),
    ("flexsearch", "0.8.212"),
    ("fuse.js", "7.5.0"),
    ("minisearch", "7.2.0"),
];

pub(super) fn missing() -> Result<Option<Install>, Failure> {
    if PEERS
        .iter()
        .all(|(name, version)| is_installed(name, version))
    {
        return Ok(None);
    }
    let packages = PEERS.map(|(name, version)| format!("{name}@{version}"));
    npm::install("the search libraries", folder(), packages.into()).map(Some)
}

/// The folder that holds the packages, by their names.
pub(crate) fn modules() -> PathBuf {
    folder().join("node_modules")
}

fn is_installed(name: &str, version: &str) -> bool {
    let description = modules().join(name).join("package.json");
    fs::read_to_string(description)
        .is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}

fn folder() -> PathBuf {
    workspace::tools().join("npm-peers")
}
