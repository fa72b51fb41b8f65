use leptos::prelude::*;
use model::{CustomerField, CustomerKind, Direction, ListChange, ListColumn};
use texts::Message;

use super::list::ListContext;
use crate::language::t_of;
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

/// The filters that the API knows, and the sort order.
#[component]
pub fn Toolbar(list: ListContext) -> impl IntoView {
    let query = list.query;
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
        {sort_order(list)}
    }
}

/// All sort orders, for phones and for columns that are hidden, and the direction.
fn sort_order(list: ListContext) -> AnyView {
    let has_directory = list.app.api.has_directory();
    let is_sortable = |field: &CustomerField| ListColumn::Field(*field).is_sortable(has_directory);
    let fields = CustomerField::ALL.into_iter().filter(is_sortable).map(Some);
    let orders = StoredValue::new([None].into_iter().chain(fields).collect::<Vec<_>>());
    let label = |order: &Option<CustomerField>| match order {
        Some(field) => field.label(),
        None => texts::list_default_order(),
    };
    let choices = orders.with_value(|orders| orders.iter().map(label).collect::<Vec<_>>());
    let chosen = Signal::derive(move || {
        let field = list.query.with(|query| query.sort_field());
        orders.with_value(|orders| orders.iter().position(|it| *it == field))
    });
    let direction = Signal::derive(move || list.query.with(|query| query.api_query.direction));
    let reverse = move |_| {
        let field = list.query.with_untracked(|query| query.sort_field());
        list.change(ListChange::Sort(field));
    };
    let name = Signal::derive(move || match direction.get() {
        Direction::Ascending => texts::list_reverse_ascending(),
        Direction::Descending => texts::list_reverse_descending(),
    });
    view! {
        <div class="toolbar-field">
            <Select
                id="sort"
                label=texts::list_sort_by()
                choices
                chosen
                on_choose=move |at: usize| {
                    list.change(ListChange::Sort(orders.with_value(|orders| orders[at])));
                }
            />
            <button type="button" class="button button-icon" aria-label=t_of(name) title=t_of(name) on:click=reverse>
                <Icon name=Signal::derive(move || sort_icon(Some(direction.get())))/>
            </button>
        </div>
    }
    .into_any()
}

fn words<T>(choices: &[Choice<T>]) -> Vec<Message> {
    choices.iter().map(|(word, _)| word()).collect()
}

fn position<T: PartialEq>(choices: &[Choice<T>], chosen: Option<T>) -> Option<usize> {
    choices.iter().position(|(_, choice)| *choice == chosen)
}
