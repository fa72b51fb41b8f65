//! Tools from crates.io, compiled under target/tools.

use std::fs;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::{process, progress, workspace};

/// A tool on crates.io, of one version.
pub(super) struct Tool<'a> {
    /// What the developer calls it.
    pub(super) title: &'a str,
    pub(super) package: &'a str,
    /// The installed program that tells its version.
    pub(super) program: &'a str,
    pub(super) version: &'a str,
    /// Further flags of `cargo install`.
    pub(super) flags: &'a [&'a str],
    /// The packages that do the tool's work, compiled to be fast; nothing else is.
    pub(super) hot: &'a [&'a str],
    /// How long it takes to compile on two cores.
    pub(super) minutes: u32,
}

/// The tools' own settings are for those who ship them and take four times as long to compile;
/// with these a build of the page takes half a second longer.
const FAST_TO_COMPILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

pub(super) fn ensure(tool: &Tool<'_>) -> Result<(), Failure> {
    if is_right(tool) {
        return Ok(());
    }
    let Tool { title, version, .. } = tool;
    let minutes = tool.minutes;
    let what = format!("installing {title} {version} (about {minutes} min the first time)");
    progress::slow(&what, || install(tool))
}

/// What was compiled on the way is not needed again before the next version.
pub(super) fn tidy() {
    let _ = fs::remove_dir_all(build());
}

fn is_right(tool: &Tool<'_>) -> bool {
    let program = workspace::tools_bin().join(tool.program);
    process::output(process::call(program).arg("--version"))
        .is_some_and(|text| tells_version(&text, tool.version))
}

/// Programs print their name, the version and, some of them, a commit.
fn tells_version(text: &str, version: &str) -> bool {
    text.split_whitespace().nth(1) == Some(version)
}

fn install(tool: &Tool<'_>) -> Result<(), Failure> {
    let mut cargo = process::cargo(&["install", tool.package, "--version", tool.version]);
    for package in tool.hot {
        let setting = format!("profile.release.package.{package}.opt-level=2");
        cargo.args(["--config", &setting]);
    }
    cargo
        .args(tool.flags)
        .args(["--force", "--root"])
        .arg(workspace::tools())
        // One folder for all tools: what they share is compiled once.
        .env("CARGO_TARGET_DIR", build())
        .envs(FAST_TO_COMPILE);
    process::succeed(&mut cargo)
}

fn build() -> PathBuf {
    workspace::tools().join("build")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_second_word() {
        assert!(tells_version("trunk 0.21.14", "0.21.14"));
        assert!(tells_version("wasm-bindgen 0.2.130 (abc)", "0.2.130"));
        assert!(!tells_version("trunk 0.21.1", "0.21.14"));
        assert!(!tells_version("", "0.21.14"));
    }
}
