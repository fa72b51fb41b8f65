//! Chromium and its driver, for the tests and the bench.

use std::env;
use std::path::PathBuf;

use super::apt;
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
        chromium: program("CHROMIUM", &NAMES)?,
        chromedriver: program("CHROMEDRIVER", &["chromedriver"])?,
    })
}

/// What the variable names, else what PATH or the usual folder has.
fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(named) = env::var_os(variable).filter(|value| !value.is_empty()) {
        return Some(PathBuf::from(named)).filter(|path| path.is_file());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path)
        .chain([PathBuf::from("/usr/bin")])
        .collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|candidate| candidate.is_file())
}
