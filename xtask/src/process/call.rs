//! The environment of every program that this one starts.

use std::env;
use std::ffi::{OsStr, OsString};
use std::process::{Command, Stdio};

use crate::workspace;

/// Cargo sets these for this program. A build script that reads one would run again, and all that
/// depends on it, whenever `cargo xtask` and a plain `cargo` alternate.
const SET_BY_CARGO: [&str; 5] = [
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_PATH",
    "CARGO_BIN_NAME",
    "CARGO_CRATE_NAME",
    "CARGO_PRIMARY_PACKAGE",
];

/// Returns a command that runs in the workspace's root, finds the project's tools first, and has no
/// input to wait for.
pub(crate) fn call(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(workspace::root())
        .stdin(Stdio::null())
        .env("PATH", path())
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk accepts "true" and "false", and fails at the usual "1".
    if env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR");
        command
            .env("TRUNK_COLOR", "never")
            .env("CARGO_TERM_COLOR", "never");
    }
    for (key, _) in env::vars_os() {
        let name = key.to_string_lossy();
        if SET_BY_CARGO.contains(&&*name) || name.starts_with("CARGO_PKG_") {
            command.env_remove(&key);
        }
    }
    command
}

/// Returns a command for the Cargo that runs this program.
pub(crate) fn cargo(args: &[&str]) -> Command {
    let mut command = call(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(args);
    command
}

fn path() -> OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders = [workspace::tools_bin()]
        .into_iter()
        .chain(env::split_paths(&inherited));
    env::join_paths(folders).unwrap_or(inherited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_projects_tools_come_first() {
        let path = path();
        assert_eq!(env::split_paths(&path).next(), Some(workspace::tools_bin()));
    }
}
