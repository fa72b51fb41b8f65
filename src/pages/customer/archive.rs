use leptos::prelude::*;
use model::{Customer, WriteIntent, WriteOutcome};

use crate::api::{Query, WriteHandle};
use crate::context::{AppContext, use_app_context};
use crate::pages::shared::{OutcomeBanner, PageWrite, WriteAction};

/// *Archive* and *Restore* of the customer on the page.
#[derive(Clone, Copy)]
pub struct Archiving {
    app: AppContext,
    query: Query<Customer>,
    write: PageWrite,
    /// The latest of the two actions.
    action: RwSignal<WriteAction>,
}

impl Archiving {
    /// Returns the actions on the customer of `query`.
    pub fn new(query: Query<Customer>) -> Self {
        Self {
            app: use_app_context(),
            query,
            write: PageWrite::new(),
            action: RwSignal::new(WriteAction::Archive),
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
        self.start(
            WriteAction::archive(archived),
            self.app
                .api
                .write(WriteIntent::archive(&customer, archived)),
        );
    }

    /// Returns the message of a write that is not done, reactively.
    pub fn banner(self) -> Option<AnyView> {
        let outcome = self.write.outcome()?;
        let action = self.action.get_untracked();
        let on_next = move || match untrack(|| self.write.outcome()) {
            Some(WriteOutcome::Unknown(unverified, _)) => {
                self.start(action, self.app.api.check_write_again(unverified));
            }
            _ => self.run(action == WriteAction::Archive),
        };
        let write = self.write;
        Some(view! { <OutcomeBanner action outcome write on_next/> }.into_any())
    }

    fn start(
        self,
        action: WriteAction,
        write: (WriteHandle, impl Future<Output = WriteOutcome> + 'static),
    ) {
        let on_end = move |outcome, is_open| self.end(action, outcome, is_open);
        if self.write.run(write, on_end) {
            self.action.set(action);
        }
    }

    fn end(self, action: WriteAction, outcome: WriteOutcome, is_open: bool) {
        let toasts = self.app.toasts;
        match outcome {
            // The page takes the record over as it is published.
            WriteOutcome::Done(written) => toasts.show(action.done(&written)),
            // The page reads the customer again and says that it is gone.
            WriteOutcome::Gone if is_open => self.query.retry(),
            WriteOutcome::Cancelled => {
                toasts.show(format!("{} The page was left before.", action.not_done()))
            }
            WriteOutcome::SessionEnded => {}
            outcome => self.write.set_outcome(Some(outcome)),
        }
    }
}
