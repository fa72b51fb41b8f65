//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Context, Failure};

/// The folder with the workspace's Cargo.toml.
pub(crate) fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

/// Where all tools of this project are installed: never outside of it.
pub(crate) fn tools() -> PathBuf {
    root().join("target/tools")
}

/// Where the installed programs are.
pub(crate) fn tools_bin() -> PathBuf {
    tools().join("bin")
}

/// The release build.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// A program of this workspace, built with the dev profile.
pub(crate) fn dev_program(name: &str) -> Result<PathBuf, Failure> {
    built_program("debug", name)
}

/// A program of this workspace, built with the profile `host`.
pub(crate) fn host_program(name: &str) -> Result<PathBuf, Failure> {
    built_program("host", name)
}

/// A package of this workspace, built for the browser with the profile `release`.
pub(crate) fn wasm(name: &str) -> Result<PathBuf, Failure> {
    let file = format!("wasm32-unknown-unknown/release/{name}.wasm");
    Ok(build_folder()?.join(file))
}

fn built_program(profile: &str, name: &str) -> Result<PathBuf, Failure> {
    Ok(build_folder()?.join(profile).join(name))
}

/// This program stands in `TARGET/debug`, wherever the developer's configuration puts TARGET.
fn build_folder() -> Result<PathBuf, Failure> {
    let own = env::current_exe().or_cannot("find this program's own file")?;
    Ok(own.ancestors().nth(2).unwrap_or(root()).to_owned())
}
