//! Keyboard shortcuts: one table, one listener. Screens say what a shortcut does on them.

mod table;

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use crate::session::Preference;
use crate::ui::pressed_key;
use table::PREFIX;

pub use table::{Keys, Place, SHORTCUTS, Shortcut, ShortcutRow};

/// The longest time between the two letters of a shortcut, in milliseconds.
const PREFIX_MS: f64 = 1500.0;

/// The value of the preference where the shortcuts of single characters are off.
const OFF: &str = "off";

/// Runs a shortcut. Returns whether it did: else the key keeps its usual meaning.
type Handler = Rc<dyn Fn(Shortcut, &KeyboardEvent) -> bool>;

/// The shortcuts of the application.
#[derive(Clone, Copy)]
pub struct Shortcuts {
    /// Whether the dialog *Keyboard shortcuts* is open.
    pub help_open: RwSignal<bool>,
    /// Whether shortcuts of single characters work (WCAG 2.1.4).
    characters: RwSignal<bool>,
    /// The handlers of the screens on the page, with their numbers.
    handlers: StoredValue<Vec<(u32, Handler)>, LocalStorage>,
    /// When the first letter of a shortcut of two was pressed.
    prefix_at: StoredValue<Option<f64>>,
}

impl Shortcuts {
    /// Listens to the keys of the page.
    pub fn new() -> Self {
        let is_off = Preference::Shortcuts.get().as_deref() == Some(OFF);
        let this = Self {
            help_open: RwSignal::new(false),
            characters: RwSignal::new(!is_off),
            handlers: StoredValue::new_local(Vec::new()),
            prefix_at: StoredValue::new(None),
        };
        let listener = window_event_listener(leptos::ev::keydown, move |event| this.on_key(&event));
        on_cleanup(move || listener.remove());
        this
    }

    /// Lets `run` handle the shortcuts for as long as the caller's view is there. The latest view is
    /// asked first.
    pub fn handle(self, run: impl Fn(Shortcut, &KeyboardEvent) -> bool + 'static) {
        let number = self.handlers.with_value(|handlers| {
            let last = handlers.last();
            last.map_or(0, |(number, _)| number + 1)
        });
        self.handlers
            .update_value(|handlers| handlers.push((number, Rc::new(run))));
        on_cleanup(move || {
            self.handlers
                .try_update_value(|handlers| handlers.retain(|(other, _)| *other != number));
        });
    }

    /// Whether shortcuts of single characters work, reactively.
    pub fn use_characters(self) -> bool {
        self.characters.get()
    }

    /// Switches the shortcuts of single characters on or off.
    pub fn set_use_characters(self, is_on: bool) {
        Preference::Shortcuts.set((!is_on).then_some(OFF));
        self.characters.set(is_on);
    }

    fn on_key(self, event: &KeyboardEvent) {
        if event.default_prevented() {
            return;
        }
        let now = event.time_stamp();
        let prefix_at = self.prefix_at.get_value();
        self.prefix_at.set_value(None);
        let is_second = prefix_at.is_some_and(|at| now - at < PREFIX_MS);
        let is_for_others = is_covered() || is_typing(event);
        let use_characters = self.characters.get_untracked();
        let can_be = |keys: Keys| match keys {
            // It works while the user types, and closes its own dialog.
            Keys::Control(_) => true,
            keys => !is_for_others && (use_characters || !keys.is_character()),
        };
        let mut rows = SHORTCUTS.iter();
        let found = rows.find(|row| can_be(row.keys) && row.keys.match_press(event, is_second));
        match found {
            Some(row) if self.run(row.shortcut, event) => event.prevent_default(),
            None if can_be(Keys::Letter(PREFIX))
                && Keys::Letter(PREFIX).match_press(event, false) =>
            {
                self.prefix_at.set_value(Some(now));
            }
            _ => {}
        }
    }

    fn run(self, shortcut: Shortcut, event: &KeyboardEvent) -> bool {
        // A handler may remove itself by leaving its screen.
        let handlers: Vec<Handler> = self.handlers.with_value(|handlers| {
            let handlers = handlers.iter().rev();
            handlers.map(|(_, handler)| Rc::clone(handler)).collect()
        });
        handlers.iter().any(|handler| handler(shortcut, event))
    }
}

impl Default for Shortcuts {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether a dialog or a menu lies over the page.
fn is_covered() -> bool {
    let above = document().query_selector("dialog[open], :popover-open");
    matches!(above, Ok(Some(_)))
}

/// Returns whether a key goes to a control that takes text or choices. A checkbox takes none, and
/// Escape has nothing to do in an empty search box.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let Some(target) = target.and_then(|it| it.dyn_into::<Element>().ok()) else {
        return false;
    };
    let is_in_control = target.matches("input:not([type=checkbox]), textarea, select");
    let input = target.dyn_into::<HtmlInputElement>();
    let is_empty_search = input.is_ok_and(|it| it.type_() == "search" && it.value().is_empty());
    let is_escape = pressed_key(event).as_deref() == Some("Escape");
    is_in_control.unwrap_or(false) && !(is_escape && is_empty_search)
}
