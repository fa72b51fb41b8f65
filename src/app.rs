//! The frame: session gate, screens, toasts.

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::{use_location, use_navigate};
use model::ListQuery;

use crate::api::Api;
use crate::desk::{Desk, use_desk};
use crate::navigate::Navigator;
use crate::pages::{CustomerListPage, Later, SessionExpiredDialog, SignInPage};
use crate::route::{Route, Screen};
use crate::session::{Session, SessionState};
use crate::tabs::Tabs;
use crate::ui::{
    Button, ButtonLook, Icon, ThemeSwitch, ToastRegion, Toasts, dynamic, effect, memo,
    once_painted, optional,
};
use crate::unsaved::Unsaved;

/// The whole application.
#[component]
pub fn App(
    /// The station's API.
    api: Api,
    /// The session that the API is called in.
    session: Session,
) -> impl IntoView {
    let unsaved = Unsaved::new();
    let navigator = Navigator::new(api.max_limit(), unsaved);
    view! {
        <Router>
            <Gate api session navigator unsaved/>
        </Router>
    }
}

/// Lets nobody in who isn't signed in. When the token expires, the page stays under a dialog.
#[component]
fn Gate(api: Api, session: Session, navigator: Navigator, unsaved: Unsaved) -> impl IntoView {
    navigator.attach(use_navigate());
    let desk = Desk {
        api,
        session,
        navigator,
        unsaved,
        tabs: Tabs::new(),
        toasts: Toasts::new(),
        route: follow_url(api),
        last_list: RwSignal::new(ListQuery::first(api.max_limit())),
        settled: RwSignal::new(false),
        jumping: RwSignal::new(false),
        all: RwSignal::new(None),
    };
    provide_context(desk);
    correct_url(desk);
    let signed_out = memo(move || session.state() == SessionState::SignedOut);
    // Whoever signs in next sees nothing of the one before.
    let forget = move || {
        unsaved.set_dirty(false);
        desk.toasts.clear();
        desk.last_list.set(ListQuery::first(api.max_limit()));
    };
    effect(move || {
        let succeeded = session.successions() > 0;
        if signed_out.get() || succeeded {
            forget();
        }
    });
    let gate = move || {
        session.successions();
        if signed_out.get() {
            view! { <SignInPage/> }.into_any()
        } else {
            view! { <Frame/> }.into_any()
        }
    };
    view! {
        {dynamic(gate)}
        <ToastRegion toasts=desk.toasts/>
    }
}

#[component]
fn Frame() -> impl IntoView {
    let desk = use_desk();
    let expired = memo(move || desk.session.state() == SessionState::Expired);
    let screen = memo(move || desk.route.get().screen());
    let later = Later::new(screen);
    provide_context(later);
    settle(desk, screen);
    let page = move || match screen.get() {
        Screen::Customers => view! { <CustomerListPage/> }.into_any(),
        screen => later.page(screen),
    };
    let class = Signal::derive(move || {
        if is_form(screen.get()) {
            "page page-narrow"
        } else {
            "page"
        }
    });
    let sign_in_again = move || {
        let expired = expired.get();
        expired.then(|| view! { <SessionExpiredDialog/> }.into_any())
    };
    let everywhere = move || later.everywhere();
    view! {
        <a class="skip-link" href="#main">
            "Skip to content"
        </a>
        <TopBar screen/>
        <main
            id="main"
            class=class
            tabindex="-1"
        >
            {dynamic(page)}
        </main>
        {optional(everywhere)}
        {optional(sign_in_again)}
    }
}

#[component]
fn TopBar(#[prop(into)] screen: Signal<Screen>) -> impl IntoView {
    let desk = use_desk();
    let list = desk.href(&Route::Customers(ListQuery::first(desk.api.max_limit())));
    let current = Signal::derive(move || (screen.get() == Screen::Customers).then_some("page"));
    let duplicates = desk.api.has_directory().then(|| {
        let current =
            Signal::derive(move || (screen.get() == Screen::Duplicates).then_some("page"));
        view! {
            <a href=desk.href(&Route::Duplicates) aria-current=current>
                "Duplicates"
            </a>
        }
        .into_any()
    });
    let shortcut = window_event_listener(leptos::ev::keydown, move |event| {
        let modified = event.ctrl_key() || event.meta_key();
        let key = event.key();
        // On a keyboard of other letters it is the key in the same place.
        let is_k = key.eq_ignore_ascii_case("k") || !key.is_ascii() && event.code() == "KeyK";
        if modified && is_k && !event.shift_key() && !event.alt_key() {
            event.prevent_default();
            // A question that stands over the page has to be answered first.
            let is_asked = matches!(document().query_selector("dialog[open]"), Ok(Some(_)));
            desk.jumping.update(|open| *open = !*open && !is_asked);
        }
    });
    on_cleanup(move || shortcut.remove());
    let sign_out = move || desk.unsaved.leave(move || desk.session.sign_out());
    view! {
        <header class="topbar">
            <div class="topbar-inner">
                <a class="brand" href=list.clone() aria-label="Customer Desk">
                    <Icon name="brand" class="brand-mark"/>
                    <span class="brand-name">"Customer Desk"</span>
                </a>
                <nav class="topnav" aria-label="Main">
                    <a
                        href=list
                        aria-current=current
                    >
                        "Customers"
                    </a>
                    {duplicates}
                </nav>
                <div class="topbar-end">
                    <button
                        type="button"
                        class="button jump-button"
                        aria-keyshortcuts="Control+K Meta+K"
                        on:click=move |_| desk.jumping.set(true)
                    >
                        <Icon name="search"/>
                        "Jump to"
                        <kbd aria-hidden="true">"Ctrl K"</kbd>
                    </button>
                    <ThemeSwitch/>
                    <Button
                        label="Sign out"
                        look=ButtonLook::Quiet
                        icon="sign-out"
                        on_press=sign_out
                    />
                </div>
            </div>
        </header>
    }
}

fn is_form(screen: Screen) -> bool {
    matches!(screen, Screen::NewCustomer | Screen::EditCustomer(_))
}

/// The list says itself when its first rows stand; of another screen one frame is enough.
fn settle(desk: Desk, screen: Memo<Screen>) {
    effect(move || {
        if screen.get() != Screen::Customers {
            once_painted(move || desk.settled.try_set(true).map_or((), drop));
        }
    });
}

fn follow_url(api: Api) -> Memo<Route> {
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

/// A URL that isn't the one of its route, for an unknown value in it or a default spelt out, is
/// replaced by it.
fn correct_url(desk: Desk) {
    let location = use_location();
    effect(move || {
        let search = location.search.get();
        let search = if search.is_empty() {
            search
        } else {
            format!("?{search}")
        };
        let here = location.pathname.get() + &search + &location.hash.get();
        let route = desk.route.get();
        if route != Route::NotFound && desk.href(&route) != here {
            desk.navigator.replace(&route);
        }
    });
}
