//! axe-core, the script that audits a screen for accessibility.

use std::fs;
use std::path::PathBuf;

use super::{Install, npm};
use crate::failure::Failure;
use crate::workspace;

const VERSION: &str = "4.11.0";

pub(super) fn missing() -> Result<Option<Install>, Failure> {
    if is_installed() {
        return Ok(None);
    }
    let title = format!("axe-core {VERSION}");
    npm::install(&title, folder(), vec![format!("axe-core@{VERSION}")]).map(Some)
}

/// Where the script is.
pub(crate) fn script() -> PathBuf {
    folder().join("node_modules/axe-core/axe.min.js")
}

/// The script's first line names its version.
fn is_installed() -> bool {
    fs::read_to_string(script()).is_ok_and(|text| {
        let head = text.get(..200).unwrap_or_default();
        head.contains(&format!("axe v{VERSION}"))
    })
}

fn folder() -> PathBuf {
    workspace::tools().join("npm")
}
