//! What the user prefers, in the local storage: nothing of a customer. It outlasts the session.

use super::storage;

/// A preference of the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// The theme: `light`, `dark`, or none for that of the system.
    Theme,
    /// The language's tag.
    Language,
    /// `compact` for rows that are less high.
    Density,
    /// The columns of the list, as its URL has them.
    Columns,
    /// The views that the user has saved, as JSON.
    Views,
    /// `off` where single characters are no shortcuts.
    Shortcuts,
}

impl Preference {
    const ALL: [Self; 6] = [
        Self::Theme,
        Self::Language,
        Self::Density,
        Self::Columns,
        Self::Views,
        Self::Shortcuts,
    ];

    /// Returns the key in the local storage. public/boot.js reads the first three before the first paint.
    const fn key(self) -> &'static str {
        match self {
            Self::Theme => "customer-desk.theme",
            Self::Language => "customer-desk.language",
            Self::Density => "customer-desk.density",
            Self::Columns => "customer-desk.columns",
            Self::Views => "customer-desk.views",
            Self::Shortcuts => "customer-desk.shortcuts",
        }
    }

    /// Returns what the user prefers; none where they have chosen nothing.
    pub fn get(self) -> Option<String> {
        storage::local().get(self.key())
    }

    /// Keeps what the user prefers; none for the usual. Returns whether the browser has taken it.
    pub fn set(self, value: Option<&str>) -> bool {
        let store = storage::local();
        match value {
            Some(value) => store.set(self.key(), value),
            None => {
                store.remove(self.key());
                true
            }
        }
    }

    /// Calls `run` when the user has another preference in another tab.
    pub fn on_change(self, run: impl Fn() + 'static) {
        storage::on_change(self.key().to_owned(), run);
    }

    /// Returns the keys of all preferences.
    pub(super) fn keys() -> impl Iterator<Item = &'static str> {
        Self::ALL.into_iter().map(Self::key)
    }
}
