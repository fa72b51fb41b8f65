use model::{CustomerForm, CustomerId};

use super::{Check, RowCheck};

/// A write that importing a row makes, for the write protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlannedWrite {
    /// Creates a customer, unless an equal one is there by then.
    Create(Box<CustomerForm>),
    /// Changes a customer from `base` to `edited`. Fields that the row does not change are the same in
    /// both, and follow the record.
    Change {
        /// The customer.
        id: CustomerId,
        /// The changed fields as they were when the row was checked.
        base: Box<CustomerForm>,
        /// The changed fields as the file has them.
        edited: Box<CustomerForm>,
    },
}

impl Check {
    /// Returns the write of a row; none for a row that is not imported.
    pub fn planned(&self, row: usize) -> Option<PlannedWrite> {
        if !self.is_planned(row) {
            return None;
        }
        let RowCheck::Changed { id, fields } = self.row(row) else {
            return Some(PlannedWrite::Create(Box::new(self.cells(row).new_form().0)));
        };
        let (mut base, mut edited) = (CustomerForm::default(), CustomerForm::default());
        for change in fields {
            base.set(change.field, change.before.value());
            edited.set(change.field, change.after.value());
        }
        Some(PlannedWrite::Change {
            id: *id,
            base: Box::new(base),
            edited: Box::new(edited),
        })
    }

    /// Whether a row is imported: it is new or changes a customer, and the user has not left it out. A likely
    /// duplicate is imported where the user has said so.
    pub fn is_planned(&self, row: usize) -> bool {
        match self.row(row) {
            RowCheck::New | RowCheck::Changed { .. } => true,
            RowCheck::LikelyDuplicate => self.accepted.contains(&row),
            _ => false,
        }
    }

    /// Returns the number of rows that are imported.
    pub fn planned_count(&self) -> usize {
        (0..self.sheet().rows())
            .filter(|row| self.is_planned(*row))
            .count()
    }
}
