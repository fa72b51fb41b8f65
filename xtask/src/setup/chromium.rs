//! Chromium and its driver, for the tests and the bench.

use std::path::PathBuf;

use super::{Install, apt, program};
use crate::failure::Failure;

const ADVICE: &str = "Chromium or its driver is missing: install both \
    (on Debian: apt-get install chromium-headless-shell chromium-driver), \
    or set CHROMIUM and CHROMEDRIVER to the paths of the two programs";
const PACKAGES: [&str; 2] = ["chromium-headless-shell", "chromium-driver"];
/// The first one, which Debian installs, has no window, and saves a fifth of the time of the journeys. Its
/// command in PATH is a script: chromedriver would end that, and leave the browser running.
const NAMES: [&str; 5] = [
    "/usr/lib/chromium/chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The paths of the two programs.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

/// Finds the browser.
///
/// # Errors
/// One of the two programs is missing.
pub(crate) fn browser() -> Result<Browser, Failure> {
    find().ok_or_else(|| Failure::new(ADVICE))
}

pub(super) fn missing() -> Result<Option<Install>, Failure> {
    if find().is_some() {
        return Ok(None);
    }
    let title = "Chromium and its driver";
    apt::install(title, &PACKAGES, ADVICE).map(Some)
}

fn find() -> Option<Browser> {
    Some(Browser {
        chromium: program::find("CHROMIUM", &NAMES)?,
        chromedriver: program::find("CHROMEDRIVER", &["chromedriver"])?,
    })
}
