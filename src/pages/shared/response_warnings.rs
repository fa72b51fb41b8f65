use std::sync::Arc;

use leptos::prelude::*;
use model::Page;

use crate::api::Query;
use crate::reactive::optional;
use crate::ui::{Banner, BannerLook};

/// Shows a warning above a list whose answer is odd: repeated rows, rows without an ID, that were
/// not asked for or that do not match the filter, a capped page, or the page before again (docs/failures.md, "Odd list").
pub fn response_warnings<T: Send + Sync + 'static>(
    list: Query<Page<T>>,
    id: fn(&T) -> i64,
    unmatched: impl Fn(&Page<T>) -> usize + Send + 'static,
) -> AnyView {
    let previous = StoredValue::new(None::<Arc<Page<T>>>);
    optional(move || {
        let page = list.answer()?;
        let last = previous.get_value();
        let is_repeated = last.is_some_and(|last| page.repeats(&last, id));
        if !is_repeated {
            previous.set_value(Some(page.clone()));
        }
        let counts = [
            page.unidentified,
            page.repeated,
            unmatched(&page),
            page.surplus,
        ];
        warning(counts, page.capped, is_repeated)
    })
}

fn warning(
    [unidentified, repeated, unmatched, surplus]: [usize; 4],
    capped: bool,
    is_repeated: bool,
) -> Option<AnyView> {
    let counted = [
        (
            unidentified,
            "came without a readable ID and cannot be shown",
        ),
        (repeated, "came twice and are shown once"),
        (
            unmatched,
            "do not match the filter, which the server ignored",
        ),
        (surplus, "are more than requested and are not shown"),
    ];
    let mut sentences: Vec<_> = counted
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, defect)| format!("{count} of the rows {defect}. "))
        .collect();
    if capped {
        sentences.push("The server sends fewer rows at a time than requested. ".into());
    }
    if is_repeated {
        sentences.push("The server sent the previous page again. ".into());
    }
    if sentences.is_empty() {
        return None;
    }
    Some(
        view! {
            <Banner title="The list may be incomplete." look=BannerLook::Warning>
                {sentences.concat()}
                "Report this to the people who run the server."
            </Banner>
        }
        .into_any(),
    )
}
