//! The compiler's target for the browser.

use std::path::Path;
use std::time::Duration;

use super::Install;
use crate::process;
use crate::progress::Step;

const TARGET: &str = "wasm32-unknown-unknown";

pub(super) fn missing() -> Option<Install> {
    if is_installed() {
        return None;
    }
    let step = Step::new(
        format!("adding the target {TARGET} with rustup"),
        Duration::from_secs(10),
    );
    Some(Install::new(step, || {
        process::succeed(process::call("rustup").args(["target", "add", TARGET]))
    }))
}

/// Asks the compiler, not rustup: a Linux distribution's compiler has the target without rustup.
fn is_installed() -> bool {
    process::output(process::call("rustc").args(["--print", "sysroot"])).is_some_and(|sysroot| {
        Path::new(&sysroot)
            .join("lib/rustlib")
            .join(TARGET)
            .is_dir()
    })
}
