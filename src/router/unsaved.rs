use leptos::prelude::*;

/// Asks the user before a step that would lose unsaved changes.
#[derive(Clone, Copy)]
pub struct UnsavedGuard {
    dirty: RwSignal<bool>,
    is_prompting: RwSignal<bool>,
    /// The step that waits for the user's decision.
    pending: StoredValue<Option<Box<dyn FnOnce()>>, LocalStorage>,
    /// The cleanup of the form on the page when its changes are discarded.
    on_discard: StoredValue<Option<Box<dyn Fn()>>, LocalStorage>,
}

impl UnsavedGuard {
    /// Returns a guard without unsaved changes. It makes the browser warn before it closes or
    /// reloads a tab that has some.
    pub fn new() -> Self {
        let guard = Self {
            dirty: RwSignal::new(false),
            is_prompting: RwSignal::new(false),
            pending: StoredValue::new_local(None),
            on_discard: StoredValue::new_local(None),
        };
        let listener = window_event_listener(leptos::ev::beforeunload, move |event| {
            if guard.is_dirty() {
                event.prevent_default();
            }
        });
        on_cleanup(move || listener.remove());
        guard
    }

    /// Sets whether the form on the page holds unsaved changes.
    pub fn set_dirty(self, dirty: bool) {
        // A form may end after the whole application, and the signal with it.
        self.dirty.try_set(dirty);
    }

    /// Runs `run` when the user discards the changes of the form on the page.
    pub fn on_discard(self, run: impl Fn() + 'static) {
        self.on_discard.set_value(Some(Box::new(run)));
    }

    /// Returns whether the page holds unsaved changes.
    pub fn is_dirty(self) -> bool {
        self.dirty.try_get_untracked().unwrap_or(false)
    }

    /// Runs `step` at once, or once the user has discarded the unsaved changes.
    pub fn leave(self, step: impl FnOnce() + 'static) {
        if self.is_dirty() {
            self.pending.set_value(Some(Box::new(step)));
            self.is_prompting.set(true);
        } else {
            step();
        }
    }

    /// Returns whether the dialog must be open, reactively.
    pub fn is_prompting(self) -> bool {
        self.is_prompting.get()
    }

    /// Discards the changes and takes the step that waits.
    pub fn discard(self) {
        self.dirty.set(false);
        self.on_discard.with_value(|on_discard| {
            if let Some(on_discard) = on_discard {
                on_discard();
            }
        });
        self.take_step();
    }

    /// Takes the step that waits, if any: the changes are saved, and there is nothing left to ask.
    pub fn saved(self) {
        self.set_dirty(false);
        self.take_step();
    }

    fn take_step(self) {
        self.is_prompting.set(false);
        let mut pending = None;
        self.pending.update_value(|step| pending = step.take());
        if let Some(step) = pending {
            step();
        }
    }

    /// Keeps the changes and drops the step that waits.
    pub fn keep(self) {
        self.is_prompting.set(false);
        self.pending.set_value(None);
    }
}

impl Default for UnsavedGuard {
    fn default() -> Self {
        Self::new()
    }
}
