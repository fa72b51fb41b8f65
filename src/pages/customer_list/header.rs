use leptos::prelude::*;
use model::{ChosenColumn, Columns, ListChange, ListColumn};

use super::cell::is_number;
use super::lazy::{LazyListParts, ListPart};
use super::list::ListContext;
use crate::language::t;
use crate::ui::{SortHeader, TableColumn};

/// CSS pixels in a rem where a letter of the page has the usual size.
const PIXELS_PER_REM: f64 = 16.0;

/// The width of the column with the checkboxes, in rem (style/customers.css).
const SELECT_WIDTH: f64 = 2.5;

/// The header of the table: *Select all*, and a cell for each column. An edge of a cell sets the width
/// of its column, once that code is loaded.
pub fn header(list: ListContext, lazy: LazyListParts, columns: &Columns) -> AnyView {
    let head = move |column: ListColumn| {
        let edge = view! { <span class="col-edge" data-column=column.name()></span> }.into_any();
        let class = match column {
            ListColumn::Field(field) if is_number(field.kind()) => "num",
            _ => "",
        };
        if !column.is_sortable(list.app.api.has_directory()) {
            return view! { <th scope="col" class=class>{t(column.label())} {edge}</th> }
                .into_any();
        }
        let field = column.sort_field();
        let sorted = Signal::derive(move || list.query.with(|query| query.direction_of(field)));
        let on_sort = move || list.change(ListChange::Sort(field));
        view! { <SortHeader label=column.label() sorted on_sort edge/> }.into_any()
    };
    let heads = columns.iter().map(|it| head(it.column));
    view! {
        <thead>
            <tr>
                <th class="cell-select">{lazy.part(list, ListPart::SelectAll)}</th>
                {heads.collect_view()}
            </tr>
        </thead>
    }
    .into_any()
}

/// The name of a column to which the style gives no width.
const FLEXIBLE: &str = "flexible";

/// Returns the columns of the table, with their widths where they are not those of the style. The last
/// column takes what the others leave, once the user has chosen widths: the others keep theirs.
pub fn table_columns(columns: &Columns) -> Vec<TableColumn> {
    let are_default = columns.are_default();
    let last = columns.iter().len() - 1;
    let select = TableColumn {
        name: "select",
        width: None,
    };
    let column = |(at, it): (usize, ChosenColumn)| match columns.are_sized() && at == last {
        true => TableColumn {
            name: FLEXIBLE,
            width: None,
        },
        false => TableColumn {
            name: it.column.name(),
            width: (!are_default).then(|| width(it)),
        },
    };
    [select]
        .into_iter()
        .chain(columns.iter().enumerate().map(column))
        .collect()
}

/// Returns the least width of the table in rem; none where the style gives it.
pub fn least_width(columns: &Columns) -> Option<f64> {
    let sum = || SELECT_WIDTH + columns.iter().map(width).sum::<f64>();
    (!columns.are_default()).then(sum)
}

/// The width of a column in rem.
fn width(column: ChosenColumn) -> f64 {
    let pixels = column.width.unwrap_or_else(|| column.column.usual_width());
    f64::from(pixels) / PIXELS_PER_REM
}
