use std::hash::{DefaultHasher, Hash, Hasher};

use crate::{CustomerField, CustomerForm};

/// Returns a number that differs where two records differ in a field that can be written. It lets a
/// deletion be stored without the names and texts of the record.
pub fn fingerprint(form: &CustomerForm) -> u64 {
    let mut hasher = DefaultHasher::new();
    for field in CustomerField::WRITABLE {
        form.form_value(field).hash(&mut hasher);
    }
    hasher.finish()
}
