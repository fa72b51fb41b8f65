use crate::{CustomerField, CustomerForm};

/// A form merged with the record as another administrator saved it meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// The merged form. A field in conflict holds the user's value until the user decides.
    pub form: CustomerForm,
    /// The fields that only the other administrator changed: their values are in the form now.
    pub taken: Vec<CustomerField>,
    /// The fields that both changed, each to another value: the user decides.
    pub conflicts: Vec<CustomerField>,
}

/// Merges two changed versions of `base`: `mine` is the form as the user typed it, `theirs` is the
/// record as the API holds it now (docs/failures.md, "Changed by another administrator").
pub fn merge(base: &CustomerForm, mine: &CustomerForm, theirs: &CustomerForm) -> Merge {
    let mut merge = Merge {
        form: mine.clone(),
        taken: Vec::new(),
        conflicts: Vec::new(),
    };
    for field in CustomerField::WRITABLE {
        if theirs.is_identical(base, field) {
            continue;
        }
        if mine.saves_as(base, field) {
            merge.form.copy_field(field, theirs);
            merge.taken.push(field);
        } else if mine.saves_as(theirs, field) {
            merge.form.copy_field(field, theirs);
        } else if !theirs.saves_as(mine, field) && !theirs.saves_as(base, field) {
            merge.conflicts.push(field);
        }
    }
    merge
}

impl CustomerForm {
    /// Returns the form after its record was read again: a field that the user changed from `base`
    /// keeps the user's value, the others follow `newer`.
    pub fn rebased(&self, base: &Self, newer: &Self) -> Self {
        merge(base, self, newer).form
    }
}
