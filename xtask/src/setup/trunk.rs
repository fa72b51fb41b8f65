//! Trunk, which builds and serves the page.

use super::cargo_install::{self, Tool};
use crate::failure::Failure;

/// The newest that Rust 1.95 compiles.
const VERSION: &str = "0.21.14";

pub(super) fn ensure() -> Result<(), Failure> {
    cargo_install::ensure(&Tool {
        title: "Trunk",
        package: "trunk",
        program: "trunk",
        version: VERSION,
        flags: &["--locked", "--no-default-features", "--features", "rustls"],
        hot: &["sha2"],
        minutes: 4,
    })
}
