use leptos::prelude::*;
use model::{CustomerField, ListChange};
use texts::Message;

use super::list::ListContext;
use crate::api::status_names;
use crate::directory::LiveDirectory;
use crate::reactive::{memo, optional};
use crate::ui::{Button, Popover, Select};

/// A choice of a filter: any customer, or those whose field is filled (true) or empty (false).
type Choice = (fn() -> Message, Option<bool>);

const WANTED: [Choice; 3] = [
    (texts::list_filter_any, None),
    (texts::list_filter_filled, Some(true)),
    (texts::list_filter_empty, Some(false)),
];

/// The filters that the API has not got: one for each text field, and one for the status.
pub fn filters(list: ListContext, directory: LiveDirectory) -> AnyView {
    let count = memo(move || list.query.with(|query| query.directory_filters()));
    let label = Signal::derive(move || match count.get() {
        0 => texts::list_filters(),
        count => texts::list_filters_set(count),
    });
    let clear = move || {
        let any = count.get() > 0;
        any.then(|| {
            let press = move || list.change(ListChange::Clear);
            view! { <Button label=texts::action_clear_filters() on_press=press/> }.into_any()
        })
    };
    view! {
        <Popover id="filters" label icon="filter">
            <div class="filters">
                {CustomerField::texts().map(|field| field_filter(list, field)).collect_view()}
                {status_filter(list, directory)}
            </div>
        </Popover>
        {optional(clear)}
    }
    .into_any()
}

fn field_filter(list: ListContext, field: CustomerField) -> AnyView {
    let chosen = Signal::derive(move || {
        let wanted = list.query.with(|query| query.filled_filter(field));
        WANTED.iter().position(|(_, it)| *it == wanted)
    });
    let choices = WANTED.map(|(word, _)| word()).to_vec();
    let choose = move |at: usize| list.change(ListChange::Filled(field, WANTED[at].1));
    view! {
        <div class="filter">
            <Select id=filter_id(field) label=field.label() choices chosen on_choose=choose/>
        </div>
    }
    .into_any()
}

/// Offers each status that a customer has or that has a name, with the number of customers that have it.
fn status_filter(list: ListContext, directory: LiveDirectory) -> AnyView {
    let wanted = memo(move || list.query.with(|query| query.status));
    let statuses = Memo::new(move |_| {
        directory.track();
        let mut statuses = directory
            .with(|directory| directory.statuses())
            .unwrap_or_default();
        let named = status_names();
        let others = named
            .statuses()
            .filter(|named| !statuses.iter().any(|it| it.0 == *named));
        let others: Vec<_> = others.map(|status| (status, 0)).collect();
        statuses.extend(others);
        statuses.sort_unstable();
        // A link may ask for a status that no customer has.
        if let Some(wanted) = wanted.get()
            && !statuses.iter().any(|(status, _)| *status == wanted)
        {
            statuses.push((wanted, 0));
        }
        statuses
    });
    let choices = Signal::derive(move || {
        let names = status_names();
        let statuses = statuses.get().into_iter();
        let words = statuses.map(move |(status, count)| match names.name(status) {
            Some(_) => texts::list_filter_status_named(names.shown(status), count),
            None => texts::list_filter_status(status.to_string(), count),
        });
        [texts::list_filter_any()]
            .into_iter()
            .chain(words)
            .collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let place = |wanted| {
            let statuses = statuses.get();
            statuses.iter().position(|(status, _)| *status == wanted)
        };
        Some(wanted.get().and_then(place).map_or(0, |at| at + 1))
    });
    let choose = move |at: usize| {
        let status = at.checked_sub(1).and_then(|at| {
            let statuses = statuses.get_untracked();
            statuses.get(at).map(|(status, _)| *status)
        });
        list.change(ListChange::Status(status));
    };
    let status = CustomerField::Status;
    view! {
        <div class="filter">
            <Select id=filter_id(status) label=status.label() choices chosen on_choose=choose/>
        </div>
    }
    .into_any()
}

fn filter_id(field: CustomerField) -> String {
    format!("filter-{}", field.name())
}
