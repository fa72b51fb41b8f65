//! The state of a form: its values, its base, its problems and its draft.

use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerForm, CustomerId, Problem, UnixTime, merge};

use super::conflicts::Conflict;
use crate::context::AppContext;
use crate::pages::shared::PageWrite;
use crate::reactive::effect;
use crate::session::DraftSlot;
use crate::ui::focus;

/// The record that a form is filled from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Record {
    /// The customer's number; none for a new customer.
    pub id: Option<CustomerId>,
    /// The form as it was filled.
    pub base: CustomerForm,
    /// The fields that could not be read. Nothing is saved while there are any.
    pub unread: Vec<CustomerField>,
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
    pub refused: RwSignal<Vec<(CustomerField, String)>>,
    /// The time of the draft that the form was restored from.
    pub restored: RwSignal<Option<UnixTime>>,
    /// Whether the form is checked: from the first *Save* on.
    pub(super) checked: RwSignal<bool>,
    pub(super) draft: StoredValue<DraftSlot>,
}

impl FormState {
    /// Returns the form of a record, with its stored draft. A conflict that the user has not decided
    /// comes back with the draft.
    pub fn new(app: AppContext, record: Record) -> Self {
        let draft = DraftSlot::new(app.session, record.id);
        let kept = draft.load();
        let (base, form) = match &kept {
            Some(kept) => kept.restore(&record.base),
            None => (record.base.clone(), record.base.clone()),
        };
        Self {
            app,
            id: RwSignal::new(record.id),
            conflict: RwSignal::new(conflict(&base, &form, record)),
            base: RwSignal::new(base),
            sent: StoredValue::new(form.clone()),
            form: RwSignal::new(form),
            write: PageWrite::new(),
            refused: RwSignal::new(Vec::new()),
            restored: RwSignal::new(kept.map(|kept| kept.at())),
            checked: RwSignal::new(false),
            draft: StoredValue::new(draft),
        }
    }

    /// Removes the API's message about a field that the user changes.
    pub fn mend(self, field: CustomerField) {
        let is_other = |refused: &(CustomerField, String)| refused.0 != field;
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
            let draft = self.draft.get_value();
            self.form.with(|form| draft.keep(&base, form));
        });
        unsaved.on_discard(move || self.draft.get_value().forget());
        on_cleanup(move || unsaved.set_dirty(false));
    }

    /// Makes the form that of `record`, which a new customer may have become. The draft follows.
    pub(super) fn move_to(self, record: &Customer) {
        if self.id.get_untracked() != Some(record.id) {
            self.draft.get_value().forget();
            let draft = DraftSlot::new(self.app.session, Some(record.id));
            self.draft.set_value(draft);
            self.id.set(Some(record.id));
        }
    }
}

/// The conflict between a draft and the record as it is now. Without a draft there is none.
fn conflict(base: &CustomerForm, form: &CustomerForm, record: Record) -> Option<Conflict> {
    if !record.unread.is_empty() {
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
