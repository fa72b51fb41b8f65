//! The packages that run on the developer's machine and need no browser.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::{process, workspace};

/// Cargo's flags that select them. With always the same selection, a dependency always has the same
/// features, and is compiled once for all programs and tests.
pub(crate) const PACKAGES: [&str; 7] = [
    "--workspace",
    "--exclude",
    "customer-desk",
    "--exclude",
    "e2e",
    "--exclude",
    "bench",
];

/// Compiles a program with the profile `dev`, and returns its path.
pub(crate) fn program(name: &str) -> Result<PathBuf, Failure> {
    let mut build = process::cargo(&["build", "--bin", name]);
    process::succeed(build.args(PACKAGES))?;
    workspace::dev_program(name)
}
