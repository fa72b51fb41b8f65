//! The pairs of customers that the user has found to be no duplicates, kept in this browser.

use directory::{HiddenPairs, Pair};
use leptos::prelude::*;
use model::CustomerId;

use super::LiveDirectory;
use crate::session::storage;

impl LiveDirectory {
    /// Hides pairs from the groups of possible duplicates.
    pub fn hide_pairs(self, pairs: impl IntoIterator<Item = Pair>) {
        self.change_hidden(|hidden| hidden.hide(pairs));
    }

    /// Takes back that pairs are hidden.
    pub fn show_pairs(self, pairs: impl IntoIterator<Item = Pair>) {
        self.change_hidden(|hidden| hidden.show(pairs));
    }

    /// Whether two customers are a hidden pair, reactively.
    pub fn is_hidden(self, one: CustomerId, other: CustomerId) -> bool {
        let is_hidden = |hidden: &HiddenPairs| hidden.contains(one, other);
        self.hidden.try_with(is_hidden).unwrap_or(false)
    }

    /// Reads the pairs, and follows those that other tabs hide.
    pub(super) fn follow_hidden_pairs(self) {
        self.read_hidden();
        storage::on_change(self.hidden_key(), move || self.read_hidden());
    }

    fn read_hidden(self) {
        let text = storage::local().get(&self.hidden_key());
        let stored = HiddenPairs::parse(&text.unwrap_or_default());
        if self.hidden.try_with_untracked(|hidden| *hidden != stored) == Some(true) {
            self.hidden.set(stored);
        }
    }

    /// Changes the pairs as they are stored now: another tab may have changed them. A browser that
    /// forbids storage keeps them as long as the tab.
    fn change_hidden(self, change: impl FnOnce(&mut HiddenPairs)) {
        let store = storage::local();
        let stored = store.get(&self.hidden_key());
        let stored = stored.map(|text| HiddenPairs::parse(&text));
        let known = || self.hidden.try_get_untracked().unwrap_or_default();
        let mut hidden = stored.unwrap_or_else(known);
        change(&mut hidden);
        store.set(&self.hidden_key(), &hidden.to_text());
        self.hidden.try_set(hidden);
    }

    /// The key in the local storage: other servers have other customers.
    fn hidden_key(self) -> String {
        format!("{}{}", storage::NO_DUPLICATES, self.sources.api.base())
    }
}
