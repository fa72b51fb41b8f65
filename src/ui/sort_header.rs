use leptos::prelude::*;
use model::Direction;

use super::Icon;

/// The head of a column that can be sorted by.
#[component]
pub fn SortHeader(
    label: &'static str,
    /// How the rows are sorted by this column, if they are.
    #[prop(into)]
    sorted: Signal<Option<Direction>>,
    /// Sorts by it, or the other way round.
    #[prop(into)]
    on_sort: Callback<()>,
) -> impl IntoView {
    let aria = Signal::derive(move || sorted.get().map(aria_sort));
    view! {
        <th scope="col" aria-sort=aria>
            <button type="button" class="sort-button" on:click=move |_| on_sort.run(())>
                {label}
                <Icon name=Signal::derive(move || sort_icon(sorted.get()))/>
            </button>
        </th>
    }
}

/// The arrow of a sort, or of none.
pub fn sort_icon(sorted: Option<Direction>) -> &'static str {
    match sorted {
        None => "sort",
        Some(Direction::Ascending) => "arrow-up",
        Some(Direction::Descending) => "arrow-down",
    }
}

fn aria_sort(direction: Direction) -> &'static str {
    match direction {
        Direction::Ascending => "ascending",
        Direction::Descending => "descending",
    }
}
