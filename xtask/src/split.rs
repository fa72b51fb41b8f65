//! `cargo xtask split`: cuts the wasm of a release build into parts. Trunk calls it after each build.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use crate::failure::{Context, Failure};
use crate::{native, process, workspace};

/// The feature `split` of the application leaves this where its wasm can be cut.
const MARK: &[u8] = b"__wasm_split_placeholder__";

/// Does nothing for a debug build, or for a release build without the feature `split`: neither has
/// to wait until the package `bundle` is compiled.
pub(crate) fn run() -> Result<(), Failure> {
    let Some(staging) = env::var_os("TRUNK_STAGING_DIR") else {
        return Err(Failure::new(
            "Trunk calls this command: run `cargo xtask build`",
        ));
    };
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile != "release") {
        return Ok(());
    }
    let wasm = workspace::wasm("customer-desk")?;
    if !can_be_cut(&wasm)? {
        return Ok(());
    }
    let work = workspace::root().join("target/split");
    bundle([
        OsStr::new("split"),
        wasm.as_os_str(),
        work.as_os_str(),
        &staging,
    ])
}

/// Compiles and runs the package `bundle`.
pub(crate) fn bundle<const N: usize>(args: [&OsStr; N]) -> Result<(), Failure> {
    process::succeed(process::call(native::program("bundle")?).args(args))
}

fn can_be_cut(wasm: &Path) -> Result<bool, Failure> {
    let bytes = fs::read(wasm).or_cannot(format!("read {}", wasm.display()))?;
    Ok(bytes.windows(MARK.len()).any(|window| window == MARK))
}
