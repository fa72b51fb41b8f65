//! Editing a customer: the form, its problems, its comparison with other versions of the record,
//! merging, drafts, and the texts of its controls.

mod cleaning;
mod compare;
mod customer_form;
mod draft;
mod merge;
mod problems;
mod typing;

pub use cleaning::{Cleaned, cleaned, pasted};
pub use customer_form::{CustomerForm, FormValue};
pub use draft::Draft;
pub use merge::{Merge, merge};
pub use problems::Problem;
pub(crate) use typing::plain_breaks;
