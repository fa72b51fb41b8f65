use leptos::prelude::*;

/// The browser's report of its network (docs/failures.md, "Offline"). `true` promises nothing: the
/// API may still be out of reach.
#[derive(Clone, Copy)]
pub struct Connection {
    online: RwSignal<bool>,
    /// The number of times that the network came back. Queries follow it and are sent again.
    reconnects: RwSignal<u32>,
}

impl Connection {
    /// Returns the present state, and follows the browser as long as the tab lives.
    pub fn new() -> Self {
        let connection = Self {
            online: RwSignal::new(window().navigator().on_line()),
            reconnects: RwSignal::new(0),
        };
        let _ = window_event_listener_untyped("offline", move |_| {
            connection.online.set(false);
        });
        let _ = window_event_listener_untyped("online", move |_| {
            connection.online.set(true);
            connection.reconnects.update(|count| *count += 1);
        });
        connection
    }

    /// Returns whether the browser has a network, reactively.
    pub fn is_online(self) -> bool {
        self.online.get()
    }

    /// Runs the current effect again whenever the network comes back.
    pub fn track_reconnects(self) {
        self.reconnects.track();
    }
}

impl Default for Connection {
    fn default() -> Self {
        Self::new()
    }
}
