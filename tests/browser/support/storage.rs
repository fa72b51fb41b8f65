//! The browser's storage.

use super::page::session_storage;

/// Fills the session storage to the last character.
pub fn fill_storage() {
    let storage = session_storage();
    let mut filler = String::new();
    let mut step = 1 << 23;
    while step > 0 {
        let longer = filler.clone() + &"x".repeat(step);
        match storage.set_item("filler", &longer) {
            Ok(()) => filler = longer,
            Err(_) => step /= 2,
        }
    }
}
