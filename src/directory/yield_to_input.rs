use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::LiveDirectory;

/// After a key or a click.
const WHILE: Duration = Duration::from_millis(300);

impl LiveDirectory {
    /// Who types or clicks comes first: for a while no more than one page is out, which leaves them
    /// a processor.
    pub(super) fn yield_to_input(self) {
        let yields = move || {
            if self.is_reading() {
                self.input_pause.start(WHILE, move || self.schedule());
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
