//! The context that every screen can reach.

use leptos::prelude::*;
use model::ListQuery;

use crate::api::Api;
use crate::directory::LiveDirectory;
use crate::jobs::Jobs;
use crate::router::{Navigator, Route, UnsavedGuard};
use crate::session::Session;
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
    /// The screen and its state, from the URL.
    pub route: Memo<Route>,
    /// The latest query of the list, for the links back to it.
    pub last_list: RwSignal<ListQuery>,
    /// Whether the first screen is painted. Work that can wait starts then.
    pub first_paint_done: RwSignal<bool>,
    /// Whether the palette is open.
    pub palette_open: RwSignal<bool>,
    /// The directory. `None` until its code is loaded, and where `config.json` switches it off.
    pub directory: RwSignal<Option<LiveDirectory>>,
    /// The jobs and the activity log. `None` until their code is loaded.
    pub jobs: RwSignal<Option<Jobs>>,
}

/// Returns the context of the application.
///
/// # Panics
/// Outside the application.
pub fn use_app_context() -> AppContext {
    expect_context()
}

impl AppContext {
    /// Returns the URL for a link to `route`.
    pub fn href(self, route: &Route) -> String {
        self.navigator.href(route)
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
