//! What every screen can reach.

use leptos::prelude::*;
use model::ListQuery;

use crate::api::Api;
use crate::directory::LiveDirectory;
use crate::router::{Navigator, Route, Unsaved};
use crate::session::{Session, Tabs};
use crate::ui::Toasts;

/// The parts of the application that screens use, provided as one Leptos context.
#[derive(Clone, Copy)]
#[expect(missing_docs, reason = "each is described at its type")]
pub struct AppContext {
    pub api: Api,
    pub session: Session,
    pub navigator: Navigator,
    pub unsaved: Unsaved,
    pub tabs: Tabs,
    pub toasts: Toasts,
    /// The screen and its state, as the URL has them.
    pub route: Memo<Route>,
    /// The query that the list showed last, for the links back to it.
    pub last_list: RwSignal<ListQuery>,
    /// Whether the first screen is painted: what can wait begins then.
    pub first_paint_done: RwSignal<bool>,
    /// Whether the palette is open.
    pub palette_open: RwSignal<bool>,
    /// All customers, once that part of the application is loaded; none where `config.json`
    /// switches it off.
    pub directory: RwSignal<Option<LiveDirectory>>,
}

/// The context of the application.
///
/// # Panics
/// Outside the application.
pub fn use_app_context() -> AppContext {
    expect_context()
}

impl AppContext {
    /// The URL of `route`.
    pub fn href(self, route: &Route) -> String {
        self.navigator.href(route)
    }

    /// The list as it was seen last, reactively.
    pub fn list(self) -> Route {
        Route::Customers(self.last_list.get())
    }

    /// The URL of the list as it was seen last, reactively.
    pub fn list_href(self) -> Signal<String> {
        Signal::derive(move || self.href(&self.list()))
    }

    /// The list as it was seen last, at this moment.
    pub fn list_untracked(self) -> Route {
        Route::Customers(self.last_list.get_untracked())
    }
}
