use leptos::prelude::*;

use super::state::Import;

impl Import {
    /// Asks before mended cells are lost with the page.
    pub fn ask_before_loss(self) {
        let unsaved = self.app.unsaved;
        // The cleanup of a form that was on the page before.
        unsaved.on_discard(|| ());
        on_cleanup(move || unsaved.set_dirty(false));
    }

    /// Notes that the user types into a cell.
    pub fn mending_begins(self) {
        self.has_mended.set(true);
        self.app.unsaved.set_dirty(true);
    }

    /// Sets a cell, and checks its row again.
    pub fn mend(self, row: usize, column: usize, text: &str) {
        self.mending_begins();
        self.with_known(|known| {
            self.check.update_value(|check| {
                if let Some(check) = check {
                    check.set_cell(known, row, column, text);
                }
            });
        });
        self.notify();
    }

    /// Leaves a row out, or takes it in again.
    pub fn leave_out(self, row: usize, is_left_out: bool) {
        self.with_known(|known| {
            self.check.update_value(|check| {
                if let Some(check) = check {
                    check.leave_out(known, row, is_left_out);
                }
            });
        });
        self.notify();
    }

    /// Whether a likely duplicate is created all the same.
    pub fn create_anyway(self, row: usize, creates: bool) {
        self.check.update_value(|check| {
            if let Some(check) = check {
                check.create_anyway(row, creates);
            }
        });
        self.notify();
    }
}
