use crate::customer_form::parse_status;
use crate::{CustomerField, CustomerForm};

/// What became of a form whose record was changed by someone else meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// The merged form; of the conflicts it holds mine until they are decided.
    pub form: CustomerForm,
    /// The fields that only they changed.
    pub taken: Vec<CustomerField>,
    /// The fields that both changed, each to something else: to be asked.
    pub conflicts: Vec<CustomerField>,
}

/// Brings together what two sides made of `base` (`fault-matrix.md`, "changed by someone else
/// since it was loaded"): `mine` was typed, `theirs` is the record as it is now.
pub fn merge(base: &CustomerForm, mine: &CustomerForm, theirs: &CustomerForm) -> Merge {
    let mut merge = Merge {
        form: mine.clone(),
        taken: Vec::new(),
        conflicts: Vec::new(),
    };
    for field in CustomerField::WRITABLE {
        if theirs.is_alike(base, field) {
            continue;
        }
        if mine.same(base, field) {
            merge.form.take(field, theirs);
            merge.taken.push(field);
        } else if mine.same(theirs, field) {
            merge.form.take(field, theirs);
        } else if !theirs.same(mine, field) && !theirs.same(base, field) {
            merge.conflicts.push(field);
        }
    }
    merge
}

impl CustomerForm {
    /// Whether saving this form would leave a field as it is in `other`: white space that a save
    /// drops makes no difference, other white space does. So this may hold one way only.
    pub fn same(&self, other: &Self, field: CustomerField) -> bool {
        let (text, its) = (self.text(field), other.text(field));
        self.is_alike(other, field)
            || match field {
                CustomerField::Archived | CustomerField::Description => false,
                CustomerField::Status => {
                    parse_status(text).is_some() && parse_status(text) == parse_status(its)
                }
                _ => text.trim() == its,
            }
    }

    /// The fields that saving this form would change from `base`, in the order of the form.
    pub fn changed(&self, base: &Self) -> Vec<CustomerField> {
        CustomerField::WRITABLE
            .into_iter()
            .filter(|field| !self.same(base, *field))
            .collect()
    }

    /// Fills a field with what it is in `from`.
    pub fn take(&mut self, field: CustomerField, from: &Self) {
        if field == CustomerField::Archived {
            self.archived = from.archived;
        } else {
            self.set_text(field, from.text(field).to_owned());
        }
    }

    /// A field in words: a text as it stands, *Archived* as "Yes" or "No".
    pub fn words(&self, field: CustomerField) -> String {
        let text = match field {
            CustomerField::Archived if self.archived => "Yes",
            CustomerField::Archived => "No",
            _ => self.text(field),
        };
        text.to_owned()
    }

    /// Whether a field is the very same in both, white space and all.
    pub(crate) fn is_alike(&self, other: &Self, field: CustomerField) -> bool {
        self.text(field) == other.text(field)
            && (field != CustomerField::Archived || self.archived == other.archived)
    }
}
