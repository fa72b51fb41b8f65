//! Comparing a record with what was sent. Servers tidy what they store: they lower the case of an
//! email, strip and collapse blanks, convert line breaks and Unicode forms, and write phone numbers
//! in another form. A field that was only tidied still means the same.

use crate::editing::plain_breaks;
use crate::{Customer, CustomerField, CustomerForm, phone_numbers};

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
    let text = |form: &CustomerForm| normalize(form.text(field));
    match field {
        CustomerField::Status | CustomerField::Archived => false,
        CustomerField::Phone => is_same_number(&text(sent), &text(stored)),
        _ => tidied(field, &text(sent)) == tidied(field, &text(stored)),
    }
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
        .filter(|field| !record.damaged_fields.contains(field))
        .filter(|field| !means_same(sent, &stored, *field, normalize))
        .collect()
}

/// Whether all that can be written of a record holds what was `sent`, tidied at most: then a creation
/// of these values ends in [`super::WriteOutcome::Equal`]. `normalize` converts a text to Unicode
/// normal form C.
pub fn record_means_same(
    sent: &CustomerForm,
    record: &Customer,
    normalize: fn(&str) -> String,
) -> bool {
    record.damaged_fields.is_empty() && differing(sent, record, normalize).is_empty()
}

/// Whether a record has the names that were `sent`, tidied at most.
pub(super) fn names_mean_same(
    sent: &CustomerForm,
    record: &Customer,
    normalize: Normalize,
) -> bool {
    let stored = CustomerForm::of(record);
    CustomerField::NAMES.into_iter().all(|name| {
        !record.damaged_fields.contains(&name) && means_same(sent, &stored, name, normalize)
    })
}

fn tidied(field: CustomerField, text: &str) -> String {
    match field {
        CustomerField::Email => text.trim().to_lowercase(),
        CustomerField::Description => {
            let text = plain_breaks(text);
            let lines: Vec<_> = text.trim().split('\n').map(words).collect();
            lines.join("\n")
        }
        _ => words(text),
    }
}

/// The words of a text with one blank between them.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two texts hold the same phone numbers and words. Servers drop the punctuation of a number,
/// and put the prefix of the country in place of that of long distance.
fn is_same_number(a: &str, b: &str) -> bool {
    let letters = |text: &str| -> String {
        let text = text.to_lowercase();
        text.chars().filter(|it| it.is_alphabetic()).collect()
    };
    let (of_a, of_b) = (phone_numbers(a), phone_numbers(b));
    let mut pairs = of_a.iter().zip(&of_b);
    letters(a) == letters(b) && of_a.len() == of_b.len() && pairs.all(|(a, b)| a.may_equal(b))
}
