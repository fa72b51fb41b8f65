//! wasm-bindgen, which makes the JavaScript beside the wasm, and its test runner.

use std::fs;
use std::path::PathBuf;

use super::cargo_install::{self, Tool};
use super::lock_file;
use crate::failure::{Context, Failure};
use crate::workspace;

pub(super) fn ensure() -> Result<(), Failure> {
    let path = workspace::root().join("Cargo.lock");
    let lock = fs::read_to_string(path).or_cannot("read Cargo.lock")?;
    let version = lock_file::version(&lock, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock names no wasm-bindgen: run `cargo update -w`"))?;
    cargo_install::ensure(&Tool {
        title: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        // The tool refuses wasm that another version of the library made.
        version,
        // Not `--locked`: its lock names a release that not every registry has.
        flags: &[],
        hot: &[
            "gimli",
            "walrus",
            "wasm-bindgen-cli-support",
            "wasm-encoder",
            "wasmparser",
        ],
        minutes: 2,
    })
}

/// What Cargo runs tests for the browser with.
pub(crate) fn test_runner() -> PathBuf {
    workspace::tools_bin().join("wasm-bindgen-test-runner")
}
