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
