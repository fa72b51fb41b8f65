use leptos::prelude::*;
use model::{CustomerField, FieldSort, ListChange};

use super::lazy::{LazyListParts, ListPart};
use super::list::ListContext;
use crate::language::t;
use crate::ui::SortHeader;

/// The header of the table: *Select all*, and a cell for each column.
pub fn header(list: ListContext, lazy: LazyListParts) -> AnyView {
    let head = move |field: CustomerField| {
        let label = field.label();
        let is_sortable = match field.sort() {
            Some(FieldSort::Api(_)) => true,
            Some(FieldSort::Directory { .. }) => list.app.api.has_directory(),
            None => false,
        };
        if !is_sortable {
            return view! { <th scope="col">{t(label)}</th> }.into_any();
        }
        let sorted =
            Signal::derive(move || list.query.with(|query| query.direction_of(Some(field))));
        let on_sort = move || list.change(ListChange::Sort(Some(field)));
        view! { <SortHeader label sorted on_sort/> }.into_any()
    };
    let heads = CustomerField::columns().map(head);
    view! {
        <thead>
            <tr>
                <th class="cell-select">{lazy.part(list, ListPart::SelectAll)}</th>
                {heads.collect_view()}
            </tr>
        </thead>
    }
    .into_any()
}
