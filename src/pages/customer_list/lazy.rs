use leptos::prelude::*;

use super::filters::filters;
use super::list::ListContext;
use super::selection::{select_all, selection};
use super::sync_status::sync_status;
use crate::directory::LiveDirectory;
use crate::reactive::optional;

/// A part of the list that is loaded after the first rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListPart {
    /// The filters that only the directory knows.
    Filters,
    /// How the sync goes, and *Export*.
    SyncStatus,
    /// What is selected, and what can be done with it.
    Selection,
    /// The checkbox *Select all*.
    SelectAll,
}

/// Makes a part of the list.
pub type ListPartView = fn(ListContext, ListPart) -> AnyView;

/// What makes the parts of the list, once it is loaded. The frame provides it as a context.
#[derive(Clone, Copy)]
pub struct LazyListParts(Signal<Option<ListPartView>>);

impl LazyListParts {
    /// Follows what is loaded.
    pub fn new(loaded: impl Fn() -> Option<ListPartView> + Send + Sync + 'static) -> Self {
        Self(Signal::derive(loaded))
    }

    /// A part, once it is loaded.
    pub fn part(self, list: ListContext, part: ListPart) -> AnyView {
        optional(move || self.0.get().map(|view| view(list, part)))
    }
}

/// Makes a part of the list; nothing while it needs a directory that is not there.
pub fn list_part(list: ListContext, part: ListPart) -> AnyView {
    let with_directory = |part: fn(ListContext, LiveDirectory) -> AnyView| {
        let directory = list.app.directory.get();
        directory.map_or_else(|| ().into_any(), |directory| part(list, directory))
    };
    match part {
        ListPart::Filters => with_directory(filters),
        ListPart::SyncStatus => with_directory(sync_status),
        ListPart::Selection => selection(list),
        ListPart::SelectAll => select_all(list),
    }
}
