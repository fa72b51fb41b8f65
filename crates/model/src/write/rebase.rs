use crate::{CustomerField, CustomerForm};

/// The next base of a form whose record became `theirs`: the record, but for the `undecided`
/// fields, which keep their old base. A later merge, also of a draft after a reload
/// (docs/failures.md, "Tab closed, reloaded or crashed"), then finds the same conflict. A field that the user decides
/// leaves `undecided`, and its base becomes theirs.
#[must_use]
pub fn rebase_decided(
    base: &CustomerForm,
    theirs: &CustomerForm,
    undecided: &[CustomerField],
) -> CustomerForm {
    let mut rebased = theirs.clone();
    for field in undecided {
        rebased.copy_field(*field, base);
    }
    rebased
}
