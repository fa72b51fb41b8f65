//! The list as one table over all customers, out of memory. It is loaded after the first view.

mod export;
mod filters;
mod foot;
mod line;
mod place;
mod rows;

use leptos::prelude::*;
use model::ListChange;

use super::lens::Lens;
use super::table::empty;
use crate::all_customers::AllCustomers;
use crate::ui::{Button, EmptyState};

/// A part of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListPart {
    /// The filters that the API doesn't know.
    Filters,
    /// How many there are, and how the filling goes.
    Line,
    /// The table's bodies.
    Rows,
    /// What stands in the place of rows where there are none.
    After,
    /// Which rows are in view.
    Foot,
}

/// Makes a part of the screen.
pub fn everyone(lens: Lens, part: ListPart) -> AnyView {
    let Some(all) = lens.all() else {
        return ().into_any();
    };
    match part {
        ListPart::Filters => filters::filters(lens, all),
        ListPart::Line => line::line(lens, all),
        ListPart::Rows => rows::rows(lens, all),
        ListPart::After => nobody(lens, all),
        ListPart::Foot => foot::foot(lens, all),
    }
}

fn nobody(lens: Lens, all: AllCustomers) -> AnyView {
    let query = lens.query.get();
    if all.found(&query).is_none_or(|found| found.total() > 0) {
        return ().into_any();
    }
    if !all.is_complete() {
        return view! {
            <EmptyState
                icon="search"
                title="Nobody found so far"
                text="Not all customers are read yet: whoever is looked for may still turn up."
            />
        }
        .into_any();
    }
    if !query.is_search() {
        return empty(lens);
    }
    view! {
        <EmptyState
            icon="search"
            title=format!("Nobody matches “{}”", model::printable(query.search.trim()))
            text="Names, company, email, phone, description, CRM ID, reference ID and number were \
                  searched, with one typo allowed. Fewer words find more."
        >
            <Button
                label="Clear filters"
                on_press=move || lens.change().run(ListChange::Clear)
            />
        </EmptyState>
    }
    .into_any()
}
