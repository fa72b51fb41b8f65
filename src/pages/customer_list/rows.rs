use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use model::{Columns, Customer, CustomerId, Page};
use web_sys::Element;

use super::cell::{FIRST_FORMATS, Formats, unmarked};
use super::list::ListContext;
use super::peek::PeekButton;
use super::results::Results;
use super::row::CustomerRow;
use super::scroll_position;
use super::selection::SelectCheckbox;
use crate::api::status_names;
use crate::language::{self, text_untracked};
use crate::ui::{NewRow, VirtualRow, VirtualRows, is_narrow, local_time, rows_in_window};

/// The rows of the list: all of a page, or those in view of all matches. The columns stay the same.
#[component]
pub fn CustomerRows(list: ListContext, columns: Columns, are_cards: bool) -> impl IntoView {
    let column_count = column_count(&columns);
    let results = list.results;
    let total = Signal::derive(move || results.with(Results::len));
    let whole = Signal::derive(move || results.with(|results| results.all().is_none()));
    // Two answers are never equal, even with the same rows, so that the rows are drawn again. Another
    // language draws them again too.
    let content = Memo::new(move |last: Option<&u32>| {
        results.track();
        language::current();
        last.map_or(0, |count| count.wrapping_add(1))
    });
    let formats = Formats {
        time: local_time,
        status: |status| text_untracked(&status_names().shown(status)),
    };
    let new_row: NewRow = Box::new(move || {
        let row = CustomerRow::new(&columns, are_cards, formats);
        let peek = PeekButton::new(&row.peek);
        Box::new(Row {
            checkbox: SelectCheckbox::new(&row.checkbox, list.app.selection),
            peek,
            peeked: list.peeked,
            row,
            results,
        })
    });
    scroll_position::keep(list);
    view! {
        <VirtualRows
            total
            whole
            content=content.into()
            columns=column_count
            new_row
            view=list.visible_rows
        />
    }
}

/// Returns the number of columns of the table, with that of the checkboxes.
pub fn column_count(columns: &Columns) -> usize {
    1 + columns.iter().len()
}

struct Row {
    row: CustomerRow,
    checkbox: SelectCheckbox,
    peek: PeekButton,
    peeked: Memo<Option<CustomerId>>,
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
                let name = text_untracked(&customer.display_name());
                // The header is the first row.
                self.row.show(&customer, &name, Some(index + 2), &marks);
                self.checkbox.show(customer.id, &name);
                self.peek
                    .show(&name, self.peeked.get_untracked() == Some(customer.id));
            }
        });
    }
}

/// Shows the rows in view on the skeleton of index.html, before there is an application; as cards on a
/// phone. Returns false where there are no rows, no skeleton any more, or other columns than those of the
/// skeleton.
pub fn draw_first_rows(page: &Page<Customer>, columns: &Columns) -> bool {
    let are_cards = is_narrow();
    let skeleton = document().query_selector("#boot tbody").ok().flatten();
    let can_draw = !page.rows.is_empty() && (are_cards || columns.are_default());
    let Some(body) = skeleton.filter(|_| can_draw) else {
        return false;
    };
    let columns = match are_cards {
        true => &Columns::of_cards(),
        false => columns,
    };
    Rndr::clear_children(&body);
    Rndr::set_attribute(&body, "class", "");
    for customer in page.rows.iter().take(rows_in_window()) {
        let mut row = CustomerRow::new(columns, are_cards, FIRST_FORMATS);
        let name = text_untracked(&customer.display_name());
        row.show(customer, &name, None, &unmarked);
        Rndr::insert_node(&body, &row.element, None);
    }
    true
}
