use super::problems::parse_number;
use crate::{CustomerField, CustomerForm, FieldKind};

impl CustomerForm {
    /// Whether a field has exactly the same value in both forms, white space included.
    pub fn is_identical(&self, other: &Self, field: CustomerField) -> bool {
        self.value(field) == other.value(field)
    }

    /// Whether saving this form leaves a field as it is in `other`. White space that a save trims
    /// makes no difference, other white space does: "a " saves as "a", and "a" does not save as
    /// "a ".
    pub fn saves_as(&self, other: &Self, field: CustomerField) -> bool {
        let (text, others) = (self.text(field), other.text(field));
        self.is_identical(other, field)
            || match field.kind() {
                FieldKind::Line | FieldKind::Email | FieldKind::Phone => text.trim() == others,
                FieldKind::Number | FieldKind::Count => {
                    parse_number(text).is_some() && parse_number(text) == parse_number(others)
                }
                _ => false,
            }
    }

    /// Returns the fields that saving this form changes from `base`, in the order of the form.
    pub fn changed(&self, base: &Self) -> Vec<CustomerField> {
        CustomerField::WRITABLE
            .into_iter()
            .filter(|field| !self.saves_as(base, *field))
            .collect()
    }
}
