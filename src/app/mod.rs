//! The frame around the screens: the session gate, the top bar, the overlays and the lazy parts.

mod appearance;
mod import_file;
mod later_style;
pub mod lazy;
pub mod lazy_file;
mod overlays;
mod palette;
mod release;
mod shortcuts_dialog;
mod top_bar;
mod url;

use leptos::prelude::*;
use model::Selection;

use crate::api::Api;
use crate::context::{AppContext, LastRows, opening_query, use_app_context};
use crate::language::{self, t};
use crate::pages::{CustomerListPage, LazyListParts, SessionExpiredDialog, SignInPage};
use crate::reactive::{after_paint, dynamic, effect, memo, optional};
use crate::router::{Navigator, Screen, UnsavedGuard};
use crate::session::{Session, SessionState};
use crate::shortcuts::Shortcuts;
use crate::ui::{ToastRegion, Toasts};
pub use appearance::{AppearanceSwitch, DENSITY, THEME};
use lazy::Lazy;
use top_bar::TopBar;

/// The whole application. Shows the sign-in page to a user who is not signed in.
#[component]
pub fn App(
    /// The API for all calls.
    api: Api,
    /// The session of the API.
    session: Session,
) -> impl IntoView {
    api.read_dates();
    let unsaved = UnsavedGuard::new();
    let navigator = Navigator::new(api.max_limit(), unsaved);
    let app = AppContext {
        api,
        session,
        navigator,
        unsaved,
        toasts: Toasts::new(),
        shortcuts: Shortcuts::new(),
        route: url::route(api, navigator),
        last_list: RwSignal::new(opening_query(api.max_limit())),
        last_rows: RwSignal::new(LastRows::None),
        selection: RwSignal::new(Selection::default()),
        kept_records: StoredValue::default(),
        first_paint_done: RwSignal::new(false),
        palette_open: RwSignal::new(false),
        directory: RwSignal::new(None),
        jobs: RwSignal::new(None),
    };
    provide_context(app);
    app.follow_selected_writes();
    language::follow_other_tabs();
    url::correct(app);
    let signed_out = memo(move || session.state() == SessionState::SignedOut);
    // The next user must see nothing of the one before.
    let reset = move || {
        unsaved.set_dirty(false);
        app.toasts.clear();
        app.forget_selection();
        api.clear();
        app.last_list.set(opening_query(api.max_limit()));
        app.last_rows.set(LastRows::None);
        url::forget_state(app);
    };
    effect(move || {
        let user_changed = session.user_changes() > 0;
        if signed_out.get() || user_changed {
            reset();
        }
    });
    // A step back while signed out reaches a URL of the user who has left.
    effect(move || {
        app.route.track();
        if signed_out.get() {
            url::forget_state(app);
        }
    });
    let page = move || {
        session.user_changes();
        if signed_out.get() {
            view! { <SignInPage/> }.into_any()
        } else {
            view! { <Frame/> }.into_any()
        }
    };
    view! {
        {dynamic(page)}
        <ToastRegion toasts=app.toasts/>
    }
}

/// The top bar, the screen that the URL names, and the overlays.
#[component]
fn Frame() -> impl IntoView {
    let app = use_app_context();
    let needs_sign_in = memo(move || app.session.needs_sign_in());
    let screen = memo(move || app.route.get().screen());
    let lazy = Lazy::new(screen);
    provide_context(LazyListParts::new(move || lazy.list_part()));
    mark_first_paint(app, screen);
    let page = move || match screen.get() {
        Screen::Customers => view! { <CustomerListPage/> }.into_any(),
        screen => lazy.page(screen).unwrap_or_else(|| ().into_any()),
    };
    let class = Signal::derive(move || {
        if is_form(screen.get()) {
            "page page-narrow"
        } else {
            "page"
        }
    });
    let sign_in_again = move || {
        let needs_sign_in = needs_sign_in.get();
        needs_sign_in.then(|| view! { <SessionExpiredDialog/> }.into_any())
    };
    view! {
        <a class="skip-link" href="#main">
            {t(texts::menu_skip())}
        </a>
        <TopBar screen/>
        <main
            id="main"
            class=class
            tabindex="-1"
        >
            {optional(move || lazy.message())}
            {dynamic(page)}
        </main>
        {optional(move || lazy.overlays())}
        {optional(sign_in_again)}
    }
}

fn is_form(screen: Screen) -> bool {
    matches!(screen, Screen::NewCustomer | Screen::EditCustomer(_))
}

/// Sets `first_paint_done` after the first paint of a screen other than the list. The list sets it
/// itself, once its rows have arrived.
fn mark_first_paint(app: AppContext, screen: Memo<Screen>) {
    effect(move || {
        if screen.get() != Screen::Customers {
            after_paint(move || app.first_paint_done.try_set(true).map_or((), drop));
        }
    });
}
