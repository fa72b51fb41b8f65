//! What the chosen steps need to be installed.

use std::path::PathBuf;

use super::step::StepName;
use crate::failure::Failure;
use crate::setup::{self, Browser};
use crate::workspace;

/// Where the programs are that a step needs.
pub(super) struct Tools {
    pub(super) browser: Option<Browser>,
    pub(super) nginx: Option<PathBuf>,
}

impl Tools {
    /// Installs what is missing.
    pub(super) fn for_steps(steps: &[StepName]) -> Result<Self, Failure> {
        let any = |of: &[StepName]| steps.iter().any(|step| of.contains(step));
        if any(&[StepName::ClippyWasm, StepName::Browser, StepName::Build]) {
            setup::page_tools()?;
        }
        if any(&[StepName::E2e]) {
            setup::axe()?;
        }
        let browser = any(&[StepName::Browser, StepName::E2e])
            .then(setup::browser)
            .transpose()?;
        let nginx = any(&[StepName::E2e]).then(setup::nginx).transpose()?;
        Ok(Self { browser, nginx })
    }
}

/// Tells the end-to-end tests and the bench where everything is.
pub(crate) fn environment(browser: &Browser, dev_api: PathBuf) -> [(&'static str, PathBuf); 5] {
    [
        ("CUSTOMER_DESK_DIST", workspace::dist()),
        ("CUSTOMER_DESK_DEV_API", dev_api),
        ("CUSTOMER_DESK_AXE", setup::axe_script()),
        ("CHROMIUM", browser.chromium.clone()),
        ("CHROMEDRIVER", browser.chromedriver.clone()),
    ]
}
