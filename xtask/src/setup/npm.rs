//! Packages of the npm registry.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use super::{Install, apt};
use crate::failure::Failure;
use crate::progress::Step;
use crate::{process, workspace};

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
    let args = [
        OsString::from("--no-save"),
        "--prefix".into(),
        folder.into(),
    ];
    call(
        title,
        args.into_iter().chain(packages.into_iter().map(Into::into)),
    )
}

/// Returns the installation of a package whose program the other tools find, as `name@version`.
///
/// # Errors
/// npm is missing, and the user may not install it.
pub(super) fn install_program(title: &str, package: String) -> Result<Install, Failure> {
    let tools = workspace::tools().into();
    call(
        title,
        ["--global".into(), "--prefix".into(), tools, package.into()],
    )
}

fn call(title: &str, args: impl IntoIterator<Item = OsString>) -> Result<Install, Failure> {
    let args: Vec<OsString> = args.into_iter().collect();
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
        npm.args(["install", "--no-audit", "--no-fund"]).args(args);
        process::succeed(&mut npm)
    }))
}
