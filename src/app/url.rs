//! The URL holds the state of the screen.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::api::Api;
use crate::context::AppContext;
use crate::reactive::{effect, memo};
use crate::router::Route;

/// Returns the route of the browser's location, reactively.
pub fn route(api: Api) -> Memo<Route> {
    let location = use_location();
    memo(move || {
        let route = Route::parse(
            &location.pathname.get(),
            &location.search.get(),
            &location.hash.get(),
            api.max_limit(),
        );
        if api.has_directory() {
            route
        } else {
            route.without_directory()
        }
    })
}

/// Removes the search and the filters of the user who has left from the URL.
pub fn forget_state(app: AppContext) {
    // A link that was opened before any session keeps its state.
    if app.session.number() > 0 {
        let route = app.route.get_untracked();
        let bare = route.without_state(app.api.max_limit());
        if bare != route {
            app.navigator.replace(&bare);
        }
    }
}

/// Replaces a URL that differs from the one URL of its route, since it holds an unknown value or
/// names a default.
pub fn correct(app: AppContext) {
    let location = use_location();
    effect(move || {
        let search = location.search.get();
        let search = if search.is_empty() {
            search
        } else {
            format!("?{search}")
        };
        let current = location.pathname.get() + &search + &location.hash.get();
        let route = app.route.get();
        if route != Route::NotFound && app.href(&route) != current {
            app.navigator.replace(&route);
        }
    });
}
