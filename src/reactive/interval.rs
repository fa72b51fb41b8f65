use std::time::Duration;

use leptos::prelude::*;

/// A value that is looked at again each time that `every` has passed, as long as its owner lasts.
pub fn interval<T: PartialEq + Send + Sync + Clone + 'static>(
    every: Duration,
    value: impl Fn() -> T + 'static,
) -> RwSignal<T> {
    let now = RwSignal::new(value());
    let tick = move || {
        now.try_set(value());
    };
    if let Ok(interval) = set_interval_with_handle(tick, every) {
        on_cleanup(move || interval.clear());
    }
    now
}
