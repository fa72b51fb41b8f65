use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{ApiError, RecordChange, WriteIntent, WriteOutcome};
use texts::Message;

use super::WriteAction;
use crate::api::{OutcomeFuture, WriteHandle, WriteListeners};
use crate::context::{AppContext, use_app_context};
use crate::ui::PRESS_GUARD_MS;

/// The write of a page, one at a time. When the page goes, a write that is not sent yet stops.
#[derive(Clone, Copy)]
pub struct PageWrite {
    app: AppContext,
    /// The action of the latest write.
    action: RwSignal<WriteAction>,
    busy: RwSignal<bool>,
    /// The error by which the answer was lost, while the page looks for the outcome.
    lost: RwSignal<Option<ApiError>>,
    /// The outcome of the latest write, where the user has to know it.
    outcome: RwSignal<Option<WriteOutcome>>,
    handle: StoredValue<Option<WriteHandle>, LocalStorage>,
    /// The number of the latest write in the activity log.
    entry: StoredValue<Option<u32>>,
    on_end: StoredValue<Option<OnEnd>, LocalStorage>,
}

/// The end of a page's write.
pub struct PageWriteEnd {
    /// The outcome.
    pub outcome: WriteOutcome,
    /// Whether the page is still there.
    pub is_open: bool,
    /// The number of the write in the activity log; none where nothing was sent.
    pub entry: Option<u32>,
}

type OnEnd = Rc<dyn Fn(PageWriteEnd)>;

/// What a write has sent; none before that.
type Sent = Rc<RefCell<Option<RecordChange>>>;

impl PageWrite {
    /// Returns a page without a write. It belongs to the current owner.
    pub fn new() -> Self {
        Self {
            app: use_app_context(),
            action: RwSignal::new(WriteAction::Save),
            busy: RwSignal::new(false),
            lost: RwSignal::new(None),
            outcome: RwSignal::new(None),
            handle: StoredValue::new_local(None),
            entry: StoredValue::new(None),
            on_end: StoredValue::new_local(None),
        }
    }

    /// Runs a write, unless one is running. `on_end` gets its outcome.
    pub fn start(
        self,
        action: WriteAction,
        intent: WriteIntent,
        on_end: impl Fn(PageWriteEnd) + 'static,
    ) {
        if !self.busy.get_untracked() {
            self.action.set(action);
            self.on_end.set_value(Some(Rc::new(on_end)));
            self.entry.set_value(None);
            let sent = Sent::default();
            let listeners = self.listeners(sent.clone());
            self.run(self.app.api.write(intent, listeners), sent);
        }
    }

    /// Looks once more for the outcome of the latest write, where it is not known. The same `on_end`
    /// gets it. Nothing is sent.
    pub fn check_again(self) {
        if !self.busy.get_untracked()
            && let Some(
                WriteOutcome::Unknown(unverified, _) | WriteOutcome::NotApplied { unverified, .. },
            ) = self.outcome.get_untracked()
        {
            let sent = Sent::new(RefCell::new(unverified.change()));
            let listeners = self.listeners(sent.clone());
            self.run(self.app.api.check_write_again(unverified, listeners), sent);
        }
    }

    /// Stops the write if it is not sent yet.
    pub fn stop(self) {
        self.handle.set_value(None);
    }

    /// Returns the action of the latest write.
    pub fn action(self) -> WriteAction {
        self.action.get_untracked()
    }

    /// Returns whether a write is running, reactively.
    pub fn is_busy(self) -> bool {
        self.busy.get()
    }

    /// Returns whether a write is running, as a signal.
    pub fn busy(self) -> Signal<bool> {
        self.busy.into()
    }

    /// Returns the error by which the answer was lost, while the page looks for the outcome,
    /// reactively.
    pub fn lost(self) -> Option<ApiError> {
        self.lost.get()
    }

    /// Returns the outcome that the user has to know, reactively.
    pub fn outcome(self) -> Option<WriteOutcome> {
        self.outcome.get()
    }

    /// Shows an outcome, or none.
    pub fn set_outcome(self, outcome: Option<WriteOutcome>) {
        self.outcome.try_set(outcome);
    }

    fn listeners(self, sent: Sent) -> WriteListeners {
        WriteListeners {
            // The page may be gone while the outcome is looked for.
            on_lost: Box::new(move |error| drop(self.lost.try_set(Some(error.clone())))),
            on_sent: Box::new(move |change| drop(sent.replace(Some(change)))),
        }
    }

    /// Notes what was sent in the activity log. Returns its number there.
    fn note(self, outcome: &WriteOutcome, sent: Option<RecordChange>) -> Option<u32> {
        let jobs = self.app.jobs.try_get_untracked().flatten()?;
        let sent = sent.filter(|_| *outcome != WriteOutcome::SessionEnded)?;
        // The page may be gone, and its values with it.
        let earlier = self.entry.try_get_value().flatten();
        let entry = Some(jobs.note(earlier, outcome, sent));
        self.entry.try_set_value(entry);
        entry
    }

    fn run(self, (handle, outcome): (WriteHandle, OutcomeFuture), sent: Sent) {
        let (action, on_end) = (self.action(), self.on_end.get_value());
        self.busy.set(true);
        self.outcome.set(None);
        self.handle.set_value(Some(handle));
        spawn_local(async move {
            let outcome = outcome.await;
            let is_open = self.lost.try_set(None).is_none();
            let entry = self.note(&outcome, sent.take());
            let is_other_task = matches!(
                outcome,
                WriteOutcome::Newer(_) | WriteOutcome::ChangedSince { .. }
            );
            if !is_other_task {
                self.busy.try_set(false);
            }
            let is_told = matches!(
                outcome,
                WriteOutcome::Done(_) | WriteOutcome::Cancelled | WriteOutcome::SessionEnded
            );
            // The banner went with the page.
            if !is_open && !is_told {
                let (title, details) = (action.title(&outcome), action.details(&outcome));
                self.app.toasts.show(Message::sentences([title, details]));
            }
            if let Some(on_end) = on_end {
                on_end(PageWriteEnd {
                    outcome,
                    is_open,
                    entry,
                });
            }
            // The same button now writes over values that the user has not seen yet.
            if is_other_task {
                TimeoutFuture::new(PRESS_GUARD_MS).await;
                self.busy.try_set(false);
            }
        });
    }
}
