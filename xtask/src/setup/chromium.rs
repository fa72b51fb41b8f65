//! Chromium and its driver, for the tests and the bench.

use std::path::PathBuf;

use super::{apt, program};
use crate::failure::Failure;

const ADVICE: &str = "Chromium or its driver is missing: install both \
    (on Debian: apt-get install chromium chromium-driver), \
    or set CHROMIUM and CHROMEDRIVER to the paths of the two programs";
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Where the two programs are.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

pub(super) fn ensure() -> Result<Browser, Failure> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    apt::install(
        "Chromium and its driver",
        &["chromium", "chromium-driver"],
        ADVICE,
    )?;
    find().ok_or_else(|| Failure::new(ADVICE))
}

fn find() -> Option<Browser> {
    Some(Browser {
        chromium: program::find("CHROMIUM", &NAMES)?,
        chromedriver: program::find("CHROMEDRIVER", &["chromedriver"])?,
    })
}
