//! axe-core, the script that audits a screen for accessibility.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::apt;
use crate::failure::Failure;
use crate::{process, progress, workspace};

const VERSION: &str = "4.11.0";
const ADVICE: &str = "npm is missing, which brings axe-core: install Node.js with npm \
    (on Debian: apt-get install npm)";

pub(super) fn ensure() -> Result<(), Failure> {
    if is_right() {
        return Ok(());
    }
    if process::output(process::call("npm").arg("--version")).is_none() {
        apt::install("npm", &["npm"], ADVICE)?;
    }
    progress::slow(&format!("installing axe-core {VERSION} with npm"), || {
        process::succeed(npm_install(&folder()).arg(format!("axe-core@{VERSION}")))
    })
}

/// An installation below `folder`, of the packages that are added to the call.
pub(super) fn npm_install(folder: &Path) -> Command {
    let mut npm = process::call("npm");
    npm.args([
        "install",
        "--no-save",
        "--no-audit",
        "--no-fund",
        "--prefix",
    ])
    .arg(folder);
    npm
}

/// The script as one file.
pub(crate) fn script() -> PathBuf {
    folder().join("node_modules/axe-core/axe.min.js")
}

/// The script's first line names its version.
fn is_right() -> bool {
    fs::read_to_string(script()).is_ok_and(|text| {
        let head = text.get(..200).unwrap_or_default();
        head.contains(&format!("axe v{VERSION}"))
    })
}

fn folder() -> PathBuf {
    workspace::tools().join("npm")
}
