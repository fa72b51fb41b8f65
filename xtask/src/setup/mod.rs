//! The tools that the project needs. Each is looked for first, and installed only when it is missing.

mod apt;
mod axe;
mod cargo_install;
mod chromium;
mod esbuild;
mod firefox;
mod lock_file;
mod nginx;
mod npm;
mod peers;
mod program;
mod trunk;
mod wasm_bindgen;
mod wasm_target;
mod webkit;

pub(crate) use axe::script as axe_script;
pub(crate) use chromium::{Browser, browser};
pub(crate) use firefox::{firefox, geckodriver};
pub(crate) use nginx::nginx;
pub(crate) use peers::modules as peers_modules;
pub(crate) use wasm_bindgen::test_runner as wasm_test_runner;
pub(crate) use webkit::webkit;

use crate::failure::Failure;
use crate::progress::{Progress, Step};

/// A tool that some commands need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    /// The compiler's target for the browser.
    WasmTarget,
    /// Writes the JavaScript beside the wasm, and runs the browser tests.
    WasmBindgen,
    /// Builds and serves the page.
    Trunk,
    /// Joins and minifies the scripts of a release build.
    Esbuild,
    /// The browser of the tests and the bench, with its driver.
    Chromium,
    /// A second browser of the tests.
    Firefox,
    /// Drives Firefox.
    Geckodriver,
    /// A third browser of the tests, with its driver and its display.
    WebKit,
    /// The script that audits a screen for accessibility.
    Axe,
    /// The web server of the end-to-end tests.
    Nginx,
    /// The search libraries that the bench compares the search engine with.
    Peers,
}

impl Tool {
    /// What builds the page.
    pub(crate) const PAGE: [Self; 3] = [Self::WasmTarget, Self::WasmBindgen, Self::Trunk];
    /// What builds the page as it is deployed.
    pub(crate) const RELEASE: [Self; 4] = [
        Self::WasmTarget,
        Self::WasmBindgen,
        Self::Trunk,
        Self::Esbuild,
    ];

    /// Returns `None` when the tool is there.
    ///
    /// # Errors
    /// This program may not install the tool. The message tells the developer how to.
    fn missing(self) -> Result<Option<Install>, Failure> {
        match self {
            Self::WasmTarget => Ok(wasm_target::missing()),
            Self::WasmBindgen => wasm_bindgen::missing(),
            Self::Trunk => Ok(trunk::missing()),
            Self::Esbuild => esbuild::missing(),
            Self::Chromium => chromium::missing(),
            Self::Firefox => firefox::missing(),
            Self::Geckodriver => Ok(firefox::driver_missing()),
            Self::WebKit => webkit::missing(),
            Self::Axe => axe::missing(),
            Self::Nginx => nginx::missing(),
            Self::Peers => peers::missing(),
        }
    }
}

/// The installation of a tool that is missing.
struct Install {
    step: Step,
    work: Box<dyn FnOnce() -> Result<(), Failure>>,
}

impl Install {
    fn new(step: Step, work: impl FnOnce() -> Result<(), Failure> + 'static) -> Self {
        Self {
            step,
            work: Box::new(work),
        }
    }
}

/// The tools that a command needs and that are missing.
pub(crate) struct Missing(Vec<Install>);

/// Looks for tools.
///
/// # Errors
/// One is missing that this program may not install. Nothing has been installed by then.
pub(crate) fn missing(tools: &[Tool]) -> Result<Missing, Failure> {
    let mut missing = Vec::new();
    for tool in tools {
        missing.extend(tool.missing()?);
    }
    Ok(Missing(missing))
}

impl Missing {
    pub(crate) fn steps(&self) -> impl Iterator<Item = &Step> {
        self.0.iter().map(|install| &install.step)
    }

    pub(crate) fn install(self, progress: &mut Progress) -> Result<(), Failure> {
        for Install { step, work } in self.0 {
            progress.run(&step, work)?;
        }
        cargo_install::remove_build_folder();
        Ok(())
    }
}
