//! The surroundings that every called program gets.

use std::env;
use std::ffi::{OsStr, OsString};
use std::process::{Command, Stdio};

use crate::workspace;

/// Cargo sets these for this program alone. Build scripts that look at them would run anew, and
/// everything above them, each time `cargo xtask` and a plain `cargo` take turns.
const OWN_TO_XTASK: [&str; 5] = [
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_PATH",
    "CARGO_BIN_NAME",
    "CARGO_CRATE_NAME",
    "CARGO_PRIMARY_PACKAGE",
];

/// A call from the workspace's root that finds the project's tools first and never waits for
/// input.
pub(crate) fn call(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(workspace::root())
        .stdin(Stdio::null())
        .env("PATH", path())
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk takes no other value than "true" and "false" and stops at the customary "1".
    if env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR");
        command
            .env("TRUNK_COLOR", "never")
            .env("CARGO_TERM_COLOR", "never");
    }
    for (key, _) in env::vars_os() {
        let name = key.to_string_lossy();
        if OWN_TO_XTASK.contains(&&*name) || name.starts_with("CARGO_PKG_") {
            command.env_remove(&key);
        }
    }
    command
}

/// A call of the Cargo that runs this program.
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
