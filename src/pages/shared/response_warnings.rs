use std::sync::Arc;

use leptos::prelude::*;
use model::Page;
use texts::Message;

use crate::api::Query;
use crate::language::t;
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
    let counted: [(usize, fn(usize) -> Message); 4] = [
        (unidentified, |count| texts::warning_unidentified(count)),
        (repeated, |count| texts::warning_repeated(count)),
        (unmatched, |count| texts::warning_unmatched(count)),
        (surplus, |count| texts::warning_surplus(count)),
    ];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0);
    let mut sentences: Vec<_> = counted.map(|(count, words)| words(count)).collect();
    if capped {
        sentences.push(texts::warning_capped());
    }
    if is_repeated {
        sentences.push(texts::warning_same_page());
    }
    if sentences.is_empty() {
        return None;
    }
    sentences.push(texts::warning_report());
    Some(
        view! {
            <Banner title=texts::warning_title() look=BannerLook::Warning>
                {t(Message::sentences(sentences))}
            </Banner>
        }
        .into_any(),
    )
}
