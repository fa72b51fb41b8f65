use leptos::prelude::*;

use crate::language::t;
use crate::pages::customer_list::list::ListContext;
use crate::pages::customer_list::results::Results;
use crate::reactive::memo;

/// How many of the rows are selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    None,
    Some,
    All,
}

/// The checkbox in the header. It selects all matches in the directory, also those out of view, or the
/// page of the API; unchecked, it unselects these.
pub fn select_all(list: ListContext) -> AnyView {
    let total = memo(move || list.results.with(Results::len));
    let state = memo(move || match list.selected_in_view.get() {
        0 => State::None,
        count if count == total.get() => State::All,
        _ => State::Some,
    });
    let on_change = move |is_checked: bool| {
        let ids = list.results.with_untracked(Results::ids);
        list.app.selection.update(|selection| {
            if is_checked {
                selection.select_all(ids);
            } else {
                selection.unselect_all(ids);
            }
        });
    };
    view! {
        <input
            type="checkbox"
            aria-label=t(texts::list_select_all())
            disabled=move || total.get() == 0
            prop:checked=move || state.get() == State::All
            prop:indeterminate=move || state.get() == State::Some
            on:change:target=move |event| on_change(event.target().checked())
        />
    }
    .into_any()
}
