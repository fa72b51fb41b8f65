//! The tools that the project needs: each is looked for first, and installed only when missing.

mod apt;
mod axe;
mod cargo_install;
mod chromium;
mod lock_file;
mod nginx;
mod peers;
mod program;
mod trunk;
mod wasm_bindgen;
mod wasm_target;

pub(crate) use axe::script as axe_script;
pub(crate) use chromium::Browser;
pub(crate) use peers::modules as peers_modules;
pub(crate) use wasm_bindgen::test_runner as wasm_test_runner;

use std::path::PathBuf;

use crate::failure::Failure;

/// What builds the page.
pub(crate) fn page_tools() -> Result<(), Failure> {
    wasm_target::ensure()?;
    wasm_bindgen::ensure()?;
    trunk::ensure()?;
    cargo_install::tidy();
    Ok(())
}

/// What builds the engine by itself, and what it is compared with.
pub(crate) fn engine_tools() -> Result<(), Failure> {
    wasm_target::ensure()?;
    wasm_bindgen::ensure()?;
    cargo_install::tidy();
    peers::ensure()
}

/// What runs the page's tests in a browser.
pub(crate) fn browser() -> Result<Browser, Failure> {
    chromium::ensure()
}

/// What audits a screen for accessibility.
pub(crate) fn axe() -> Result<(), Failure> {
    axe::ensure()
}

/// What the end-to-end tests serve the page with.
pub(crate) fn nginx() -> Result<PathBuf, Failure> {
    nginx::ensure()
}
