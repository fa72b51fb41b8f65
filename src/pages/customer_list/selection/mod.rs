//! Selecting customers in the list, and what can be done with those that are selected. All but the
//! checkboxes of the rows is loaded after the first rows.

mod acts;
mod checkbox;
mod pick;
mod records;
mod region;
mod rows;
mod select_all;

use leptos::prelude::*;

use super::list::ListContext;

pub use checkbox::{SelectCheckbox, id_of};
pub use pick::{clear, pick};
pub use rows::{checkbox_of_row, checkboxes};
pub use select_all::select_all;

/// The region *Selection*. While it is there, clicks select rows.
pub fn selection(list: ListContext) -> AnyView {
    rows::adopt_checked(list);
    rows::show_checked(list);
    rows::follow_clicks(list);
    records::keep(list);
    region::region(list)
}
