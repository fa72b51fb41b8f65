use leptos::prelude::*;
use model::{CustomerKind, Direction, ListChange};

use super::list::ListContext;

use crate::ui::{Icon, Select, sort_icon};

const KINDS: [(&str, Option<CustomerKind>); 3] = [
    ("All", None),
    ("Companies", Some(CustomerKind::Company)),
    ("People", Some(CustomerKind::Person)),
];

const ARCHIVE_STATES: [(&str, Option<bool>); 3] = [
    ("All", None),
    ("Active", Some(false)),
    ("Archived", Some(true)),
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
        Some(Direction::Descending) => "By company, last name, first name, descending",
        _ => "By company, last name, first name",
    });
    view! {
            <div class="toolbar-field">
                <Select
                    id="type"
                    label="Type"
                    choices=words(&KINDS)
                    chosen=Signal::derive(move || position(&KINDS, query.with(|query| query.api_query.kind)))
                    on_choose=move |at: usize| list.change(ListChange::Kind(KINDS[at].1))
                />
            </div>
            <div class="toolbar-field">
                <Select
                    id="archived"
                    label="Archived"
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
                title=description
                on:click=move |_| list.change(ListChange::Sort(None))
            >
                <span class="button-text">"Default order"</span>
                <Icon name=Signal::derive(move || sort_icon(sorted.get()))/>
            </button>
    }
}

fn words<T>(choices: &[(&'static str, T)]) -> Vec<String> {
    choices.iter().map(|(word, _)| (*word).to_owned()).collect()
}

fn position<T: PartialEq>(choices: &[(&'static str, T)], chosen: T) -> Option<usize> {
    choices.iter().position(|(_, choice)| *choice == chosen)
}
