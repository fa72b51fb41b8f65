use leptos::prelude::*;
use model::{DuplicateReason, DuplicatesQuery};
use texts::Message;

use super::GROUPS_AT_ONCE;
use crate::context::AppContext;
use crate::router::Route;
use crate::ui::Select;

/// A choice: its words, and the reason that the groups must have.
type Choice = (fn() -> Message, Option<DuplicateReason>);

const CHOICES: [Choice; 4] = [
    (texts::duplicates_filter_all, None),
    (texts::duplicates_filter_email, Some(DuplicateReason::Email)),
    (texts::duplicates_filter_phone, Some(DuplicateReason::Phone)),
    (texts::duplicates_filter_name, Some(DuplicateReason::Name)),
];

/// The filter by reason, which is in the URL. Another choice begins with the first groups again.
pub fn reason_filter(
    app: AppContext,
    reason: Memo<Option<DuplicateReason>>,
    limit: RwSignal<usize>,
) -> AnyView {
    let words: Vec<_> = CHOICES.iter().map(|(words, _)| words()).collect();
    let chosen = Signal::derive(move || {
        let reason = reason.get();
        CHOICES.iter().position(|(_, choice)| *choice == reason)
    });
    let choose = move |at: usize| {
        limit.set(GROUPS_AT_ONCE);
        let reason = CHOICES[at].1;
        app.navigator
            .go(&Route::Duplicates(DuplicatesQuery { reason }));
    };
    view! {
        <div class="alike-bar">
            <div class="toolbar-field">
                <Select id="reason" label=texts::duplicates_filter() choices=words chosen on_choose=choose/>
            </div>
        </div>
    }
    .into_any()
}
