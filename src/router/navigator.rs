use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, HtmlElement, MouseEvent};

use crate::reactive::{Debounce, after_paint};
use crate::router::{Location, Route, UnsavedGuard, below_base_path, history};

/// The pause after which a URL that the browser has refused is written again.
const REFUSED_PAUSE: Duration = Duration::from_secs(1);

/// Changes the URL, and with it the screen: by links, by calls, and by steps through the browser's
/// history. Unsaved changes are guarded in each case.
#[derive(Clone, Copy)]
pub struct Navigator {
    max_limit: u16,
    unsaved: UnsavedGuard,
    /// The location on the screen. The address bar follows it at once, or later where the browser
    /// refuses the change.
    location: RwSignal<Location>,
    /// Writes the location again after the browser has refused it.
    refused: Debounce,
    /// The number of the history entry on the screen. The next entry's number gives the direction
    /// and length of a step that must be undone.
    entry: StoredValue<i32>,
    /// The number of steps on their way that undo another one. They must change nothing.
    undoing: StoredValue<u32>,
}

impl Navigator {
    /// Listens to links and to the history. `max_limit` is the API's largest page, in rows.
    pub fn new(max_limit: u16, unsaved: UnsavedGuard) -> Self {
        after_paint(history::number_entry);
        let navigator = Self {
            max_limit,
            unsaved,
            location: RwSignal::new(Location::current()),
            refused: Debounce::new(),
            entry: StoredValue::new(history::entry_number().unwrap_or(0)),
            undoing: StoredValue::new(0),
        };
        let links = window_event_listener(leptos::ev::click, move |event| {
            navigator.on_click(&event);
        });
        StoredValue::new_local(history::on_step(move |delta| navigator.prevents(delta)));
        let history = window_event_listener(leptos::ev::popstate, move |_| {
            navigator.on_popstate();
        });
        on_cleanup(move || {
            links.remove();
            history.remove();
        });
        navigator
    }

    /// Returns the location on the screen, reactively.
    pub fn location(self) -> Location {
        self.location.get()
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
        let scroll = self.changes_path(&url);
        self.write(&url);
        self.show(&url, scroll);
    }

    fn push(self, url: &str) {
        history::number_entry();
        let scroll = self.changes_path(url);
        if !self.location.get_untracked().is(url) {
            let next = self.entry.get_value() + 1;
            // A refused entry is lost for *Back*. The address bar must still follow the screen.
            if history::push(url, next) {
                self.refused.stop();
                self.entry.set_value(next);
            } else {
                self.write_later(url);
            }
        }
        self.show(url, scroll);
    }

    fn write(self, url: &str) {
        self.refused.stop();
        if !history::replace(url, self.entry.get_value()) {
            self.write_later(url);
        }
    }

    /// A newer URL takes the place of one that waits.
    fn write_later(self, url: &str) {
        let url = url.to_owned();
        self.refused.start(REFUSED_PAUSE, move || self.write(&url));
    }

    fn show(self, url: &str, scroll: bool) {
        self.location.set(Location::of(url));
        if scroll {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    /// Returns whether `url` is another page, which starts at its top. Another state of the same
    /// page keeps the scroll position.
    fn changes_path(self, url: &str) -> bool {
        self.location.get_untracked().path() != Location::of(url).path()
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
    fn on_popstate(self) {
        if self.undoing.get_value() > 0 {
            self.undoing.update_value(|steps| *steps -= 1);
            return;
        }
        let from = self.entry.get_value();
        // Typing another fragment into the address bar makes an entry without a number.
        let to = history::entry_number().unwrap_or(from + 1);
        if self.unsaved.is_dirty() && to != from {
            self.undoing.update_value(|steps| *steps += 1);
            history::step(from - to);
            self.unsaved.leave(move || history::step(to - from));
        } else {
            self.refused.stop();
            self.entry.set_value(to);
            self.location.set(Location::current());
        }
    }
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
        && below_base_path(&link.pathname()).is_some()
        && location()
            .origin()
            .is_ok_and(|origin| origin == link.origin())
}
