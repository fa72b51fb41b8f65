//! The compiler's target for the browser.

use std::path::Path;

use crate::failure::Failure;
use crate::{process, progress};

const TARGET: &str = "wasm32-unknown-unknown";

pub(super) fn ensure() -> Result<(), Failure> {
    if is_there() {
        return Ok(());
    }
    progress::slow(&format!("adding the target {TARGET} with rustup"), || {
        process::succeed(process::call("rustup").args(["target", "add", TARGET]))
    })
}

/// Asks the compiler, not rustup: a compiler of a distribution brings the target without it.
fn is_there() -> bool {
    process::output(process::call("rustc").args(["--print", "sysroot"])).is_some_and(|sysroot| {
        Path::new(&sysroot)
            .join("lib/rustlib")
            .join(TARGET)
            .is_dir()
    })
}
