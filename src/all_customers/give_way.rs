use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::AllCustomers;

/// After a key or a click.
const WHILE: Duration = Duration::from_millis(300);

impl AllCustomers {
    /// Who types or clicks comes first: for a while no more than one page is out, which leaves them
    /// a processor.
    pub(super) fn give_way(self) {
        let yields = move || {
            if self.is_reading() {
                self.giving_way.start(WHILE, move || self.pump());
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
