//! Going from screen to screen: links, the browser's history, and unsaved changes in between.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::location::State;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, HtmlElement, MouseEvent, PopStateEvent};

use crate::reactive::after_paint;
use crate::router::Route;
use crate::router::Unsaved;
use crate::router::history;

type Router = Box<dyn Fn(&str, NavigateOptions)>;

/// Changes the URL, and with it the view.
#[derive(Clone, Copy)]
pub struct Navigator {
    max_limit: u16,
    unsaved: Unsaved,
    router: StoredValue<Option<Router>, LocalStorage>,
    /// The number of the history's entry on the screen, kept in `history.state`, so that a step
    /// back or forward that has to be undone is known by its direction and length.
    entry: StoredValue<i32>,
    /// Steps that undo another and must show nothing.
    undoing: StoredValue<u32>,
}

impl Navigator {
    /// Listens to links and to the history. It has to stand before the router, whose own listeners
    /// must not see what is held back here.
    pub fn new(max_limit: u16, unsaved: Unsaved) -> Self {
        after_paint(history::number_entry);
        let navigator = Self {
            max_limit,
            unsaved,
            router: StoredValue::new_local(None),
            entry: StoredValue::new(history::entry().unwrap_or(0)),
            undoing: StoredValue::new(0),
        };
        let links = window_event_listener(leptos::ev::click, move |event| {
            navigator.follow_link(&event);
        });
        StoredValue::new_local(history::on_step(move |delta| navigator.hold_step(delta)));
        let history = window_event_listener(leptos::ev::popstate, move |event| {
            navigator.follow_history(&event);
        });
        on_cleanup(move || {
            links.remove();
            history.remove();
        });
        navigator
    }

    /// Takes the router's way of navigating, once there is one.
    pub fn attach(self, router: impl Fn(&str, NavigateOptions) + 'static) {
        self.router.set_value(Some(Box::new(router)));
    }

    /// The URL for a link to `route`.
    pub fn href(self, route: &Route) -> String {
        route.href(self.max_limit)
    }

    /// Goes to `route` as a new entry of the history, after asking where changes are unsaved.
    pub fn go(self, route: &Route) {
        let url = self.href(route);
        self.unsaved.leave(move || self.push(&url));
    }

    /// Puts `route` in the place of the current entry, without asking.
    pub fn replace(self, route: &Route) {
        let url = self.href(route);
        let scroll = leaves_the_path(&url);
        self.show(&url, scroll);
    }

    /// The router would not push a URL that it believes to be the last one pushed, which it gets
    /// wrong after a replacement and a step back. So the entry is made here, and the router only
    /// ever replaces it.
    fn push(self, url: &str) {
        history::number_entry();
        let scroll = leaves_the_path(url);
        let here = location().pathname().unwrap_or_default()
            + &location().search().unwrap_or_default()
            + &location().hash().unwrap_or_default();
        if url != here && history::push(url) {
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

    fn follow_link(self, event: &MouseEvent) {
        let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || event.button() != 0 || modified {
            return;
        }
        let Some(link) = link_of(event) else { return };
        if let Some(target) = target_on_this_page(&link) {
            event.prevent_default();
            // An element that cannot take the focus leaves it where it is.
            let _ = target.focus();
        } else if stays_in_the_application(&link) {
            event.prevent_default();
            let url = link.pathname() + &link.search() + &link.hash();
            self.unsaved.leave(move || self.push(&url));
        }
    }

    /// Asks before a step of the history that would lose unsaved changes, while it can be held.
    /// The page's own steps can always be held: one that undoes another must not be.
    fn hold_step(self, delta: i32) -> bool {
        let undoes = self.undoing.get_value() > 0;
        let hold = self.unsaved.is_dirty() && delta != 0 && !undoes;
        if hold {
            self.unsaved.leave(move || history::step(delta));
        }
        hold
    }

    /// A step that was taken; where it should have been held and could not be, it is undone.
    fn follow_history(self, event: &PopStateEvent) {
        if self.undoing.get_value() > 0 {
            self.undoing.update_value(|steps| *steps -= 1);
            event.stop_immediate_propagation();
            return;
        }
        let here = self.entry.get_value();
        // An entry without a number was made by typing another fragment into the address bar.
        let there = history::entry().unwrap_or(here + 1);
        if self.unsaved.is_dirty() && there != here {
            event.stop_immediate_propagation();
            self.undoing.update_value(|steps| *steps += 1);
            history::step(here - there);
            self.unsaved.leave(move || history::step(there - here));
        } else {
            self.entry.set_value(there);
        }
    }
}

/// A new page begins at its top; another view of the same page stays where it is.
fn leaves_the_path(url: &str) -> bool {
    let path = url.split(['?', '#']).next();
    location().pathname().ok().as_deref() != path
}

fn link_of(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}

/// The element that a link such as `#main` points at: it takes the focus, and the URL, which is
/// the state of the view, stays.
fn target_on_this_page(link: &HtmlAnchorElement) -> Option<HtmlElement> {
    let href = link.get_attribute("href")?;
    let element = document().get_element_by_id(href.strip_prefix('#')?)?;
    element.dyn_into().ok()
}

fn stays_in_the_application(link: &HtmlAnchorElement) -> bool {
    link.target().is_empty()
        && !link.has_attribute("download")
        && location()
            .origin()
            .is_ok_and(|origin| origin == link.origin())
}
