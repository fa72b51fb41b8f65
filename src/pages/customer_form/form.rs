use leptos::prelude::*;

use super::conflicts::Conflicts;
use super::draft_notes::draft_notes;
use super::fields::Fields;
use super::possible_duplicates::possible_duplicates;
use super::state::{FormState, Record, focus_soon};
use super::summary::Summary;
use crate::context::use_app_context;
use crate::language::t;
use crate::pages::shared::outcome_banner;
use crate::reactive::{effect, memo, optional};
use crate::ui::{Button, read_controls};

/// The form. It is checked on *Save*, and from then on with each change.
#[component]
pub fn Form(
    #[prop(into)] record: Signal<Record>,
    /// Leaves the form, after asking where changes are unsaved.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    let state = FormState::new(use_app_context(), record.get_untracked());
    let dirty = memo(move || state.form.get() != state.base.get());
    let problems = memo(move || state.problems());
    follow_record(state, record);
    state.keep_draft(dirty);
    let save = move || {
        if record.with_untracked(|record| record.damaged_fields.is_empty()) {
            state.save();
        } else {
            focus_soon(".banner button");
        }
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        read_controls(&event);
        save();
    };
    // *Cancel* stops a save that is not sent yet, also while the user is asked about the changes.
    let cancel = move || {
        state.write.stop();
        on_cancel.run(());
    };
    let while_saving = Signal::derive(move || state.write.is_busy().then_some("true"));
    let note = move || {
        let note = if state.write.is_busy() {
            texts::form_saving()
        } else if dirty.get() {
            texts::form_unsaved()
        } else {
            return None;
        };
        Some(view! { <p class="unsaved">{t(note)}</p> }.into_any())
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            {draft_notes(state, record)}
            <Summary problems/>
            {optional(move || outcome_banner(state.write, move || state.go_on()))}
            {optional(move || {
                let conflict = state.conflict.get()?;
                Some(view! { <Conflicts conflict state/> }.into_any())
            })}
            <div class="form-card">
            <Fields state problems/>
            {possible_duplicates(state)}
            <div class="form-actions">
                <button
                    type="submit"
                    class="button button-primary"
                    aria-busy=while_saving
                    aria-disabled=while_saving
                >
                    <span class="button-text">{t(texts::action_save())}</span>
                </button>
                <Button label=texts::action_cancel() on_press=cancel/>
                {optional(note)}
            </div>
            </div>
        </form>
    }
}

/// Follows a record that was read again. The fields that the user has changed stay.
fn follow_record(state: FormState, record: Signal<Record>) {
    let filled_from = StoredValue::new(record.get_untracked().base);
    effect(move || {
        let newer = record.get().base;
        let base = filled_from.get_value();
        if newer != base {
            state
                .form
                .update(|form| *form = form.rebased(&base, &newer));
            state
                .base
                .update(|kept| *kept = kept.rebased(&base, &newer));
            filled_from.set_value(newer);
        }
    });
}
