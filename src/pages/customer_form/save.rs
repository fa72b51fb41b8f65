//! Saving the form: what is sent, and what becomes of the form afterwards.

use leptos::prelude::*;
use model::{
    Customer, CustomerField, CustomerForm, NewerRecord, WriteIntent, WriteOutcome, Written,
    rebase_decided,
};

use texts::Message;

use super::conflicts::Conflict;
use super::state::{FormState, focus_soon};
use crate::pages::shared::{PageWriteEnd, WriteAction, show_with_undo};
use crate::session::DraftSlot;

impl FormState {
    /// Saves the form. A customer that may have been created is looked for first.
    pub fn save(self) {
        let is_create = self.id.get_untracked().is_none();
        match untrack(|| self.write.outcome()) {
            Some(WriteOutcome::Unknown(..) | WriteOutcome::NotApplied { .. }) if is_create => {
                self.write.check_again();
            }
            _ => self.send(false),
        }
    }

    /// Does what the button of the latest outcome says.
    pub fn go_on(self) {
        match untrack(|| self.write.outcome()) {
            Some(WriteOutcome::Equal(_)) => self.send(true),
            // The deleted customer is created again from the form.
            Some(WriteOutcome::Gone) => {
                self.id.set(None);
                self.base.set(CustomerForm::default());
                self.send(false);
            }
            _ => self.send(false),
        }
    }

    /// Sends the form; with `even_if_equal` also beside customers with the same values.
    fn send(self, even_if_equal: bool) {
        if untrack(|| self.write.is_busy()) {
            return;
        }
        self.checked.set(true);
        self.refused.set(Vec::new());
        let form = self.form.get_untracked();
        let Ok((action, intent)) = self.intent(&form, even_if_equal) else {
            return focus_soon(".error-summary");
        };
        let is_undecided =
            |conflict: &Option<Conflict>| conflict.as_ref().is_some_and(Conflict::is_undecided);
        if self.conflict.with_untracked(is_undecided) {
            return focus_soon(".conflicts");
        }
        self.sent.set_value(form);
        self.write
            .start(action, intent, move |end| self.end(action, end));
    }

    /// The write that saves `form`.
    fn intent(
        self,
        form: &CustomerForm,
        even_if_equal: bool,
    ) -> Result<(WriteAction, WriteIntent), Vec<model::Problem>> {
        let Some(id) = self.id.get_untracked() else {
            let intent = WriteIntent::create(form.clone(), even_if_equal)?;
            return Ok((WriteAction::Create, intent));
        };
        let base = self.base.get_untracked();
        form.to_write(&base)?;
        let intent = WriteIntent::change(id, base, form.clone());
        Ok((WriteAction::Save, intent))
    }

    fn end(self, action: WriteAction, end: PageWriteEnd) {
        match end.outcome {
            WriteOutcome::Done(written) => {
                let text = action.done(&written);
                self.done(text, &written, end.is_open, end.entry);
            }
            WriteOutcome::Cancelled | WriteOutcome::SessionEnded => {}
            outcome if end.is_open => self.show(outcome),
            _ => {}
        }
    }

    fn done(self, text: Message, written: &Written, is_open: bool, entry: Option<u32>) {
        let Some(record) = &written.after else { return };
        if !is_open {
            show_with_undo(self.app, text, entry);
        } else if self.has_typed_since() {
            show_with_undo(self.app, texts::form_typed_since(text), entry);
            self.keep_typed_since(record);
        } else {
            show_with_undo(self.app, text, entry);
            self.draft.update_value(DraftSlot::forget);
            self.app.unsaved.set_dirty(false);
            // The customer takes the place of the form, so that a step back does not lead into it.
            self.app.navigator.replace(&self.app.customer(record.id));
            // The user has followed a link while the form was being saved.
            self.app.unsaved.saved();
        }
    }

    /// Whether the user has typed after *Save*.
    fn has_typed_since(self) -> bool {
        let sent = self.sent.get_value();
        let is_same = |form: &CustomerForm| {
            let mut fields = CustomerField::WRITABLE.into_iter();
            fields.all(|field| form.is_identical(&sent, field))
        };
        !self.form.with_untracked(is_same)
    }

    /// Goes on with the saved record. The fields that the user has changed after *Save* keep their
    /// values and count as changed.
    fn keep_typed_since(self, record: &Customer) {
        self.conflict.set(None);
        self.restored.set(None);
        self.move_to(record);
        let saved = CustomerForm::of(record);
        let typed = self.typed_since(&saved);
        self.base.set(saved);
        self.form.set(typed);
    }

    /// Returns `newer` with the fields that the user has changed after *Save*.
    fn typed_since(self, newer: &CustomerForm) -> CustomerForm {
        let sent = self.sent.get_value();
        self.form.with_untracked(|form| form.rebased(&sent, newer))
    }

    fn show(self, outcome: WriteOutcome) {
        let mut goal = ".form [role=alert]".to_owned();
        match &outcome {
            WriteOutcome::Conflict(newer) => {
                self.show_conflict(newer);
                return focus_soon(".conflicts");
            }
            WriteOutcome::Newer(NewerRecord { theirs, merge }) => {
                self.form.set(self.typed_since(&merge.form));
                self.base.set(CustomerForm::of(theirs));
            }
            WriteOutcome::NotTaken { record, fields, .. } => {
                let theirs = CustomerForm::of(record);
                let mut form = self.typed_since(&theirs);
                for field in fields {
                    self.form
                        .with_untracked(|mine| form.copy_field(*field, mine));
                }
                self.move_to(record);
                self.base.set(theirs);
                self.form.set(form);
            }
            WriteOutcome::Failed(error) => {
                let first = |field: &CustomerField| {
                    let mut refused = error.fields.iter();
                    refused.any(|(refused, _)| refused == field)
                };
                if let Some(field) = CustomerField::WRITABLE.iter().find(|field| first(field)) {
                    goal = format!("#{}", field.name());
                }
                self.refused.set(error.fields.clone());
            }
            _ => {}
        }
        self.write.set_outcome(Some(outcome));
        focus_soon(&goal);
    }

    /// Takes over what only the other administrator changed. The fields in conflict keep their old
    /// base until the user decides, so that a draft finds the same conflict after a reload.
    fn show_conflict(self, newer: &NewerRecord) {
        let theirs = CustomerForm::of(&newer.theirs);
        let base = self.base.get_untracked();
        let form = self.typed_since(&newer.merge.form);
        let fields = newer.merge.conflicts.clone();
        self.base.set(rebase_decided(&base, &theirs, &fields));
        self.conflict
            .set(Some(Conflict::new(base, form.clone(), theirs, fields)));
        self.form.set(form);
    }
}
