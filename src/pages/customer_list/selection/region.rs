//! The region *Selection*: how many customers are selected, and what can be done with them. It takes
//! the place of the status bar, so that the table stays where it is, and sticks above the header.

use std::time::Duration;

use leptos::prelude::*;
use model::Selection;
use texts::Message;

use super::acts::act_buttons;
use super::pick::clear;
use crate::language::{t, t_of};
use crate::pages::customer_list::export::export_selected_button;
use crate::pages::customer_list::list::ListContext;
use crate::pages::customer_list::results::Results;
use crate::reactive::{Debounce, effect, memo, optional};
use crate::ui::{Button, ButtonLook};

/// A screen reader hears the count once the selection stays as it is.
const PAUSE: Duration = Duration::from_millis(600);

/// The region, while something is selected, and the announcement of the count.
pub fn region(list: ListContext) -> AnyView {
    let selection = list.app.selection;
    let is_shown = memo(move || !selection.with(Selection::is_empty));
    let shown = move || is_shown.get().then(|| bar(list));
    view! {
        {optional(shown)}
        {announcement(list)}
    }
    .into_any()
}

fn bar(list: ListContext) -> AnyView {
    let count = memo(move || count_in_words(list));
    let page_only = move || {
        let is_page = is_whole_page(list);
        is_page.then(|| {
            view! { <span class="selection-note">{t(texts::selection_page_only())}</span> }
                .into_any()
        })
    };
    view! {
        <div class="selection" role="region" aria-label=t(texts::selection_title())>
            <p class="selection-count">
                <span prop:textContent=t_of(count)></span>
                {optional(page_only)}
            </p>
            <div class="selection-acts">
                {act_buttons(list)}
                {export_selected_button(list)}
                <Button
                    label=texts::selection_clear()
                    look=ButtonLook::Quiet
                    icon="close"
                    on_press=move || clear(list)
                />
            </div>
        </div>
    }
    .into_any()
}

/// Says how many customers are selected, and how many of them are not among the rows, reactively.
fn count_in_words(list: ListContext) -> Message {
    let count = list.app.selection.with(Selection::len);
    let hidden = count.saturating_sub(list.selected_in_view.get());
    match (count, hidden) {
        (0, _) => texts::selection_none(),
        (_, 0) => texts::selection_count(count),
        _ => texts::selection_count_hidden(count, hidden),
    }
}

/// Returns whether all rows of a page of the API are selected, reactively: *Select all* selects no
/// more there.
fn is_whole_page(list: ListContext) -> bool {
    let rows = list.results.with(|results| match results {
        Results::Page(page) => page.rows.len(),
        _ => 0,
    });
    rows > 0 && list.selected_in_view.get() == rows
}

fn announcement(list: ListContext) -> AnyView {
    let said = RwSignal::new(Message::empty());
    let delay = Debounce::new();
    let was_selected = StoredValue::new(false);
    effect(move || {
        let words = count_in_words(list);
        let is_selected = list.app.selection.with(|selection| !selection.is_empty());
        // A list that opens without a selection says nothing of it.
        if is_selected || was_selected.get_value() {
            delay.start(PAUSE, move || said.set(words));
        }
        was_selected.set_value(is_selected);
    });
    view! {
        <p class="visually-hidden" role="status">
            {t_of(said)}
        </p>
    }
    .into_any()
}
