//! The queries of the lists: plain values that the URL, the API and the screen print each in its
//! own form.

mod columns;
mod customer_query;
mod customer_sort;
mod duplicates_query;
mod list_change;
mod list_look;
mod list_query;
mod order_query;
mod order_sort;
mod page;
mod query_string;
mod status_filter;
mod views;
mod window;

pub use columns::{ChosenColumn, Columns, ListColumn};
pub use customer_query::CustomerQuery;
pub use customer_sort::CustomerSort;
pub use duplicates_query::{DuplicateReason, DuplicatesQuery};
pub use list_change::ListChange;
pub use list_look::ListLook;
pub use list_query::ListQuery;
pub use order_query::{OrderChange, OrderQuery};
pub use order_sort::OrderSort;
pub use page::{Page, is_usual_cap};
pub use query_string::Direction;
pub use status_filter::StatusFilter;
pub use views::{ListView, SavedViews};
pub use window::Window;
