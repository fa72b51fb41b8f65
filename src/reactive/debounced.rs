use std::time::Duration;

use leptos::prelude::*;

use super::{Debounce, effect};

/// Whether something has been so for a while: what soon passes is not worth showing, nor what
/// showing it costs. The while begins anew whenever `is_so` is told anew.
pub fn debounced(is_so: Signal<bool>, pause: Duration) -> Signal<bool> {
    let lasts = RwSignal::new(false);
    let delay = Debounce::new();
    effect(move || {
        delay.stop();
        lasts.set(false);
        if is_so.get() {
            delay.start(pause, move || {
                lasts.try_set(true);
            });
        }
    });
    lasts.into()
}
