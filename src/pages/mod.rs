//! One screen each, and the dialogs that can stand over any of them.

mod customer;
mod customer_form;
mod customer_list;
mod duplicates;
mod everywhere;
pub mod later;
mod not_found;
mod oddities;
mod palette;
mod read_state;
mod sign_in;
mod unsaved_dialog;

pub use customer::CustomerPage;
pub use customer_form::{EditCustomerPage, NewCustomerPage};
pub use customer_list::{CustomerListPage, draw_first_rows};
pub use duplicates::DuplicatesPage;
pub use everywhere::Everywhere;
pub use later::Later;
pub use not_found::NotFoundPage;
pub use sign_in::{SessionExpiredDialog, SignInPage};
