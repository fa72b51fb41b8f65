use leptos::prelude::*;

use super::state::{FormState, Record};
use crate::reactive::optional;
use crate::ui::{Button, Icon, hand_focus_to_heading, recent_time};

/// Says that the form holds a restored draft, with a button that discards it.
pub fn restored_note(state: FormState, record: Signal<Record>) -> AnyView {
    let discard = move || state.discard_restored(&record.get_untracked().base);
    optional(move || {
        let at = state.restored.get()?;
        on_cleanup(hand_focus_to_heading);
        Some(
            view! {
                <div class="banner restored" role="status">
                    <Icon name="info"/>
                    <div class="banner-body">
                        <p>"What you had typed is restored from " {recent_time(at)} "."</p>
                    </div>
                    <div class="banner-actions">
                        <Button label="Discard" on_press=discard/>
                    </div>
                </div>
            }
            .into_any(),
        )
    })
}
