use leptos::prelude::*;
use model::{CustomerKind, Direction, ListChange};
use texts::Message;

use super::list::ListContext;
use crate::language::{t, t_of};
use crate::ui::{Icon, Select, sort_icon};

/// An option of a filter: its text, and what it filters by.
type Choice<T> = (fn() -> Message, Option<T>);

const KINDS: [Choice<CustomerKind>; 3] = [
    (texts::list_type_all, None),
    (texts::list_type_companies, Some(CustomerKind::Company)),
    (texts::list_type_people, Some(CustomerKind::Person)),
];

const ARCHIVE_STATES: [Choice<bool>; 3] = [
    (texts::list_archive_state_all, None),
    (texts::list_archive_state_active, Some(false)),
    (texts::list_archive_state_archived, Some(true)),
];

/// The filters, and the default order, which no column stands for.
#[component]
pub fn Toolbar(list: ListContext) -> impl IntoView {
    let query = list.query;
    let sorted = Signal::derive(move || query.with(|query| query.direction_of(None)));
    let pressed = Signal::derive(move || {
        if sorted.get().is_some() {
            "true"
        } else {
            "false"
        }
    });
    let description = Signal::derive(move || match sorted.get() {
        Some(Direction::Descending) => texts::list_default_order_descending(),
        _ => texts::list_default_order_ascending(),
    });
    view! {
            <div class="toolbar-field">
                <Select
                    id="type"
                    label=texts::list_type()
                    choices=words(&KINDS)
                    chosen=Signal::derive(move || position(&KINDS, query.with(|query| query.api_query.kind)))
                    on_choose=move |at: usize| list.change(ListChange::Kind(KINDS[at].1))
                />
            </div>
            <div class="toolbar-field">
                <Select
                    id="archived"
                    label=texts::list_archive_state()
                    choices=words(&ARCHIVE_STATES)
                    chosen=Signal::derive(move || position(&ARCHIVE_STATES, query.with(|query| query.api_query.archived)))
                    on_choose=move |at: usize| {
                        list.change(ListChange::Archived(ARCHIVE_STATES[at].1));
                    }
                />
            </div>
            <button
                type="button"
                class="button"
                aria-pressed=pressed
                title=t_of(description)
                on:click=move |_| list.change(ListChange::Sort(None))
            >
                <span class="button-text">{t(texts::list_default_order())}</span>
                <Icon name=Signal::derive(move || sort_icon(sorted.get()))/>
            </button>
    }
}

fn words<T>(choices: &[Choice<T>]) -> Vec<Message> {
    choices.iter().map(|(word, _)| word()).collect()
}

fn position<T: PartialEq>(choices: &[Choice<T>], chosen: Option<T>) -> Option<usize> {
    choices.iter().position(|(_, choice)| *choice == chosen)
}
