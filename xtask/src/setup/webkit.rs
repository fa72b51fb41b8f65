//! WebKitGTK, its driver and a display without a screen, for the tests.

use std::path::PathBuf;

use super::{Install, apt, program};
use crate::failure::Failure;

const ADVICE: &str = "WebKitGTK's driver or Xvfb is missing: install both \
    (on Debian: apt-get install webkit2gtk-driver xvfb), \
    or set WEBKITWEBDRIVER and XVFB to the paths of the two programs";

/// The paths of the two programs. The driver knows where its browser is.
#[derive(Clone, Debug)]
pub(crate) struct WebKit {
    pub(crate) driver: PathBuf,
    pub(crate) xvfb: PathBuf,
}

/// Finds the driver and the display.
///
/// # Errors
/// One of the two programs is missing.
pub(crate) fn webkit() -> Result<WebKit, Failure> {
    find().ok_or_else(|| Failure::new(ADVICE))
}

pub(super) fn missing() -> Result<Option<Install>, Failure> {
    if find().is_some() {
        return Ok(None);
    }
    let title = "WebKitGTK and Xvfb";
    apt::install(title, &["webkit2gtk-driver", "xvfb"], ADVICE).map(Some)
}

fn find() -> Option<WebKit> {
    Some(WebKit {
        driver: program::find("WEBKITWEBDRIVER", &["WebKitWebDriver"])?,
        xvfb: program::find("XVFB", &["Xvfb"])?,
    })
}
