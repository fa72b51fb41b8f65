//! What the form says about its drafts (docs/failures.md, "Tab closed, reloaded or crashed").

use leptos::prelude::*;

use super::state::{FormState, Record};
use crate::language::t;
use crate::reactive::optional;
use crate::session::Stored;
use crate::ui::{Age, Button, Icon, element_mark, hand_focus_to_heading, sentence};

/// The notes above the form: a draft that was restored, one that can be, one that is lost, and text
/// that the browser does not keep.
pub fn draft_notes(state: FormState, record: Signal<Record>) -> AnyView {
    view! {
        {restored(state, record)}
        {offered(state)}
        {optional(move || {
            let text = texts::form_draft_lost();
            state.is_lost.get().then(|| note(t(text).into_any(), None))
        })}
        {optional(move || {
            let text = texts::form_draft_not_kept();
            state.is_unkept.get().then(|| note(t(text).into_any(), None))
        })}
    }
    .into_any()
}

/// Says that the form holds a restored draft, with a button that discards it.
fn restored(state: FormState, record: Signal<Record>) -> AnyView {
    let discard = move || state.discard_restored(&record.get_untracked().base);
    optional(move || {
        let at = state.restored.get()?;
        on_cleanup(hand_focus_to_heading);
        let age = move || view! { <Age of=at/> };
        let text = texts::form_draft_restored(element_mark(0));
        let text = sentence(text, vec![age.into()]);
        let actions = view! { <Button label=texts::action_discard() on_press=discard/> }.into_any();
        Some(note(text, Some(actions)))
    })
}

/// Offers the draft of another sign-in without showing it: it may be another user's.
fn offered(state: FormState) -> AnyView {
    optional(move || {
        let Stored::Draft(draft) = state.offered.get()?.load() else {
            return None;
        };
        on_cleanup(hand_focus_to_heading);
        let at = draft.at();
        let age = move || view! { <Age of=at/> };
        let text = texts::form_draft_offered(element_mark(0));
        let text = sentence(text, vec![age.into()]);
        let actions = view! {
            <Button label=texts::form_draft_restore() on_press=move || state.decide_offered(true)/>
            <Button label=texts::action_discard() on_press=move || state.decide_offered(false)/>
        }
        .into_any();
        Some(note(text, Some(actions)))
    })
}

fn note(text: AnyView, actions: Option<AnyView>) -> AnyView {
    view! {
        <div class="banner" role="status">
            <Icon name="info"/>
            <div class="banner-body">
                <p>{text}</p>
            </div>
            {actions.map(|actions| view! { <div class="banner-actions">{actions}</div> })}
        </div>
    }
    .into_any()
}
