use std::sync::Arc;

use leptos::prelude::*;
use model::Page;

use crate::api::Query;
use crate::reactive::optional;
use crate::ui::{Banner, BannerLook};

/// Says above the rows of a list what is strange about them, for a station is not always right:
/// rows that came twice or without an ID, that don't match the filter, fewer than were asked for,
/// or the page before once more.
pub fn response_warnings<T: Send + Sync + 'static>(
    list: Query<Page<T>>,
    id: fn(&T) -> i64,
    unmatched: impl Fn(&Page<T>) -> usize + Send + 'static,
) -> AnyView {
    let before = StoredValue::new(None::<Arc<Page<T>>>);
    optional(move || {
        let page = list.answer()?;
        let last = before.get_value();
        let same = last.is_some_and(|last| page.repeats(&last, id));
        if !same {
            before.set_value(Some(page.clone()));
        }
        let counts = [page.unidentified, page.repeated, unmatched(&page)];
        note(counts, page.capped, same)
    })
}

fn note(
    [unidentified, repeated, unmatched]: [usize; 3],
    capped: bool,
    same: bool,
) -> Option<AnyView> {
    let counted = [
        (
            unidentified,
            "came without a readable ID and cannot be shown",
        ),
        (repeated, "came twice and are shown once"),
        (
            unmatched,
            "do not match the filter, which the station has passed over",
        ),
    ];
    let mut words: Vec<_> = counted
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} of the rows {words}. "))
        .collect();
    if capped {
        words.push("The station sends fewer rows at a time than were asked for. ".into());
    }
    if same {
        words.push("The station has sent the page before once more. ".into());
    }
    if words.is_empty() {
        return None;
    }
    Some(
        view! {
            <Banner title="The list may be incomplete." look=BannerLook::Warning>
                {words.concat()}
                "Report it to whoever runs the station."
            </Banner>
        }
        .into_any(),
    )
}
