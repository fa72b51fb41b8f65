//! The search libraries that the bench compares the engine with.

use std::fs;
use std::path::PathBuf;

use super::{apt, axe};
use crate::failure::Failure;
use crate::{process, progress, workspace};

/// By name on the registry, each of one version.
const PEERS: [(&str, &str); 4] = [
    ("@leeoniya/ufuzzy", "1.0.19"),
    ("flexsearch", "0.8.212"),
    ("fuse.js", "7.5.0"),
    ("minisearch", "7.2.0"),
];
const ADVICE: &str = "npm is missing, which brings the search libraries to compare with: \
    install Node.js with npm (on Debian: apt-get install npm)";

pub(super) fn ensure() -> Result<(), Failure> {
    if PEERS.iter().all(|(name, version)| is_right(name, version)) {
        return Ok(());
    }
    if process::output(process::call("npm").arg("--version")).is_none() {
        apt::install("npm", &["npm"], ADVICE)?;
    }
    progress::slow("installing the search libraries with npm", || {
        let packages = PEERS.map(|(name, version)| format!("{name}@{version}"));
        process::succeed(axe::npm_install(&folder()).args(packages))
    })
}

/// Where the packages are, by their names.
pub(crate) fn modules() -> PathBuf {
    folder().join("node_modules")
}

/// The package tells its version.
fn is_right(name: &str, version: &str) -> bool {
    let description = modules().join(name).join("package.json");
    fs::read_to_string(description)
        .is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}

/// Not beside axe-core: npm removes what it isn't told of.
fn folder() -> PathBuf {
    workspace::tools().join("npm-peers")
}
