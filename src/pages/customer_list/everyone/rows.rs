use directory::highlights;
use leptos::prelude::*;
use web_sys::Element;

use super::super::header::COLUMNS;
use super::super::lens::Lens;
use super::super::row::CustomerRow;
use super::place;
use crate::all_customers::{AllCustomers, Found};
use crate::ui::{NewRow, VirtualRow, VirtualRows, effect};

/// The rows in view out of all that match.
pub fn rows(lens: Lens, all: AllCustomers) -> AnyView {
    let found = Memo::new(move |_| lens.query.with(|query| all.found(query)));
    let total =
        Signal::derive(move || found.with(|found| found.as_ref().map_or(0, |it| it.total())));
    effect(move || lens.total.set(Some(total.get())));
    on_cleanup(move || lens.total.try_set(None).map_or((), drop));
    // Two answers are never the same, whatever they hold.
    let content = RwSignal::new(0_u32);
    effect(move || {
        found.track();
        content.update(|count| *count += 1);
    });
    let max_limit = lens.desk.api.max_limit();
    let new_row: NewRow = Box::new(move || {
        let row = CustomerRow::new();
        Box::new(Row {
            row,
            max_limit,
            found,
        })
    });
    place::keep(lens, all);
    view! { <VirtualRows total content=content.into() columns=COLUMNS.len() new_row view=lens.view/> }
        .into_any()
}

/// A row of those that match.
struct Row {
    row: CustomerRow,
    max_limit: u16,
    found: Memo<Option<Found>>,
}

impl VirtualRow for Row {
    fn element(&self) -> &Element {
        &self.row.element
    }

    fn show(&mut self, at: usize) {
        self.found.with_untracked(|found| {
            let customer = found.as_ref().and_then(|found| found.customer(at));
            let (Some(found), Some(customer)) = (found, customer) else {
                return;
            };
            let marks = |text: &str, field| highlights(text, field, found.typed());
            // The header is the first row.
            self.row
                .show(&customer, self.max_limit, Some(at + 2), &marks);
        });
    }
}
