use std::sync::Arc;

use leptos::prelude::*;
use model::{Customer, WriteIntent, WriteOutcome};

use crate::context::{AppContext, use_app_context};
use crate::pages::shared::{PageWrite, PageWriteEnd, WriteAction, outcome_banner, show_with_undo};

/// *Delete* of the customer on the page, with its dialog.
#[derive(Clone, Copy)]
pub struct Deletion {
    app: AppContext,
    write: PageWrite,
    /// The customer as the user has seen it. The button *Delete customer* is about that.
    seen: RwSignal<Option<Arc<Customer>>>,
    is_open: RwSignal<bool>,
}

impl Deletion {
    /// Returns a deletion whose dialog is closed.
    pub fn new() -> Self {
        Self {
            app: use_app_context(),
            write: PageWrite::new(),
            seen: RwSignal::new(None),
            is_open: RwSignal::new(false),
        }
    }

    /// Opens the dialog.
    pub fn open(self, customer: Option<Arc<Customer>>) {
        self.seen.set(customer);
        self.write.set_outcome(None);
        self.is_open.set(true);
    }

    /// Closes the dialog, and stops the deletion if it is not sent yet. The page shows the outcome of
    /// one that was sent.
    pub fn close(self) {
        self.write.stop();
        self.is_open.set(false);
    }

    /// Returns whether the dialog is open, reactively.
    pub fn is_open(self) -> bool {
        self.is_open.get()
    }

    /// Returns whether the deletion is running, as a signal.
    pub fn busy(self) -> Signal<bool> {
        self.write.busy()
    }

    /// Returns the customer as the user has seen it, reactively.
    pub fn seen(self) -> Option<Arc<Customer>> {
        self.seen.get()
    }

    /// Returns the outcome that the user has to know, reactively.
    pub fn outcome(self) -> Option<WriteOutcome> {
        self.write.outcome()
    }

    /// Deletes the customer.
    pub fn run(self) {
        if let Some(seen) = self.seen.get_untracked() {
            let intent = WriteIntent::delete((*seen).clone());
            self.write
                .start(WriteAction::Delete, intent, move |end| self.end(end));
        }
    }

    /// Returns the message of a deletion that is not done, reactively.
    pub fn banner(self) -> Option<AnyView> {
        outcome_banner(self.write, move || self.run())
    }

    fn end(self, end: PageWriteEnd) {
        match end.outcome {
            WriteOutcome::Done(written) => {
                show_with_undo(self.app, WriteAction::Delete.done(&written), end.entry);
                if end.is_open {
                    self.app.navigator.replace(&self.app.list_untracked());
                }
            }
            WriteOutcome::Cancelled | WriteOutcome::SessionEnded => {}
            outcome => {
                if let WriteOutcome::ChangedSince { now, .. } = &outcome {
                    self.seen.try_set(Some(Arc::new(now.clone())));
                }
                self.write.set_outcome(Some(outcome));
            }
        }
    }
}
