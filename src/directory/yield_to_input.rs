use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::LiveDirectory;

/// The time after a key press or click.
const INPUT_PAUSE: Duration = Duration::from_millis(300);

impl LiveDirectory {
    /// User input takes priority: for 300 ms after a key press or click the sync keeps one request
    /// in flight instead of four, and no duplicates are searched for, so that the main thread stays
    /// free.
    pub(super) fn yield_to_input(self) {
        let yields = move || self.input_pause.start(INPUT_PAUSE, move || self.schedule());
        let key = window_event_listener(ev::keydown, move |_| yields());
        let pointer = window_event_listener(ev::pointerdown, move |_| yields());
        on_cleanup(move || {
            key.remove();
            pointer.remove();
        });
    }

    /// Whether the user has pressed a key or clicked within the last 300 ms.
    pub(super) fn has_input(self) -> bool {
        self.input_pause.is_running()
    }
}
