//! Whether the browser has a network, as far as it knows.

use leptos::prelude::*;

/// Follows the browser's own word. `true` promises nothing: the station may still be out of reach.
#[derive(Clone, Copy)]
pub struct Connection {
    online: RwSignal<bool>,
    /// Counts the returns of the network: reads follow it, and ask again.
    returns: RwSignal<u32>,
}

impl Connection {
    /// As it is now, and from now on.
    pub fn new() -> Self {
        let connection = Self {
            online: RwSignal::new(window().navigator().on_line()),
            returns: RwSignal::new(0),
        };
        // They last as long as the tab.
        let _ = window_event_listener_untyped("offline", move |_| {
            connection.online.set(false);
        });
        let _ = window_event_listener_untyped("online", move |_| {
            connection.online.set(true);
            connection.returns.update(|count| *count += 1);
        });
        connection
    }

    /// Whether there is a network, reactively.
    pub fn is_online(self) -> bool {
        self.online.get()
    }

    /// What reads this asks again whenever the network is back.
    pub fn track_returns(self) {
        self.returns.track();
    }
}

impl Default for Connection {
    fn default() -> Self {
        Self::new()
    }
}
