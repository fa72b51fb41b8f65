//! Editing a customer: the form, its problems, its comparison with other versions of the record,
//! merging, and drafts.

mod compare;
mod customer_form;
mod draft;
mod merge;
mod problems;

pub use customer_form::CustomerForm;
pub use draft::Draft;
pub use merge::{Merge, merge};
pub use problems::Problem;
