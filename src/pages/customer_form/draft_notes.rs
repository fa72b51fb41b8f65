//! What the form says about its drafts (docs/failures.md, "Tab closed, reloaded or crashed").

use leptos::prelude::*;

use super::state::{FormState, Record};
use crate::reactive::optional;
use crate::session::Stored;
use crate::ui::{Age, Button, Icon, hand_focus_to_heading};

/// The notes above the form: a draft that was restored, one that can be, one that is lost, and text
/// that the browser does not keep.
pub fn draft_notes(state: FormState, record: Signal<Record>) -> AnyView {
    view! {
        {restored(state, record)}
        {offered(state)}
        {optional(move || {
            let text = "Your earlier changes could not be restored: the copy in this tab is damaged.";
            state.is_lost.get().then(|| note(text.into_any(), None))
        })}
        {optional(move || {
            let text = "The browser's storage is full or switched off. What you type is kept only on this page: save it before you reload or close the page.";
            state.is_unkept.get().then(|| note(text.into_any(), None))
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
        let text = view! { "Your unsaved changes " <Age of=at/> ", were restored." }.into_any();
        let actions = view! { <Button label="Discard" on_press=discard/> }.into_any();
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
        let text = view! {
            "There are unsaved changes from another sign-in, "
            <Age of=draft.at()/>
            ". Restore them only if they are yours."
        }
        .into_any();
        let actions = view! {
            <Button label="Restore" on_press=move || state.decide_offered(true)/>
            <Button label="Discard" on_press=move || state.decide_offered(false)/>
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
