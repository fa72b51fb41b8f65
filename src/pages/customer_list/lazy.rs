use leptos::prelude::*;

use super::filters::filters;
use super::list::ListContext;
use super::sync_status::sync_status;
use crate::reactive::optional;

/// A part of the list that is loaded after the first rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListPart {
    /// The filters that only the directory knows.
    Filters,
    /// How the sync goes, and *Export*.
    SyncStatus,
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

    /// A part, once it is loaded and there is a directory.
    pub fn part(self, list: ListContext, part: ListPart) -> AnyView {
        optional(move || self.0.get().map(|view| view(list, part)))
    }
}

/// Makes a part of the list; nothing while there is no directory.
pub fn list_part(list: ListContext, part: ListPart) -> AnyView {
    let Some(directory) = list.app.directory.get() else {
        return ().into_any();
    };
    match part {
        ListPart::Filters => filters(list, directory),
        ListPart::SyncStatus => sync_status(list, directory),
    }
}
