//! The names of statuses in `config.json`. Every cell of a list asks for them, so that they lie where all
//! screens reach them.

use std::cell::RefCell;

use model::StatusNames;

thread_local! {
    static NAMES: RefCell<StatusNames> = RefCell::default();
}

/// Keeps the names of the configuration.
pub(super) fn keep(names: StatusNames) {
    NAMES.set(names);
}

/// Returns the names of statuses. Cheap.
pub fn status_names() -> StatusNames {
    NAMES.with_borrow(Clone::clone)
}
