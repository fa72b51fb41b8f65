//! Hashes that stand for texts. With 64 bits two of 200,000 different texts have the same one in one of a
//! billion files.

use std::hash::{DefaultHasher, Hasher};

use directory::fold;
use model::{CustomerField, CustomerForm, FieldKind};

/// Returns the hash of a key as rows and customers are matched by it: without blanks at the ends, and an
/// email address without case.
pub fn of_key(field: CustomerField, text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write_u8(field as u8);
    match field.kind() {
        FieldKind::Email => hasher.write(text.trim().to_lowercase().as_bytes()),
        _ => hasher.write(text.trim().as_bytes()),
    }
    hasher.finish()
}

/// Whether two texts are the same key.
pub fn is_same_key(field: CustomerField, one: &str, other: &str) -> bool {
    match field.kind() {
        FieldKind::Email => one.trim().to_lowercase() == other.trim().to_lowercase(),
        _ => one.trim() == other.trim(),
    }
}

/// Returns a hash of all values that is the same where the write protocol takes two records for equal: of
/// the letters and digits of all texts, since servers tidy blanks, case and phone numbers. Different
/// records may have the same hash.
pub fn of_values(form: &CustomerForm) -> u64 {
    let mut hasher = DefaultHasher::new();
    for field in CustomerField::WRITABLE {
        match field.kind() {
            FieldKind::Phone => {}
            FieldKind::Flag => hasher.write_u8(form.flag(field).into()),
            FieldKind::Number | FieldKind::Count => {
                let number = form.text(field).trim().parse::<i64>();
                hasher.write_i64(number.unwrap_or_default());
            }
            _ => add_letters(form.text(field), &mut hasher),
        }
        hasher.write_u8(0xff);
    }
    hasher.finish()
}

/// Returns a hash of the digits of a phone number.
pub fn of_digits(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    let digits = text.bytes().filter(u8::is_ascii_digit);
    digits.for_each(|digit| hasher.write_u8(digit));
    hasher.finish()
}

fn add_letters(text: &str, hasher: &mut DefaultHasher) {
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            hasher.write_u8(letter.to_ascii_lowercase() as u8);
        } else if !letter.is_ascii() {
            fold(letter, |part| {
                if !part.is_whitespace() {
                    hasher.write_u32(part.into());
                }
            });
        }
    }
}
