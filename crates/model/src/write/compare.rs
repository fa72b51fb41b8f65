//! Comparing a record with what was sent. Servers tidy what they store: they lower the case of an
//! email, strip blanks, convert line breaks and Unicode forms, and punctuate phone numbers anew.
//! A field that was only tidied still means the same.

use crate::{Customer, CustomerField, CustomerForm};

/// Converts a text to Unicode normal form C.
type Normalize = fn(&str) -> String;

/// Whether a field of `stored` holds what was `sent`, tidied at most.
pub(super) fn means_same(
    sent: &CustomerForm,
    stored: &CustomerForm,
    field: CustomerField,
    normalize: Normalize,
) -> bool {
    if sent.saves_as(stored, field) {
        return true;
    }
    let is_text = !matches!(field, CustomerField::Status | CustomerField::Archived);
    let tidied = |form: &CustomerForm| tidied(field, form.text(field), normalize);
    is_text && tidied(sent) == tidied(stored)
}

/// The fields of a record that do not hold what was `sent`, in the order of the form. Those that
/// could not be read are passed over.
pub(super) fn differing(
    sent: &CustomerForm,
    record: &Customer,
    normalize: Normalize,
) -> Vec<CustomerField> {
    let stored = CustomerForm::of(record);
    CustomerField::WRITABLE
        .into_iter()
        .filter(|field| !record.unread.contains(field))
        .filter(|field| !means_same(sent, &stored, *field, normalize))
        .collect()
}

/// Whether all that can be written of a record holds what was `sent`.
pub(super) fn record_means_same(
    sent: &CustomerForm,
    record: &Customer,
    normalize: Normalize,
) -> bool {
    record.unread.is_empty() && differing(sent, record, normalize).is_empty()
}

fn tidied(field: CustomerField, text: &str, normalize: Normalize) -> String {
    let text = normalize(text.trim());
    match field {
        CustomerField::Email => text.to_lowercase(),
        CustomerField::Phone => {
            let is_significant = |sign: &char| sign.is_alphanumeric() || *sign == '+';
            text.to_lowercase().chars().filter(is_significant).collect()
        }
        _ => text.replace("\r\n", "\n").replace('\r', "\n"),
    }
}
