use std::time::Duration;

use leptos::prelude::*;

/// Something that is done once nothing has put it off for a while. It ends with its owner.
#[derive(Clone, Copy)]
pub struct Debounce(StoredValue<Option<TimeoutHandle>>);

impl Debounce {
    /// Nothing is due yet.
    pub fn new() -> Self {
        let delay = Self(StoredValue::new(None));
        on_cleanup(move || {
            delay.stop();
        });
        delay
    }

    /// Does `run` after a pause, in the place of what was to be done before.
    pub fn start(self, pause: Duration, run: impl FnOnce() + 'static) {
        self.stop();
        let due = move || {
            // It may have gone with its owner.
            if self.0.try_update_value(Option::take).is_some() {
                run();
            }
        };
        self.0.set_value(set_timeout_with_handle(due, pause).ok());
    }

    /// Gives up what was to be done; whether there was anything.
    pub fn stop(self) -> bool {
        let running = self.0.try_update_value(Option::take).flatten();
        running.map(|timer| timer.clear()).is_some()
    }

    /// Whether something is to be done.
    pub fn is_running(self) -> bool {
        self.0.with_value(Option::is_some)
    }
}

impl Default for Debounce {
    fn default() -> Self {
        Self::new()
    }
}
