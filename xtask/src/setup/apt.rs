//! Debian's packages, for programs that no other registry has.

use std::env;
use std::time::Duration;

use super::Install;
use crate::failure::Failure;
use crate::process;
use crate::progress::Step;

/// Returns the installation of `packages`.
///
/// # Errors
/// The user may not install packages. The message is `advice`.
pub(super) fn install(
    title: &str,
    packages: &'static [&str],
    advice: &str,
) -> Result<Install, Failure> {
    check_permission(advice)?;
    let step = Step::new(
        format!("installing {title} with apt-get"),
        Duration::from_secs(60),
    );
    Ok(Install::new(step, || install_now(packages)))
}

/// Fails with `advice` where the user may not install packages.
pub(super) fn check_permission(advice: &str) -> Result<(), Failure> {
    if is_root() && exists("apt-get") {
        Ok(())
    } else {
        Err(Failure::new(advice))
    }
}

pub(super) fn install_now(packages: &[&str]) -> Result<(), Failure> {
    process::succeed(apt_get(&["update"]).arg("-qq"))?;
    let mut install = apt_get(&["install", "-y", "-qq", "--no-install-recommends"]);
    process::succeed(install.args(packages))
}

fn apt_get(args: &[&str]) -> std::process::Command {
    let mut command = process::call("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").args(args);
    command
}

fn is_root() -> bool {
    nix::unistd::geteuid().is_root()
}

fn exists(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
