//! The browser's two stores. All keys have the prefix `customer-desk.`, so that signing out can
//! remove them. A browser that forbids storage costs only convenience: failures are ignored.

use leptos::prelude::{on_cleanup, window, window_event_listener};
use web_sys::Storage;

const PREFIX: &str = "customer-desk.";

/// The start of the keys of the pairs that the user has found to be no duplicates. They hold numbers of
/// customers and nothing else of them, and outlast signing out.
pub const NO_DUPLICATES: &str = "customer-desk.no-duplicates ";

/// One store of the browser.
pub struct Store(Option<Storage>);

/// Returns the store that lasts as long as the tab.
pub fn session() -> Store {
    Store(window().session_storage().ok().flatten())
}

/// Returns the store that outlasts the tab.
pub fn local() -> Store {
    Store(window().local_storage().ok().flatten())
}

/// Calls `run` when another tab has changed `key` in the store that outlasts the tab.
pub fn on_change(key: String, run: impl Fn() + 'static) {
    let listener = window_event_listener(leptos::ev::storage, move |event| {
        // Without a key, all was removed.
        if event.key().is_none_or(|changed| changed == key) {
            run();
        }
    });
    on_cleanup(move || listener.remove());
}

impl Store {
    /// Returns the text under `key`.
    pub fn get(&self, key: &str) -> Option<String> {
        self.0.as_ref()?.get_item(key).ok()?
    }

    /// Stores `text` under `key`. Returns whether the browser has taken it.
    pub fn set(&self, key: &str, text: &str) -> bool {
        let storage = self.0.as_ref();
        storage.is_some_and(|storage| storage.set_item(key, text).is_ok())
    }

    /// Removes `key`.
    pub fn remove(&self, key: &str) {
        if let Some(storage) = &self.0 {
            let _ = storage.remove_item(key);
        }
    }

    /// Returns the keys that start with `prefix`.
    pub fn keys(&self, prefix: &str) -> Vec<String> {
        let Some(storage) = &self.0 else {
            return Vec::new();
        };
        (0..storage.length().unwrap_or(0))
            .filter_map(|index| storage.key(index).ok().flatten())
            .filter(|key| key.starts_with(prefix))
            .collect()
    }

    /// Removes all keys of the application.
    pub fn wipe(&self) {
        self.wipe_except(|_| false);
    }

    /// Removes all keys of the application but those that are kept.
    pub fn wipe_except(&self, is_kept: impl Fn(&str) -> bool) {
        for key in self.keys(PREFIX) {
            if !is_kept(&key) {
                self.remove(&key);
            }
        }
    }
}
