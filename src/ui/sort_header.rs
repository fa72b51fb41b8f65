use leptos::prelude::*;
use model::Direction;
use texts::Message;

use super::Icon;
use crate::language::t_of;

/// The header of a column that the list can be sorted by.
#[component]
pub fn SortHeader(
    #[prop(into)] label: Signal<Message>,
    /// The direction, if the rows are sorted by this column.
    #[prop(into)]
    sorted: Signal<Option<Direction>>,
    /// Sorts by this column, or reverses the direction.
    #[prop(into)]
    on_sort: Callback<()>,
    /// A view after the button.
    #[prop(optional)]
    edge: Option<AnyView>,
) -> impl IntoView {
    let aria = Signal::derive(move || sorted.get().map(aria_sort));
    view! {
        <th scope="col" aria-sort=aria>
            <button type="button" class="sort-button" on:click=move |_| on_sort.run(())>
                {t_of(label)}
                <Icon name=Signal::derive(move || sort_icon(sorted.get()))/>
            </button>
            {edge}
        </th>
    }
}

/// Returns the icon of a direction, or of a column that the rows are not sorted by.
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
