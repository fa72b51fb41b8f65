//! Unsaved changes: asks before anything that would lose what was typed.

use leptos::prelude::*;

/// Knows whether a form on the page holds unsaved changes, and what waits for the answer to
/// "Discard them?".
#[derive(Clone, Copy)]
pub struct Unsaved {
    dirty: RwSignal<bool>,
    waiting: StoredValue<Option<Box<dyn FnOnce()>>, LocalStorage>,
    asking: RwSignal<bool>,
    /// What a form does when its changes are given up.
    forget: StoredValue<Option<Box<dyn Fn()>>, LocalStorage>,
}

impl Unsaved {
    /// Nothing is unsaved yet. Warns of closing the tab by itself.
    pub fn new() -> Self {
        let unsaved = Self {
            dirty: RwSignal::new(false),
            waiting: StoredValue::new_local(None),
            asking: RwSignal::new(false),
            forget: StoredValue::new_local(None),
        };
        let listener = window_event_listener(leptos::ev::beforeunload, move |event| {
            if unsaved.is_dirty() {
                event.prevent_default();
            }
        });
        on_cleanup(move || listener.remove());
        unsaved
    }

    /// A form tells whether it holds unsaved changes.
    pub fn set_dirty(self, dirty: bool) {
        // A form that leaves together with the whole application finds the signal gone.
        self.dirty.try_set(dirty);
    }

    /// The form on the page does `forget` when its changes are given up.
    pub fn on_discard(self, forget: impl Fn() + 'static) {
        self.forget.set_value(Some(Box::new(forget)));
    }

    /// Whether leaving would lose something.
    pub fn is_dirty(self) -> bool {
        self.dirty.try_get_untracked().unwrap_or(false)
    }

    /// Does `leave` at once, or once the administrator has agreed to lose the changes.
    pub fn leave(self, leave: impl FnOnce() + 'static) {
        if self.is_dirty() {
            self.waiting.set_value(Some(Box::new(leave)));
            self.asking.set(true);
        } else {
            leave();
        }
    }

    /// Whether the question is to be shown.
    pub fn is_asking(self) -> bool {
        self.asking.get()
    }

    /// The changes are given up: what waited is done.
    pub fn discard(self) {
        self.asking.set(false);
        self.dirty.set(false);
        self.forget.with_value(|forget| {
            if let Some(forget) = forget {
                forget();
            }
        });
        let mut leave = None;
        self.waiting.update_value(|waiting| leave = waiting.take());
        if let Some(leave) = leave {
            leave();
        }
    }

    /// The changes are kept: what waited is forgotten.
    pub fn keep(self) {
        self.asking.set(false);
        self.waiting.set_value(None);
    }
}

impl Default for Unsaved {
    fn default() -> Self {
        Self::new()
    }
}
