use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use model::{Customer, CustomerField, Page};
use web_sys::Element;

use super::cell::unmarked;
use super::list::ListContext;
use super::results::Results;
use super::row::CustomerRow;
use super::scroll_position;
use super::selection::SelectCheckbox;
use crate::language;
use crate::ui::{NewRow, VirtualRow, VirtualRows, local_time, rows_in_window};

/// The rows of the list: all of a page, or those in view of all matches.
#[component]
pub fn CustomerRows(list: ListContext) -> impl IntoView {
    let results = list.results;
    let max_limit = list.app.api.max_limit();
    let total = Signal::derive(move || results.with(Results::len));
    let whole = Signal::derive(move || results.with(|results| results.all().is_none()));
    // Two answers are never equal, even with the same rows, so that the rows are drawn again. Another
    // language draws them again too.
    let content = Memo::new(move |last: Option<&u32>| {
        results.track();
        language::current();
        last.map_or(0, |count| count.wrapping_add(1))
    });
    let new_row: NewRow = Box::new(move || {
        let row = CustomerRow::new(local_time);
        Box::new(Row {
            checkbox: SelectCheckbox::new(&row.checkbox, list.app.selection),
            row,
            max_limit,
            results,
        })
    });
    scroll_position::keep(list);
    view! {
        <VirtualRows
            total
            whole
            content=content.into()
            columns=column_count()
            new_row
            view=list.visible_rows
        />
    }
}

/// Returns the number of columns: the checkboxes, and the fields.
pub fn column_count() -> usize {
    1 + CustomerField::columns().count()
}

struct Row {
    row: CustomerRow,
    checkbox: SelectCheckbox,
    max_limit: u16,
    results: Memo<Results>,
}

impl VirtualRow for Row {
    fn element(&self) -> &Element {
        &self.row.element
    }

    fn show(&mut self, index: usize) {
        self.results.with_untracked(|results| {
            if let Some(customer) = results.customer(index) {
                let marks = |text: &str, field| results.highlights(text, field);
                // The header is the first row.
                self.row
                    .show(&customer, self.max_limit, Some(index + 2), &marks);
                self.checkbox.show(&customer);
            }
        });
    }
}

/// Shows the rows in view on the skeleton of index.html, before there is an application. Returns
/// false where there are no rows, or no skeleton any more.
pub fn draw_first_rows(page: &Page<Customer>, max_limit: u16) -> bool {
    let skeleton = document().query_selector("#boot tbody").ok().flatten();
    let Some(body) = skeleton.filter(|_| !page.rows.is_empty()) else {
        return false;
    };
    Rndr::clear_children(&body);
    Rndr::set_attribute(&body, "class", "");
    for customer in page.rows.iter().take(rows_in_window()) {
        let mut row = CustomerRow::new(|_| String::new());
        row.show(customer, max_limit, None, &unmarked);
        Rndr::insert_node(&body, &row.element, None);
    }
    true
}
