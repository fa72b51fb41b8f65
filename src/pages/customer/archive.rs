use leptos::prelude::*;
use model::{Customer, WriteIntent, WriteOutcome};
use texts::Message;

use crate::api::Query;
use crate::context::{AppContext, use_app_context};
use crate::pages::shared::{PageWrite, PageWriteEnd, WriteAction, outcome_banner, show_with_undo};

/// *Archive* and *Restore* of the customer on the page.
#[derive(Clone, Copy)]
pub struct Archiving {
    app: AppContext,
    query: Query<Customer>,
    write: PageWrite,
}

impl Archiving {
    /// Returns the actions on the customer of `query`.
    pub fn new(query: Query<Customer>) -> Self {
        Self {
            app: use_app_context(),
            query,
            write: PageWrite::new(),
        }
    }

    /// Returns whether one of the two is running, reactively.
    pub fn is_busy(self) -> bool {
        self.write.is_busy()
    }

    /// Moves the customer into the archive, or back.
    pub fn run(self, archived: bool) {
        let Some(customer) = untrack(|| self.query.answer()) else {
            return;
        };
        let action = WriteAction::archive(archived);
        let intent = WriteIntent::archive(&customer, archived);
        let on_end = move |end| self.end(action, end);
        self.write.start(action, intent, on_end);
    }

    /// Returns the message of a write that is not done, reactively.
    pub fn banner(self) -> Option<AnyView> {
        let is_archive = move || self.write.action() == WriteAction::Archive;
        outcome_banner(self.write, move || self.run(is_archive()))
    }

    fn end(self, action: WriteAction, end: PageWriteEnd) {
        match end.outcome {
            // The page takes the record over as it is published.
            WriteOutcome::Done(written) => {
                show_with_undo(self.app, action.done(&written), end.entry);
            }
            // The page reads the customer again and says that it is gone.
            WriteOutcome::Gone if end.is_open => self.query.retry(),
            WriteOutcome::Cancelled => {
                let sentences = [action.not_done(), texts::customer_page_left()];
                self.app.toasts.show(Message::sentences(sentences));
            }
            WriteOutcome::SessionEnded => {}
            outcome => self.write.set_outcome(Some(outcome)),
        }
    }
}
