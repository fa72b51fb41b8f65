use leptos::prelude::*;
use model::{ListView, SavedViews};
use texts::Message;

use crate::session::Preference;

/// The views that the user has saved, in this tab and in the storage, which all tabs share.
#[derive(Clone, Copy)]
pub struct SavedInBrowser {
    views: RwSignal<SavedViews>,
    max_limit: u16,
}

/// Why a change of the views was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSaved {
    /// Another tab has changed the view since this one has read it.
    Changed,
    /// There are too many views.
    TooMany,
    /// The browser allows no storage, or it is full.
    NoStorage,
}

impl NotSaved {
    /// Returns the sentence for a view with this name.
    pub fn message(self, name: &str) -> Message {
        match self {
            Self::Changed => texts::views_updated_elsewhere(name),
            Self::TooMany => texts::views_too_many(),
            Self::NoStorage => texts::views_not_kept(),
        }
    }
}

impl SavedInBrowser {
    /// Reads the views, and follows the other tabs.
    pub fn new(max_limit: u16) -> Self {
        let this = Self {
            views: RwSignal::new(read(max_limit)),
            max_limit,
        };
        Preference::Views.on_change(move || this.views.set(read(max_limit)));
        this
    }

    /// Returns the views, reactively.
    pub fn get(self) -> SavedViews {
        self.views.get()
    }

    /// Saves `view` in the place of the one of its name, if there is one and it is as this tab knows it.
    ///
    /// # Errors
    /// Says why it was not saved. The views of other tabs are taken over then.
    pub fn save(self, view: ListView) -> Result<(), NotSaved> {
        let (known, stored) = (self.views.get_untracked(), read(self.max_limit));
        if stored.get(view.name()) != known.get(view.name()) {
            self.views.set(stored);
            return Err(NotSaved::Changed);
        }
        self.keep(stored.with(view).ok_or(NotSaved::TooMany)?)
    }

    /// Deletes the view with this name.
    ///
    /// # Errors
    /// Says why it was not deleted.
    pub fn delete(self, name: &str) -> Result<(), NotSaved> {
        self.keep(read(self.max_limit).without(name))
    }

    /// Adds the views of a file, and returns how many are new.
    ///
    /// # Errors
    /// Says why they were not saved.
    pub fn add(self, file: &SavedViews) -> Result<usize, NotSaved> {
        let (joined, added) = read(self.max_limit).joined(file);
        self.keep(joined)?;
        Ok(added)
    }

    /// Returns the text of a file with all views.
    pub fn to_file(self) -> String {
        let text = |views: &SavedViews| views.to_text(self.max_limit);
        self.views.with_untracked(text)
    }

    /// Reads such a file.
    ///
    /// # Errors
    /// Returns a sentence where it holds no views.
    pub fn read_file(self, bytes: &[u8]) -> Result<SavedViews, Message> {
        SavedViews::read_file(bytes, self.max_limit)
    }

    fn keep(self, views: SavedViews) -> Result<(), NotSaved> {
        if !Preference::Views.set(Some(&views.to_text(self.max_limit))) {
            return Err(NotSaved::NoStorage);
        }
        self.views.set(views);
        Ok(())
    }
}

fn read(max_limit: u16) -> SavedViews {
    let text = Preference::Views.get();
    text.map_or_else(SavedViews::default, |text| {
        SavedViews::parse(&text, max_limit)
    })
}
