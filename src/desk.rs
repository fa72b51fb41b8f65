//! What every page can reach.

use leptos::prelude::*;
use model::ListQuery;

use crate::all_customers::AllCustomers;
use crate::api::Api;
use crate::navigate::Navigator;
use crate::route::Route;
use crate::session::Session;
use crate::tabs::Tabs;
use crate::ui::Toasts;
use crate::unsaved::Unsaved;

/// The parts of the application that pages use, handed down as one context.
#[derive(Clone, Copy)]
#[expect(missing_docs, reason = "each is described at its type")]
pub struct Desk {
    pub api: Api,
    pub session: Session,
    pub navigator: Navigator,
    pub unsaved: Unsaved,
    pub tabs: Tabs,
    pub toasts: Toasts,
    pub route: Memo<Route>,
    /// The list as it was last seen, for the ways back to it.
    pub last_list: RwSignal<ListQuery>,
    /// The screen that was asked for stands: what can wait may begin.
    pub settled: RwSignal<bool>,
    /// Whether the palette is open.
    pub jumping: RwSignal<bool>,
    /// All customers, once their part of the application is loaded.
    pub all: RwSignal<Option<AllCustomers>>,
}

/// The context, inside the application.
pub fn use_desk() -> Desk {
    expect_context()
}

impl Desk {
    /// The URL for a link to `route`.
    pub fn href(self, route: &Route) -> String {
        self.navigator.href(route)
    }

    /// The way back to the list, as it was last seen.
    pub fn list(self) -> Route {
        Route::Customers(self.last_list.get())
    }

    /// The URL for a link back to it.
    pub fn list_href(self) -> Signal<String> {
        Signal::derive(move || self.href(&self.list()))
    }

    /// The way back, as it is at this moment.
    pub fn list_untracked(self) -> Route {
        Route::Customers(self.last_list.get_untracked())
    }
}
