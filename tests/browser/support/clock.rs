//! The clock and the timers of the page.

/// Shifts the clock by this many seconds from the true time. 0 sets it right again.
pub fn shift(seconds: i64) {
    let script = format!(
        "globalThis.trueNow ??= Date.now; Date.now = () => globalThis.trueNow() + {seconds} * 1000"
    );
    js_sys::eval(&script).unwrap();
}

/// Timers of a second and longer run twenty times as fast until this is dropped. They are the pauses
/// before the application asks again.
pub struct FastTimers;

impl FastTimers {
    /// Makes the timers fast.
    pub fn new() -> Self {
        let script = "globalThis.trueTimeout ??= setTimeout;
            globalThis.setTimeout = (run, ms) => trueTimeout(run, ms < 1000 ? ms : ms / 20)";
        js_sys::eval(script).unwrap();
        Self
    }
}

impl Drop for FastTimers {
    fn drop(&mut self) {
        js_sys::eval("globalThis.setTimeout = globalThis.trueTimeout").unwrap();
    }
}
