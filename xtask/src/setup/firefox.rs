//! Firefox and its driver, for the tests.

use std::path::PathBuf;
use std::time::Duration;

use super::cargo_install::{self, CargoTool};
use super::{Install, apt, program};
use crate::failure::Failure;
use crate::workspace;

const ADVICE: &str = "Firefox is missing: install it (on Debian: apt-get install firefox-esr), \
    or set FIREFOX to the path of the program";

/// Finds the browser.
///
/// # Errors
/// Firefox is missing.
pub(crate) fn firefox() -> Result<PathBuf, Failure> {
    find().ok_or_else(|| Failure::new(ADVICE))
}

/// The program that drives Firefox.
pub(crate) fn geckodriver() -> PathBuf {
    workspace::tools_bin().join("geckodriver")
}

pub(super) fn missing() -> Result<Option<Install>, Failure> {
    if find().is_some() {
        return Ok(None);
    }
    apt::install("Firefox", &["firefox-esr"], ADVICE).map(Some)
}

/// Debian has no package of it.
pub(super) fn driver_missing() -> Option<Install> {
    cargo_install::missing(CargoTool {
        title: "geckodriver",
        package: "geckodriver",
        program: "geckodriver",
        version: "0.37.1".to_owned(),
        flags: &["--locked"],
        optimised: &[],
        about: Duration::from_secs(90),
    })
}

fn find() -> Option<PathBuf> {
    // The ESR first: it is the version that the README names.
    program::find("FIREFOX", &["firefox-esr", "firefox"])
}
