//! Debian's packages, for programs that no other registry has.

use std::env;

use crate::failure::Failure;
use crate::{process, progress};

/// Installs packages where this user may; else `advice` is what the developer reads.
pub(super) fn install(title: &str, packages: &[&str], advice: &str) -> Result<(), Failure> {
    if !is_root() || !exists("apt-get") {
        return Err(Failure::new(advice));
    }
    progress::slow(&format!("installing {title} with apt-get"), || {
        process::succeed(apt_get(&["update"]).arg("-qq"))?;
        let mut install = apt_get(&["install", "-y", "-qq", "--no-install-recommends"]);
        process::succeed(install.args(packages))
    })
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
