use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::WriteOutcome;

use crate::api::WriteHandle;

/// The write of a page, one at a time. When the page goes, a write that is not sent yet stops.
#[derive(Clone, Copy)]
pub struct PageWrite {
    busy: RwSignal<bool>,
    /// The outcome of the latest write, where the user has to know it.
    outcome: RwSignal<Option<WriteOutcome>>,
    handle: StoredValue<Option<WriteHandle>, LocalStorage>,
}

type OutcomeFuture = Pin<Box<dyn Future<Output = WriteOutcome>>>;

impl PageWrite {
    /// Returns a page without a write. It belongs to the current owner.
    pub fn new() -> Self {
        Self {
            busy: RwSignal::new(false),
            outcome: RwSignal::new(None),
            handle: StoredValue::new_local(None),
        }
    }

    /// Runs a write of `Api::write`, unless one is running. Returns whether it runs. `on_end` gets its
    /// outcome, and whether the page is still there.
    pub fn run(
        self,
        (handle, outcome): (WriteHandle, impl Future<Output = WriteOutcome> + 'static),
        on_end: impl FnOnce(WriteOutcome, bool) + 'static,
    ) -> bool {
        let is_free = !self.busy.get_untracked();
        if is_free {
            self.start(handle, Box::pin(outcome), Box::new(on_end));
        }
        is_free
    }

    fn start(
        self,
        handle: WriteHandle,
        outcome: OutcomeFuture,
        on_end: Box<dyn FnOnce(WriteOutcome, bool)>,
    ) {
        self.busy.set(true);
        self.outcome.set(None);
        self.handle.set_value(Some(handle));
        spawn_local(async move {
            let outcome = outcome.await;
            let is_open = self.busy.try_set(false).is_none();
            on_end(outcome, is_open);
        });
    }

    /// Stops the write if it is not sent yet.
    pub fn stop(self) {
        self.handle.set_value(None);
    }

    /// Returns whether a write is running, reactively.
    pub fn is_busy(self) -> bool {
        self.busy.get()
    }

    /// Returns whether a write is running, as a signal.
    pub fn busy(self) -> Signal<bool> {
        self.busy.into()
    }

    /// Returns the outcome that the user has to know, reactively.
    pub fn outcome(self) -> Option<WriteOutcome> {
        self.outcome.get()
    }

    /// Shows an outcome, or none.
    pub fn set_outcome(self, outcome: Option<WriteOutcome>) {
        self.outcome.try_set(outcome);
    }
}
