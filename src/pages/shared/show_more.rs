use leptos::prelude::*;
use texts::Message;

use crate::language::t;
use crate::reactive::optional;
use crate::ui::Button;

/// The rows that a table draws at first, and adds with each press of *Show more*.
pub const SHOWN_AT_ONCE: usize = 50;

/// Says how many rows follow those up to `limit`, with the button *Show more*, which adds `at_once`; nothing
/// where none does. `total` is read reactively, and `words` says how many are left.
pub fn show_more(
    class: &'static str,
    at_once: usize,
    limit: RwSignal<usize>,
    total: impl Fn() -> usize + Send + 'static,
    words: fn(usize) -> Message,
) -> AnyView {
    optional(move || {
        let left = total().saturating_sub(limit.get());
        (left > 0).then(|| {
            let press = move || limit.update(|limit| *limit += at_once);
            view! {
                <p class=class>
                    {t(words(left))}
                    " "
                    <Button label=texts::action_show_more() on_press=press/>
                </p>
            }
            .into_any()
        })
    })
}
