use leptos::prelude::*;

use super::columns::columns;
use super::filters::filters;
use super::keys::follow_keys;
use super::list::ListContext;
use super::peek::peek;
use super::selection::{select_all, selection};
use super::sync_status::sync_status;
use super::views::views;
use crate::directory::LiveDirectory;
use crate::reactive::optional;

/// A part of the list that is loaded after the first rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListPart {
    /// The filters that only the directory knows.
    Filters,
    /// The menu *Views*, and what can be done with the one that is open.
    Views,
    /// The dialog *Columns*, and the edges of the header.
    Columns,
    /// How the sync goes, and *Export*.
    SyncStatus,
    /// What is selected, and what can be done with it. The shortcuts of the list come with it.
    Selection,
    /// The checkbox *Select all*.
    SelectAll,
    /// The panel *Peek*.
    Peek,
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
        ListPart::Views => views(list),
        ListPart::Columns => columns(list),
        ListPart::SyncStatus => with_directory(sync_status),
        ListPart::Selection => {
            follow_keys(list);
            selection(list)
        }
        ListPart::SelectAll => select_all(list),
        ListPart::Peek => peek(list),
    }
}
