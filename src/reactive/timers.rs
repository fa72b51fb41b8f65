//! Functions that run later: after a pause, at intervals, after the next paint. Timers end with the
//! reactive owner that they were made in.

use std::time::Duration;

use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::effect;

/// Runs a function once nothing has postponed it for a pause. A new start replaces the function
/// that waits.
#[derive(Clone, Copy)]
pub struct Debounce(StoredValue<Option<TimeoutHandle>>);

impl Debounce {
    /// Returns a timer that is not running. It stops when its owner ends.
    pub fn new() -> Self {
        let debounce = Self(StoredValue::new(None));
        on_cleanup(move || {
            debounce.stop();
        });
        debounce
    }

    /// Runs `run` after `pause`, in place of the function that waits.
    pub fn start(self, pause: Duration, run: impl FnOnce() + 'static) {
        self.stop();
        let on_timeout = move || {
            // The owner may have ended, and the value with it.
            if self.0.try_update_value(Option::take).is_some() {
                run();
            }
        };
        self.0
            .set_value(set_timeout_with_handle(on_timeout, pause).ok());
    }

    /// Drops the function that waits. Returns whether there was one.
    pub fn stop(self) -> bool {
        let timer = self.0.try_update_value(Option::take).flatten();
        timer.map(|timer| timer.clear()).is_some()
    }

    /// Returns whether a function waits.
    pub fn is_running(self) -> bool {
        // Its owner may be gone by now.
        self.0.try_with_value(Option::is_some).unwrap_or(false)
    }
}

impl Default for Debounce {
    fn default() -> Self {
        Self::new()
    }
}

/// Delays a `true` value by `pause`, so that short-lived states never reach the screen. `false`
/// passes at once. Each notification of `value` starts the pause again.
pub fn debounced(value: Signal<bool>, pause: Duration) -> Signal<bool> {
    let delayed = RwSignal::new(false);
    let debounce = Debounce::new();
    effect(move || {
        debounce.stop();
        delayed.set(false);
        if value.get() {
            debounce.start(pause, move || {
                delayed.try_set(true);
            });
        }
    });
    delayed.into()
}

/// Returns a signal that calls `value` now and then each time that `period` has passed.
pub fn interval<T: PartialEq + Send + Sync + Clone + 'static>(
    period: Duration,
    value: impl Fn() -> T + 'static,
) -> RwSignal<T> {
    let current = RwSignal::new(value());
    let tick = move || {
        current.try_set(value());
    };
    if let Ok(timer) = set_interval_with_handle(tick, period) {
        on_cleanup(move || timer.clear());
    }
    current
}

/// Runs `run` once the page as it is now has been painted. The browser runs the callbacks of a
/// frame before it paints that frame, so the callbacks of the next frame are the first ones after.
pub fn after_paint(run: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(run));
}

/// Waits for the microtasks that are queued already, such as the one that sends a request.
pub async fn next_tick() {
    // A resolved promise cannot be rejected.
    let _ = JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await;
}
