//! The screens, a folder each.

mod activity;
mod customer;
mod customer_form;
mod customer_list;
mod duplicates;
mod import;
mod jobs;
mod not_found;
mod shared;
mod sign_in;

pub use self::import::ImportPage;
pub use activity::ActivityPage;
pub use customer::CustomerPage;
pub use customer_form::{EditCustomerPage, NewCustomerPage};
pub use customer_list::{
    CustomerListPage, LazyListParts, ListPartView, draw_first_rows, list_part,
};
pub use duplicates::DuplicatesPage;
pub use jobs::{JobRegion, UndoConflictDialog, UndoDialog};
pub use not_found::NotFoundPage;
pub use sign_in::{SessionExpiredDialog, SignInPage};
