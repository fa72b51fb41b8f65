use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::LiveDirectory;

/// The time after a key press or click.
const INPUT_PAUSE: Duration = Duration::from_millis(300);

impl LiveDirectory {
    /// User input takes priority: for 300 ms after a key press or click the sync keeps one request
    /// in flight instead of four, so that the main thread stays free.
    pub(super) fn yield_to_input(self) {
        let yields = move || {
            if self.is_reading() {
                self.input_pause.start(INPUT_PAUSE, move || self.schedule());
            }
        };
        let key = window_event_listener(ev::keydown, move |_| yields());
        let pointer = window_event_listener(ev::pointerdown, move |_| yields());
        on_cleanup(move || {
            key.remove();
            pointer.remove();
        });
    }
}
