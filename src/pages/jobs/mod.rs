//! Jobs on the screen: the dialog before one starts, the region *Job* on every screen, its report, and
//! the questions before something is undone.

mod orders_of_selected;
mod region;
mod report;
mod report_file;
mod row_customer;
mod start_dialog;
mod undo_dialog;
mod undo_end;
pub(super) mod words;

pub use region::{JobRegion, keep_focus};
pub use report::Report;
pub use row_customer::row_customer;
pub use start_dialog::{StartAct, StartDialog};
pub use undo_dialog::UndoDialog;
pub use undo_end::UndoConflictDialog;
