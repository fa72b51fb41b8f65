//! The context that every screen can reach.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use model::{
    Columns, Customer, CustomerId, ListChange, ListQuery, OrderQuery, Page, Selection, UnixTime,
};

use crate::api::Api;
use crate::directory::LiveDirectory;
use crate::jobs::Jobs;
use crate::router::{Navigator, Route, UnsavedGuard};
use crate::session::{Preference, Session};
use crate::shortcuts::Shortcuts;
use crate::ui::Toasts;

/// The parts of the application that every screen uses, as one Leptos context.
#[derive(Clone, Copy)]
#[expect(missing_docs, reason = "the types describe the other fields")]
pub struct AppContext {
    pub api: Api,
    pub session: Session,
    pub navigator: Navigator,
    pub unsaved: UnsavedGuard,
    pub toasts: Toasts,
    pub shortcuts: Shortcuts,
    /// The screen and its state, from the URL.
    pub route: Memo<Route>,
    /// The latest query of the list, for the links back to it.
    pub last_list: RwSignal<ListQuery>,
    /// The rows that the list has shown last, for the neighbours of a customer among them.
    pub last_rows: RwSignal<LastRows>,
    /// The customers that are selected in the list.
    pub selection: RwSignal<Selection>,
    /// The records of the selected customers that a page of the API has shown and the directory may
    /// not hold. Empty once the directory is complete.
    pub kept_records: StoredValue<BTreeMap<CustomerId, Customer>>,
    /// Whether the first screen is painted. Work that can wait starts then.
    pub first_paint_done: RwSignal<bool>,
    /// Whether the palette is open.
    pub palette_open: RwSignal<bool>,
    /// The directory. `None` until its code is loaded, and where `config.json` switches it off.
    pub directory: RwSignal<Option<LiveDirectory>>,
    /// The jobs and the activity log. `None` until their code is loaded.
    pub jobs: RwSignal<Option<Jobs>>,
}

/// The rows that the list of this tab has shown last.
#[derive(Clone)]
pub enum LastRows {
    /// The list was not shown.
    None,
    /// A page of the API, and when it was read.
    Page(Arc<Page<Customer>>, UnixTime),
    /// All matches in the directory.
    All,
}

/// Returns the context of the application.
///
/// # Panics
/// Outside the application.
pub fn use_app_context() -> AppContext {
    expect_context()
}

/// Returns the query of the list for a user who opens it: with the columns that they have chosen.
pub fn opening_query(max_limit: u16) -> ListQuery {
    let mut query = ListQuery::first(max_limit);
    if let Some(columns) = Preference::Columns.get() {
        query.look.columns = Columns::parse(&columns);
    }
    query
}

/// Returns the record of a selected customer as it was last read, untracked: from the directory, else
/// from the page of the API that showed it. `None` where neither has it any more.
pub fn selected_record(app: AppContext, id: CustomerId) -> Option<Customer> {
    let directory = app.directory.get_untracked();
    let known = directory.and_then(|directory| directory.get(id));
    known.or_else(|| app.kept_records.with_value(|kept| kept.get(&id).cloned()))
}

impl AppContext {
    /// Forgets the selection: the next user must not act on it.
    pub fn forget_selection(self) {
        self.selection.update(Selection::clear);
        self.kept_records.update_value(BTreeMap::clear);
    }

    /// Keeps the selection up to the writes of this tab: a deleted customer leaves it.
    pub fn follow_selected_writes(self) {
        let Self {
            selection,
            kept_records,
            ..
        } = self;
        self.api.writes().on_local_write(move |id, customer| {
            kept_records.update_value(|kept| match (kept.get_mut(&id), customer) {
                (Some(known), Some(customer)) => known.clone_from(customer),
                (_, None) => drop(kept.remove(&id)),
                (None, Some(_)) => {}
            });
            let is_gone = customer.is_none();
            if is_gone && selection.with_untracked(|selection| selection.contains(id)) {
                selection.update(|selection| selection.remove(id));
            }
        });
    }

    /// Returns the URL for a link to `route`.
    pub fn href(self, route: &Route) -> String {
        self.navigator.href(route)
    }

    /// Returns the list without filters, with the columns that it has now, reactively.
    pub fn first_list(self) -> Route {
        let columns = self.last_list.with(|query| query.look.columns.clone());
        let first = ListQuery::first(self.api.max_limit());
        Route::Customers(first.with(ListChange::Columns(columns)))
    }

    /// Returns the page of a customer, with the first of the orders.
    pub fn customer(self, id: CustomerId) -> Route {
        Route::Customer(id, OrderQuery::first(self.api.max_limit()), None)
    }

    /// Returns the list with its latest query, reactively.
    pub fn list(self) -> Route {
        Route::Customers(self.last_list.get())
    }

    /// Returns the URL of the list with its latest query, reactively.
    pub fn list_href(self) -> Signal<String> {
        Signal::derive(move || self.href(&self.list()))
    }

    /// Returns the list with its latest query.
    pub fn list_untracked(self) -> Route {
        Route::Customers(self.last_list.get_untracked())
    }
}
