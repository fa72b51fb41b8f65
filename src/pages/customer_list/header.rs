use leptos::prelude::*;
use model::{ColumnSort, CustomerChange, CustomerSort, ListChange};

use super::list::List;
use crate::ui::SortHeader;

/// A class for each column, in the order of the screen.
pub const COLUMNS: [&str; 9] = [
    "col-company",
    "col-last-name",
    "col-first-name",
    "col-email",
    "col-phone",
    "col-status",
    "col-archived",
    "col-crm-id",
    "col-reference-id",
];

/// The columns that only the directory can sort by.
const BEYOND: [(&str, ColumnSort); 7] = [
    ("First name", ColumnSort::FirstName),
    ("Email", ColumnSort::Email),
    ("Phone", ColumnSort::Phone),
    ("Status", ColumnSort::Status),
    ("Archived", ColumnSort::Archived),
    ("CRM ID", ColumnSort::CrmId),
    ("Reference ID", ColumnSort::RefId),
];

/// The heads of the columns.
pub fn header(list: List) -> AnyView {
    let own = move |label, sort: CustomerSort| {
        let sorted = Signal::derive(move || {
            list.query.with(|query| {
                let is_it = query.column.is_none() && query.page.sort == sort;
                is_it.then_some(query.page.direction)
            })
        });
        let on_sort = move || list.change_page(CustomerChange::Sort(sort));
        view! { <SortHeader label sorted on_sort/> }.into_any()
    };
    let beyond = move |(label, column): (&'static str, ColumnSort)| {
        if !list.app.api.has_directory() {
            return view! { <th scope="col">{label}</th> }.into_any();
        }
        let sorted = Signal::derive(move || {
            list.query
                .with(|query| (query.column == Some(column)).then_some(query.page.direction))
        });
        let on_sort = move || list.change(ListChange::Column(column));
        view! { <SortHeader label sorted on_sort/> }.into_any()
    };
    view! {
        <thead>
            <tr>
                {own("Company", CustomerSort::Company)}
                {own("Last name", CustomerSort::Name)}
                {BEYOND.map(beyond).into_iter().collect_view()}
            </tr>
        </thead>
    }
    .into_any()
}
