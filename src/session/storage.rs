//! What is kept in the browser. Everything has the same prefix, so that signing out can wipe it.
//! A browser that forbids storage costs only convenience: failures are passed over.

use leptos::prelude::window;
use web_sys::Storage;

const PREFIX: &str = "customer-desk.";

/// One of the browser's two stores.
pub struct Store(Option<Storage>);

/// What lasts as long as the tab.
pub fn session() -> Store {
    Store(window().session_storage().ok().flatten())
}

/// What lasts beyond the tab.
pub fn local() -> Store {
    Store(window().local_storage().ok().flatten())
}

/// Removes everything of ours from both.
pub fn wipe() {
    session().wipe();
    local().wipe();
}

impl Store {
    /// The text kept under `key`.
    pub fn get(&self, key: &str) -> Option<String> {
        self.0.as_ref()?.get_item(key).ok()?
    }

    /// Keeps `text` under `key`.
    pub fn set(&self, key: &str, text: &str) {
        if let Some(storage) = &self.0 {
            let _ = storage.set_item(key, text);
        }
    }

    /// Forgets `key`.
    pub fn remove(&self, key: &str) {
        if let Some(storage) = &self.0 {
            let _ = storage.remove_item(key);
        }
    }

    fn wipe(&self) {
        let Some(storage) = &self.0 else { return };
        let count = storage.length().unwrap_or(0);
        let keys: Vec<_> = (0..count)
            .filter_map(|at| storage.key(at).ok().flatten())
            .filter(|key| key.starts_with(PREFIX))
            .collect();
        for key in keys {
            self.remove(&key);
        }
    }
}
