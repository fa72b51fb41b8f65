use leptos::prelude::*;
use model::DuplicatesQuery;

use super::appearance::{AppearanceSwitch, DENSITY, THEME};
use crate::context::{AppContext, use_app_context};
use crate::language::t;
use crate::reactive::{memo, optional};
use crate::router::{Route, Screen};
use crate::shortcuts::Shortcut;
use crate::ui::{Button, ButtonLook, Icon, LanguageSwitch, Popover, close_popovers};

/// The id of the number of groups in words, which describes the link.
const DUPLICATE_COUNT: &str = "duplicate-count";

/// The most groups that are counted in the bar.
const MOST_COUNTED: usize = 999;

/// The bar at the top: the links between screens, *Jump to*, and *Menu* with the appearance and *Sign out*.
#[component]
pub fn TopBar(#[prop(into)] screen: Signal<Screen>) -> impl IntoView {
    let app = use_app_context();
    let list = Signal::derive(move || app.href(&app.first_list()));
    let current = move |of: Screen| Signal::derive(move || (screen.get() == of).then_some("page"));
    let duplicates = app.api.has_directory().then(|| {
        let href = app.href(&Route::Duplicates(DuplicatesQuery::default()));
        let described = memo(move || duplicate_count(app).map(|_| DUPLICATE_COUNT));
        view! {
            <a href=href aria-current=current(Screen::Duplicates) aria-describedby=described>
                {t(texts::menu_duplicates())}
                {optional(move || Some(count_view(duplicate_count(app)?)))}
            </a>
        }
        .into_any()
    });
    app.shortcuts
        .handle(move |shortcut, _| run_shortcut(app, shortcut));
    let not_loaded = move || app.toasts.show(texts::menu_language_not_loaded());
    let show_shortcuts = move || {
        close_popovers();
        app.shortcuts.help_open.set(true);
    };
    let sign_out = move || app.unsaved.leave(move || app.session.sign_out());
    view! {
        <header class="topbar">
            <div class="topbar-inner">
                <a class="brand" href=list aria-label="Customer Desk">
                    <Icon name="brand" class="brand-mark"/>
                    <span class="brand-name">"Customer Desk"</span>
                </a>
                <nav class="topnav" aria-label=t(texts::menu_main())>
                    <a
                        href=list
                        aria-current=current(Screen::Customers)
                    >
                        {t(texts::menu_customers())}
                    </a>
                    {duplicates}
                </nav>
                <div class="topbar-end">
                    <button
                        type="button"
                        class="button jump-button"
                        aria-keyshortcuts="Control+K Meta+K"
                        on:click=move |_| app.palette_open.set(true)
                    >
                        <Icon name="search"/>
                        {t(texts::menu_jump())}
                        <kbd aria-hidden="true">"Ctrl K"</kbd>
                    </button>
                    <Popover id="menu" label=texts::menu() icon="menu">
                        <a
                            class="button button-quiet"
                            href=app.href(&Route::Activity)
                            aria-current=current(Screen::Activity)
                        >
                            <Icon name="activity"/>
                            {t(texts::activity_title())}
                        </a>
                        <div class="menu-choices">
                            <p class="menu-title">{t(texts::menu_theme())}</p>
                            <AppearanceSwitch of=THEME/>
                            <p class="menu-title">{t(texts::menu_language())}</p>
                            <LanguageSwitch on_failure=not_loaded/>
                            <p class="menu-title">{t(texts::menu_density())}</p>
                            <AppearanceSwitch of=DENSITY/>
                        </div>
                        <Button
                            label=texts::shortcuts_title()
                            look=ButtonLook::Quiet
                            icon="keyboard"
                            on_press=show_shortcuts
                        />
                        <Button
                            label=texts::action_sign_out()
                            look=ButtonLook::Quiet
                            icon="sign-out"
                            on_press=sign_out
                        />
                    </Popover>
                </div>
            </div>
        </header>
    }
}

/// Runs a shortcut that works on every screen.
fn run_shortcut(app: AppContext, shortcut: Shortcut) -> bool {
    let go = |route: &Route| {
        app.navigator.go(route);
        true
    };
    match shortcut {
        Shortcut::JumpTo => {
            // The palette does not open over a dialog.
            let is_dialog_open = matches!(document().query_selector("dialog[open]"), Ok(Some(_)));
            app.palette_open
                .update(|open| *open = !*open && !is_dialog_open);
            true
        }
        Shortcut::NewCustomer => go(&Route::NewCustomer),
        Shortcut::Customers => go(&untrack(|| app.first_list())),
        Shortcut::Duplicates => {
            app.api.has_directory() && go(&Route::Duplicates(DuplicatesQuery::default()))
        }
        Shortcut::Activity => go(&Route::Activity),
        Shortcut::Help => {
            app.shortcuts.help_open.set(true);
            true
        }
        _ => false,
    }
}

/// Returns the number of groups of likely duplicates, reactively, once any are found.
fn duplicate_count(app: AppContext) -> Option<usize> {
    app.directory.get()?.duplicate_count().filter(|it| *it > 0)
}

/// The number of groups. It describes the link and is no part of its name.
fn count_view(count: usize) -> AnyView {
    let shown = if count > MOST_COUNTED {
        format!("{MOST_COUNTED}+")
    } else {
        count.to_string()
    };
    view! {
        <span class="topnav-count" aria-hidden="true">{shown}</span>
        <span id=DUPLICATE_COUNT hidden>{t(texts::duplicates_groups(count))}</span>
    }
    .into_any()
}
