use leptos::prelude::*;

/// The browser's reports of its network (docs/failures.md, "Offline"). They are hints: a call is sent
/// whatever they say.
#[derive(Clone, Copy)]
pub struct Connection {
    /// The number of times that the network came back. Queries follow it and are sent again.
    reconnects: RwSignal<u32>,
}

impl Connection {
    /// Follows the browser as long as the tab lives.
    pub fn new() -> Self {
        let reconnects = RwSignal::new(0);
        let _ = window_event_listener_untyped("online", move |_| {
            reconnects.update(|count| *count += 1);
        });
        Self { reconnects }
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
