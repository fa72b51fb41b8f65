use leptos::prelude::*;
use web_sys::Element;

use crate::pages::customer_list::list::ListContext;
use crate::reactive::effect;
use crate::ui::on_resize;

/// Marks the card of the table while the user's own columns fit into it: only then can the header stick
/// to the page. For the default columns the style knows the width.
pub fn follow_width(list: ListContext) {
    let measure = move || {
        let card = document().query_selector(".table-card:has(> * > .table-customers)");
        let Ok(Some(card)) = card else { return };
        // The list may be gone by now.
        let are_default = list.columns.try_with_untracked(model::Columns::are_default);
        let Some(are_default) = are_default else {
            return;
        };
        mark(&card, "own-columns", !are_default);
        mark(&card, "own-columns-fit", !are_default && fits(&card));
    };
    effect(move || {
        list.columns.track();
        request_animation_frame(measure);
    });
    if let Some(body) = document().body() {
        on_resize(&body, measure);
    }
}

fn fits(card: &Element) -> bool {
    let table = card.query_selector("table").ok().flatten();
    table.is_none_or(|table| table.client_width() <= card.client_width())
}

fn mark(card: &Element, class: &str, is_set: bool) {
    // A class with a known name can always be set.
    let _ = card.class_list().toggle_with_force(class, is_set);
}
