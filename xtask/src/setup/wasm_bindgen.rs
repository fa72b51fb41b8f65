//! wasm-bindgen, which writes the JavaScript beside the wasm, and its test runner.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use super::cargo_install::{self, CargoTool};
use super::{Install, lock_file};
use crate::failure::{Context, Failure};
use crate::workspace;

pub(super) fn missing() -> Result<Option<Install>, Failure> {
    let path = workspace::root().join("Cargo.lock");
    let lock = fs::read_to_string(path).or_cannot("read Cargo.lock")?;
    let version = lock_file::version(&lock, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock names no wasm-bindgen: run `cargo update -w`"))?;
    Ok(cargo_install::missing(CargoTool {
        title: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        // The tool refuses wasm that another version of the library made.
        version: version.to_owned(),
        // Not `--locked`: its lock names a release that not every registry has.
        flags: &[],
        optimised: &[
            "gimli",
            "walrus",
            "wasm-bindgen-cli-support",
            "wasm-encoder",
            "wasmparser",
        ],
        about: Duration::from_secs(120),
    }))
}

/// The program that Cargo runs browser tests with.
pub(crate) fn test_runner() -> PathBuf {
    workspace::tools_bin().join("wasm-bindgen-test-runner")
}
