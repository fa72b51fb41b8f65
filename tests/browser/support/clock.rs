//! Shifts the clock of the page.

/// Shifts the clock by this many seconds from the true time. 0 sets it right again.
pub fn shift(seconds: i64) {
    let script = format!(
        "globalThis.trueNow ??= Date.now; Date.now = () => globalThis.trueNow() + {seconds} * 1000"
    );
    js_sys::eval(&script).unwrap();
}
