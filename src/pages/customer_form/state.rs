//! The state of a form: its values, its base, its problems and its draft.

use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerForm, CustomerId, Draft, Problem, UnixTime, merge};
use texts::Message;

use super::conflicts::Conflict;
use crate::context::AppContext;
use crate::pages::shared::PageWrite;
use crate::reactive::effect;
use crate::session::{DraftSlot, Stored};
use crate::ui::focus;

/// The record that a form is filled from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Record {
    /// The customer's number; none for a new customer.
    pub id: Option<CustomerId>,
    /// The form as it was filled.
    pub base: CustomerForm,
    /// The fields that could not be read. Nothing is saved while there are any.
    pub damaged_fields: Vec<CustomerField>,
    /// Whether the customer was removed. A save creates a new one from the draft.
    pub is_gone: bool,
}

/// The state of a form.
#[derive(Clone, Copy)]
pub struct FormState {
    pub(super) app: AppContext,
    /// The customer to change; none for a new one.
    pub id: RwSignal<Option<CustomerId>>,
    /// The record that the user began with. A save tells by it which side changed a field.
    pub base: RwSignal<CustomerForm>,
    /// The values on the screen.
    pub form: RwSignal<CustomerForm>,
    /// The values at the latest *Save*.
    pub(super) sent: StoredValue<CustomerForm>,
    /// The fields that the user has to decide, if any.
    pub conflict: RwSignal<Option<Conflict>>,
    /// The save, with its outcome.
    pub write: PageWrite,
    /// The API's messages about fields, one for each field.
    pub refused: RwSignal<Vec<(CustomerField, Message)>>,
    /// The time of the draft that the form was restored from.
    pub restored: RwSignal<Option<UnixTime>>,
    /// The draft of another sign-in that the user can restore.
    pub offered: RwSignal<Option<DraftSlot>>,
    /// Whether there was a draft that could not be read.
    pub is_lost: RwSignal<bool>,
    /// Whether the browser does not keep what the user types.
    pub is_unkept: RwSignal<bool>,
    /// Whether the form is checked: from the first *Save* on.
    pub(super) checked: RwSignal<bool>,
    pub(super) draft: StoredValue<DraftSlot>,
}

impl FormState {
    /// Returns the form of a record, with its stored draft. A conflict that the user has not decided
    /// comes back with the draft.
    pub fn new(app: AppContext, record: Record) -> Self {
        let draft = DraftSlot::new(app.session, record.id);
        let stored = draft.load();
        let id = record.id.filter(|_| !record.is_gone);
        let (base, form, at) = match &stored {
            Stored::Draft(draft) => {
                let (base, form) = restore(draft, &record.base, id);
                (base, form, Some(draft.at()))
            }
            _ => (record.base.clone(), record.base.clone(), None),
        };
        Self {
            app,
            id: RwSignal::new(id),
            conflict: RwSignal::new(conflict(&base, &form, record)),
            base: RwSignal::new(base),
            sent: StoredValue::new(form.clone()),
            form: RwSignal::new(form),
            write: PageWrite::new(),
            refused: RwSignal::new(Vec::new()),
            restored: RwSignal::new(at),
            offered: RwSignal::new(draft.of_other_sign_in()),
            is_lost: RwSignal::new(stored == Stored::Unreadable),
            is_unkept: RwSignal::new(false),
            checked: RwSignal::new(false),
            draft: StoredValue::new(draft),
        }
    }

    /// Removes the API's message about a field that the user changes.
    pub fn clear_server_error(self, field: CustomerField) {
        let is_other = |refused: &(CustomerField, Message)| refused.0 != field;
        if !self.refused.with_untracked(|all| all.iter().all(is_other)) {
            self.refused.update(|all| all.retain(is_other));
        }
    }

    /// Discards the restored draft, and stops a save that is not sent yet.
    pub fn discard_restored(self, record: &CustomerForm) {
        self.write.stop();
        self.base.set(record.clone());
        self.form.set(record.clone());
        self.conflict.set(None);
        self.restored.set(None);
    }

    /// Restores the draft of another sign-in, or discards it. The fields that the user has typed in
    /// meanwhile stay.
    pub fn decide_offered(self, is_wanted: bool) {
        let Some(mut slot) = self.offered.get_untracked() else {
            return;
        };
        if let (true, Stored::Draft(draft)) = (is_wanted, slot.load()) {
            let current = self.base.get_untracked();
            let (base, restored) = restore(&draft, &current, self.id.get_untracked());
            let form = self
                .form
                .with_untracked(|form| form.rebased(&current, &restored));
            let record = Record {
                base: current,
                ..Record::default()
            };
            self.conflict.set(conflict(&base, &form, record));
            self.base.set(base);
            self.form.set(form);
            self.restored.set(Some(draft.at()));
        }
        slot.forget();
        self.offered
            .set(self.draft.with_value(DraftSlot::of_other_sign_in));
    }

    /// Returns the problems to solve, from the first *Save* on.
    pub fn problems(self) -> Vec<Problem> {
        let problems = || {
            let base = self.base.get();
            self.form.with(|form| form.problems(&base))
        };
        self.checked.get().then(problems).unwrap_or_default()
    }

    /// Keeps the draft up to date, and asks before it is lost.
    pub fn keep_draft(self, dirty: Memo<bool>) {
        let unsaved = self.app.unsaved;
        effect(move || unsaved.set_dirty(dirty.get()));
        effect(move || {
            let base = self.base.get();
            let keep = |draft: &mut DraftSlot| self.form.with(|form| draft.keep(&base, form));
            let is_unkept = self.draft.try_update_value(keep) == Some(false);
            if self.is_unkept.get_untracked() != is_unkept {
                self.is_unkept.set(is_unkept);
            }
        });
        unsaved.on_discard(move || {
            // The form may have gone while the user was asked: a save has ended meanwhile.
            self.draft.try_update_value(DraftSlot::forget);
        });
        on_cleanup(move || unsaved.set_dirty(false));
    }

    /// Makes the form that of `record`, which a new customer may have become. The draft follows.
    pub(super) fn move_to(self, record: &Customer) {
        if self.id.get_untracked() != Some(record.id) {
            self.draft.update_value(DraftSlot::forget);
            let draft = DraftSlot::new(self.app.session, Some(record.id));
            self.draft.set_value(draft);
            self.id.set(Some(record.id));
        }
    }
}

/// Returns the base and the form of a draft over the record as it is now. A customer that is to be
/// created has no earlier record that another administrator could have changed.
fn restore(
    draft: &Draft,
    current: &CustomerForm,
    id: Option<CustomerId>,
) -> (CustomerForm, CustomerForm) {
    let (base, form) = draft.restore(current);
    (id.map_or(current.clone(), |_| base), form)
}

/// The conflict between a draft and the record as it is now. Without a draft there is none.
fn conflict(base: &CustomerForm, form: &CustomerForm, record: Record) -> Option<Conflict> {
    if !record.damaged_fields.is_empty() {
        return None;
    }
    let fields = merge(base, form, &record.base).conflicts;
    let is_open = !fields.is_empty();
    is_open.then(|| Conflict::new(base.clone(), form.clone(), record.base, fields))
}

/// Moves the focus to an element once it is on the page, and scrolls to it.
pub fn focus_soon(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || {
        focus(&selector);
        // The focus does not scroll by itself, so that the page does not jump when it moves to a
        // heading.
        if let Ok(Some(element)) = document().query_selector(&selector) {
            element.scroll_into_view_with_bool(false);
        }
    });
}
