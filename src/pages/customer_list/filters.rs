use leptos::prelude::*;
use model::{CustomerField, ListChange, format_count};

use super::list::List;
use crate::directory::LiveDirectory;
use crate::reactive::{memo, optional};
use crate::ui::{Button, Popover, Select};

/// What a field has to hold, in words.
const WANTED: [(&str, Option<bool>); 3] = [
    ("Any", None),
    ("Filled in", Some(true)),
    ("Empty", Some(false)),
];

/// A filter for every column that the API has none for.
pub fn filters(list: List, directory: LiveDirectory) -> AnyView {
    let count = memo(move || list.query.with(|query| query.directory_filters()));
    let label = Signal::derive(move || match count.get() {
        0 => "Filters".to_owned(),
        count => format!("Filters ({count})"),
    });
    let clear = move || {
        let any = count.get() > 0;
        any.then(|| {
            let press = move || list.change(ListChange::Clear);
            view! { <Button label="Clear filters" on_press=press/> }.into_any()
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

fn field_filter(list: List, field: CustomerField) -> AnyView {
    let chosen = Signal::derive(move || {
        let wanted = list.query.with(|query| query.filled_filter(field));
        WANTED.iter().position(|(_, it)| *it == wanted)
    });
    let choices: Vec<String> = WANTED.map(|(word, _)| word.to_owned()).into();
    let choose = move |at: usize| list.change(ListChange::Filled(field, WANTED[at].1));
    view! {
        <div class="filter">
            <Select id=id_of(field) label=field.label() choices chosen on_choose=choose/>
        </div>
    }
    .into_any()
}

/// The numbers that there are, with how many customers have each.
fn status_filter(list: List, directory: LiveDirectory) -> AnyView {
    let wanted = memo(move || list.query.with(|query| query.status));
    let statuses = Memo::new(move |_| {
        directory.track();
        let mut statuses = directory
            .with(|directory| directory.statuses())
            .unwrap_or_default();
        // A link may ask for one that nobody has.
        if let Some(wanted) = wanted.get()
            && !statuses.iter().any(|(status, _)| *status == wanted)
        {
            statuses.push((wanted, 0));
        }
        statuses
    });
    let choices = Signal::derive(move || {
        let statuses = statuses.get().into_iter();
        let words = statuses.map(|(status, count)| format!("{status} ({})", format_count(count)));
        ["Any".to_owned()]
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
    view! {
        <div class="filter">
            <Select id="filter-status" label="Status" choices chosen on_choose=choose/>
        </div>
    }
    .into_any()
}

fn id_of(field: CustomerField) -> &'static str {
    match field {
        CustomerField::Company => "filter-company",
        CustomerField::LastName => "filter-last-name",
        CustomerField::FirstName => "filter-first-name",
        CustomerField::Email => "filter-email",
        CustomerField::Phone => "filter-phone",
        CustomerField::Description => "filter-description",
        CustomerField::CrmId => "filter-crm-id",
        _ => "filter-reference-id",
    }
}
