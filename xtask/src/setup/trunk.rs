//! Trunk, which builds and serves the page.

use std::time::Duration;

use super::Install;
use super::cargo_install::{self, CargoTool};

pub(super) fn missing() -> Option<Install> {
    cargo_install::missing(CargoTool {
        title: "Trunk",
        package: "trunk",
        program: "trunk",
        // The newest that Rust 1.95 compiles.
        version: "0.21.14".to_owned(),
        flags: &["--locked", "--no-default-features", "--features", "rustls"],
        optimised: &["sha2"],
        about: Duration::from_secs(240),
    })
}
