//! The URL holds the state of the screen.

use leptos::prelude::*;

use crate::api::Api;
use crate::context::AppContext;
use crate::reactive::{effect, memo};
use crate::router::{Navigator, Route};

/// Returns the route of the location on the screen, reactively.
pub fn route(api: Api, navigator: Navigator) -> Memo<Route> {
    memo(move || {
        let location = navigator.location();
        let route = Route::parse(
            location.path(),
            location.search(),
            location.hash(),
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
    effect(move || {
        let location = app.navigator.location();
        let route = app.route.get();
        if route != Route::NotFound && !location.is(&app.href(&route)) {
            app.navigator.replace(&route);
        }
    });
}
