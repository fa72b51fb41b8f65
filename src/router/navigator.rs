use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::location::State;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, HtmlElement, MouseEvent, PopStateEvent};

use crate::reactive::after_paint;
use crate::router::{Route, UnsavedGuard, history};

type Router = Box<dyn Fn(&str, NavigateOptions)>;

/// Changes the URL, and with it the screen: by links, by calls, and by steps through the browser's
/// history. Unsaved changes are guarded in each case.
#[derive(Clone, Copy)]
pub struct Navigator {
    max_limit: u16,
    unsaved: UnsavedGuard,
    router: StoredValue<Option<Router>, LocalStorage>,
    /// The number of the history entry on the screen. The next entry's number gives the direction
    /// and length of a step that must be undone.
    entry: StoredValue<i32>,
    /// The number of steps on their way that undo another one. They must change nothing.
    undoing: StoredValue<u32>,
}

impl Navigator {
    /// Listens to links and to the history. It must be made before the router, whose listeners must
    /// not see the events that are stopped here. `max_limit` is the API's largest page, in rows.
    pub fn new(max_limit: u16, unsaved: UnsavedGuard) -> Self {
        after_paint(history::number_entry);
        let navigator = Self {
            max_limit,
            unsaved,
            router: StoredValue::new_local(None),
            entry: StoredValue::new(history::entry_number().unwrap_or(0)),
            undoing: StoredValue::new(0),
        };
        let links = window_event_listener(leptos::ev::click, move |event| {
            navigator.on_click(&event);
        });
        StoredValue::new_local(history::on_step(move |delta| navigator.prevents(delta)));
        let history = window_event_listener(leptos::ev::popstate, move |event| {
            navigator.on_popstate(&event);
        });
        on_cleanup(move || {
            links.remove();
            history.remove();
        });
        navigator
    }

    /// Sets the router's function that navigates. Nothing navigates before.
    pub fn attach(self, router: impl Fn(&str, NavigateOptions) + 'static) {
        self.router.set_value(Some(Box::new(router)));
    }

    /// Returns the URL for a link to `route`.
    pub fn href(self, route: &Route) -> String {
        route.href(self.max_limit)
    }

    /// Navigates to `route` with a new history entry, after the guard of unsaved changes.
    pub fn go(self, route: &Route) {
        let url = self.href(route);
        self.unsaved.leave(move || self.push(&url));
    }

    /// Replaces the current history entry by `route`, without the guard.
    pub fn replace(self, route: &Route) {
        let url = self.href(route);
        let scroll = changes_path(&url);
        self.show(&url, scroll);
    }

    /// Adds the entry here and lets the router replace it. The router itself does not push a URL
    /// that it takes for the last one pushed, and it is wrong about that after a replacement and a
    /// step back.
    fn push(self, url: &str) {
        history::number_entry();
        let scroll = changes_path(url);
        let current = location().pathname().unwrap_or_default()
            + &location().search().unwrap_or_default()
            + &location().hash().unwrap_or_default();
        if url != current && history::push(url) {
            self.entry.update_value(|entry| *entry += 1);
        }
        self.show(url, scroll);
    }

    fn show(self, url: &str, scroll: bool) {
        let options = NavigateOptions {
            replace: true,
            scroll,
            state: State::new(Some(self.entry.get_value().into())),
            ..NavigateOptions::default()
        };
        self.router.with_value(|router| {
            if let Some(router) = router {
                router(url, options);
            }
        });
    }

    fn on_click(self, event: &MouseEvent) {
        let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || event.button() != 0 || modified {
            return;
        }
        let Some(link) = link_of(event) else { return };
        if let Some(target) = target_on_this_page(&link) {
            event.prevent_default();
            // An element that cannot be focused leaves the focus where it is.
            let _ = target.focus();
        } else if is_internal(&link) {
            event.prevent_default();
            let url = link.pathname() + &link.search() + &link.hash();
            self.unsaved.leave(move || self.push(&url));
        }
    }

    /// Prevents a step through the history that would lose unsaved changes, and asks the user. A
    /// step that undoes another one passes.
    fn prevents(self, delta: i32) -> bool {
        let undoes = self.undoing.get_value() > 0;
        let prevents = self.unsaved.is_dirty() && delta != 0 && !undoes;
        if prevents {
            self.unsaved.leave(move || history::step(delta));
        }
        prevents
    }

    /// Follows a step that was taken. Undoes it if it would lose unsaved changes: the browser did
    /// not let it be prevented.
    fn on_popstate(self, event: &PopStateEvent) {
        if self.undoing.get_value() > 0 {
            self.undoing.update_value(|steps| *steps -= 1);
            event.stop_immediate_propagation();
            return;
        }
        let from = self.entry.get_value();
        // Typing another fragment into the address bar makes an entry without a number.
        let to = history::entry_number().unwrap_or(from + 1);
        if self.unsaved.is_dirty() && to != from {
            event.stop_immediate_propagation();
            self.undoing.update_value(|steps| *steps += 1);
            history::step(from - to);
            self.unsaved.leave(move || history::step(to - from));
        } else {
            self.entry.set_value(to);
        }
    }
}

/// Returns whether `url` is another page, which starts at its top. Another state of the same page
/// keeps the scroll position.
fn changes_path(url: &str) -> bool {
    let path = url.split(['?', '#']).next();
    location().pathname().ok().as_deref() != path
}

fn link_of(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}

/// Returns the element that a link such as `#main` points at. Such a link moves the focus and keeps
/// the URL, which holds the state of the screen.
fn target_on_this_page(link: &HtmlAnchorElement) -> Option<HtmlElement> {
    let href = link.get_attribute("href")?;
    let element = document().get_element_by_id(href.strip_prefix('#')?)?;
    element.dyn_into().ok()
}

fn is_internal(link: &HtmlAnchorElement) -> bool {
    link.target().is_empty()
        && !link.has_attribute("download")
        && location()
            .origin()
            .is_ok_and(|origin| origin == link.origin())
}
