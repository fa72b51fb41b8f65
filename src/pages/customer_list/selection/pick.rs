use leptos::prelude::*;
use model::{CustomerId, Selection};

use crate::pages::customer_list::list::ListContext;
use crate::ui::focus;

/// Selects or unselects the customer of a row. With `is_range` it selects all rows from the anchor to
/// this row in the order of the screen, also those out of view. Where the anchor is not among the
/// rows, the row becomes the anchor.
pub fn pick(list: ListContext, id: CustomerId, is_range: bool) {
    let selection = list.app.selection;
    let anchor = selection.with_untracked(|selection| selection.anchor());
    let range = anchor.filter(|_| is_range).and_then(|anchor| {
        list.results
            .with_untracked(|results| results.ids_between(anchor, id))
    });
    selection.update(|selection| match range {
        Some(ids) => selection.select_range(ids),
        None => selection.toggle(id),
    });
}

/// Unselects all customers. The focus moves to the table if the region has it, which goes.
pub fn clear(list: ListContext) {
    let selection = list.app.selection;
    if selection.with_untracked(Selection::is_empty) {
        return;
    }
    let in_region = document().query_selector(".selection:focus-within");
    if matches!(in_region, Ok(Some(_))) {
        focus("thead .cell-select input");
    }
    selection.update(Selection::clear);
}
