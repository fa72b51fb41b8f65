use directory::SharedValue;
use leptos::prelude::*;
use model::DuplicateReason;
use texts::Message;

use crate::directory::LiveDirectory;
use crate::language::t;
use crate::pages::shared::SHOWN_AT_ONCE;
use crate::ui::display_text;

/// Lists the values that too many customers share to hint at a duplicate.
pub fn widely_shared_values(all: LiveDirectory, shared: &[SharedValue]) -> Option<AnyView> {
    let line = |shared: &SharedValue| {
        let newest = all.get(shared.newest)?;
        let what = match shared.reason {
            DuplicateReason::Email => Message::verbatim(display_text(&newest.email)),
            DuplicateReason::Phone => Message::verbatim(display_text(&newest.phone)),
            DuplicateReason::Name => newest.display_name(),
        };
        let count = texts::duplicates_shared_customers(shared.customers);
        Some(view! { <li><bdi translate="no" lang="">{t(what)}</bdi> ": " {t(count)}</li> })
    };
    (!shared.is_empty()).then(|| {
        let lines = shared
            .iter()
            .take(SHOWN_AT_ONCE)
            .filter_map(line)
            .collect_view();
        view! {
            <details class="alike-shared">
                <summary>
                    {t(texts::duplicates_shared(shared.len()))}
                </summary>
                <ul>{lines}</ul>
            </details>
        }
        .into_any()
    })
}
