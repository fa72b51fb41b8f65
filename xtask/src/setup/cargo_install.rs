//! Tools from crates.io, compiled below target/tools.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use super::Install;
use crate::failure::Failure;
use crate::progress::Step;
use crate::{process, workspace};

/// One version of a tool on crates.io.
pub(super) struct CargoTool {
    /// The tool's name in messages.
    pub(super) title: &'static str,
    pub(super) package: &'static str,
    /// The installed program that prints its version.
    pub(super) program: &'static str,
    pub(super) version: String,
    /// Further flags of `cargo install`.
    pub(super) flags: &'static [&'static str],
    /// The packages that do the tool's work. Only they are compiled with optimisation.
    pub(super) optimised: &'static [&'static str],
    /// About how long it takes to compile on two cores.
    pub(super) about: Duration,
}

/// The tools' own settings take four times as long to compile, and save half a second in a build of
/// the page.
const FAST_TO_COMPILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

pub(super) fn missing(tool: CargoTool) -> Option<Install> {
    if is_installed(&tool) {
        return None;
    }
    let title = format!("compiling {} {}", tool.title, tool.version);
    let step = Step::new(title, tool.about);
    Some(Install::new(step, move || install(&tool)))
}

/// Removes what was compiled on the way: the next version needs little of it.
pub(super) fn remove_build_folder() {
    let _ = fs::remove_dir_all(build_folder());
}

fn is_installed(tool: &CargoTool) -> bool {
    let program = workspace::tools_bin().join(tool.program);
    process::output(process::call(program).arg("--version"))
        .is_some_and(|text| has_version(&text, &tool.version))
}

/// Programs print their name, the version and, some of them, a commit.
fn has_version(text: &str, version: &str) -> bool {
    text.split_whitespace().nth(1) == Some(version)
}

fn install(tool: &CargoTool) -> Result<(), Failure> {
    let mut cargo = process::cargo(&["install", tool.package, "--version", &tool.version]);
    for package in tool.optimised {
        let setting = format!("profile.release.package.{package}.opt-level=2");
        cargo.args(["--config", &setting]);
    }
    cargo
        .args(tool.flags)
        .args(["--force", "--root"])
        .arg(workspace::tools())
        // One folder for all tools, so that a shared dependency is compiled once.
        .env("CARGO_TARGET_DIR", build_folder())
        .envs(FAST_TO_COMPILE);
    process::succeed(&mut cargo)
}

fn build_folder() -> PathBuf {
    workspace::tools().join("build")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_second_word() {
        assert!(has_version("trunk 0.21.14", "0.21.14"));
        assert!(has_version("wasm-bindgen 0.2.130 (abc)", "0.2.130"));
        assert!(!has_version("trunk 0.21.1", "0.21.14"));
        assert!(!has_version("", "0.21.14"));
    }
}
