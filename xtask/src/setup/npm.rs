//! Packages of the npm registry.

use std::path::PathBuf;
use std::time::Duration;

use super::{Install, apt};
use crate::failure::Failure;
use crate::process;
use crate::progress::Step;

const ADVICE: &str = "npm is missing: install Node.js with npm (on Debian: apt-get install npm)";

/// Returns the installation of `packages`, each as `name@version`, below `folder`. npm removes other
/// packages from that folder.
///
/// # Errors
/// npm is missing, and the user may not install it.
pub(super) fn install(
    title: &str,
    folder: PathBuf,
    packages: Vec<String>,
) -> Result<Install, Failure> {
    let has_npm = process::output(process::call("npm").arg("--version")).is_some();
    if !has_npm {
        apt::check_permission(ADVICE)?;
    }
    let seconds = if has_npm { 10 } else { 60 };
    let step = Step::new(
        format!("installing {title} with npm"),
        Duration::from_secs(seconds),
    );
    Ok(Install::new(step, move || {
        if !has_npm {
            apt::install_now(&["npm"])?;
        }
        let mut npm = process::call("npm");
        npm.args(["install", "--no-save", "--no-audit", "--no-fund"])
            .arg("--prefix")
            .arg(folder)
            .args(packages);
        process::succeed(&mut npm)
    }))
}
