//! The browser's two stores. All keys have the prefix `customer-desk.`, so that signing out can
//! remove them. A browser that forbids storage costs only convenience: failures are ignored.

use leptos::prelude::window;
use web_sys::Storage;

const PREFIX: &str = "customer-desk.";

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

impl Store {
    /// Returns the text under `key`.
    pub fn get(&self, key: &str) -> Option<String> {
        self.0.as_ref()?.get_item(key).ok()?
    }

    /// Stores `text` under `key`.
    pub fn set(&self, key: &str, text: &str) {
        if let Some(storage) = &self.0 {
            let _ = storage.set_item(key, text);
        }
    }

    /// Removes `key`.
    pub fn remove(&self, key: &str) {
        if let Some(storage) = &self.0 {
            let _ = storage.remove_item(key);
        }
    }

    /// Removes all keys of the application.
    pub fn wipe(&self) {
        let Some(storage) = &self.0 else { return };
        let count = storage.length().unwrap_or(0);
        let keys: Vec<_> = (0..count)
            .filter_map(|index| storage.key(index).ok().flatten())
            .filter(|key| key.starts_with(PREFIX))
            .collect();
        for key in keys {
            self.remove(&key);
        }
    }
}
