//! Comparing a record with what was sent. Servers tidy what they store: they lower the case of an
//! email, strip and collapse blanks, convert line breaks and Unicode forms, and write phone numbers
//! in another form. A field that was only tidied still means the same.

use crate::{Customer, CustomerField, CustomerForm};

/// The fields that tell one customer from another.
const NAMES: [CustomerField; 3] = [
    CustomerField::Company,
    CustomerField::FirstName,
    CustomerField::LastName,
];

/// The fewest digits of a phone number that is known to lack only the prefix of its country.
const NATIONAL_NUMBER: usize = 7;

/// The most digits of the prefix of a country.
const COUNTRY_PREFIX: usize = 3;

/// The digits of a Russian number with the prefix `7` or `8`.
const RUSSIAN_NUMBER: usize = 11;

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

/// Whether a record has the names that were `sent`, tidied at most.
pub(super) fn names_mean_same(
    sent: &CustomerForm,
    record: &Customer,
    normalize: Normalize,
) -> bool {
    let stored = CustomerForm::of(record);
    NAMES
        .into_iter()
        .all(|name| !record.unread.contains(&name) && means_same(sent, &stored, name, normalize))
}

fn tidied(field: CustomerField, text: &str) -> String {
    match field {
        CustomerField::Email => text.trim().to_lowercase(),
        CustomerField::Description => {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
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

/// Whether two texts hold one phone number. Servers drop its punctuation, and put the prefix of the
/// country in place of that of long distance.
fn is_same_number(a: &str, b: &str) -> bool {
    let (a, b) = (significant(a), significant(b));
    let (short, long) = if a.len() <= b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    let prefix = long.len() - short.len();
    long == short
        || short.len() >= NATIONAL_NUMBER && prefix <= COUNTRY_PREFIX && long.ends_with(short)
}

/// The letters and digits of a phone number, without the prefix of long distance: `0`, `00`, `(0)`,
/// and the `8` of a Russian number in place of `+7`.
fn significant(number: &str) -> String {
    let number = number.to_lowercase().replace("(0)", "");
    let signs: String = number.chars().filter(|it| it.is_alphanumeric()).collect();
    let stripped = signs.trim_start_matches('0');
    match stripped.strip_prefix('8') {
        // Without a number, the zeros are all that there is.
        _ if stripped.is_empty() => signs,
        Some(rest) if stripped.len() == RUSSIAN_NUMBER => format!("7{rest}"),
        _ => stripped.to_owned(),
    }
}
