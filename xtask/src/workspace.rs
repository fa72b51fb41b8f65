//! The paths of the workspace.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Context, Failure};

/// The folder of the workspace's Cargo.toml.
pub(crate) fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

/// The folder that all tools of this project are installed in.
pub(crate) fn tools() -> PathBuf {
    root().join("target/tools")
}

/// The folder of the installed programs.
pub(crate) fn tools_bin() -> PathBuf {
    tools().join("bin")
}

/// The folder of the release build.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The path of a program of this workspace, compiled with the profile `dev`.
pub(crate) fn dev_program(name: &str) -> Result<PathBuf, Failure> {
    built_program("debug", name)
}

/// The path of a program of this workspace, compiled with the profile `host`.
pub(crate) fn host_program(name: &str) -> Result<PathBuf, Failure> {
    built_program("host", name)
}

/// The path of a package of this workspace, compiled for the browser with the profile `release`.
pub(crate) fn wasm(name: &str) -> Result<PathBuf, Failure> {
    let file = format!("wasm32-unknown-unknown/release/{name}.wasm");
    Ok(build_folder()?.join(file))
}

fn built_program(profile: &str, name: &str) -> Result<PathBuf, Failure> {
    Ok(build_folder()?.join(profile).join(name))
}

/// Cargo's target folder, which the developer's configuration may put anywhere: this program is in its
/// subfolder `debug`.
fn build_folder() -> Result<PathBuf, Failure> {
    let own = env::current_exe().or_cannot("find this program's own file")?;
    Ok(own.ancestors().nth(2).unwrap_or(root()).to_owned())
}
