//! The names by which the wasm and its script know each other.
//!
//! wasm-bindgen ends each in a hash of 16 digits, of which no compression makes less. A number of
//! as many digits serves as well, and some four kilobytes fewer are sent.

use std::collections::HashMap;

const DIGITS: usize = 16;

/// A number for each hash that ends a name in the script.
pub(super) fn numbered(script: &[u8]) -> HashMap<[u8; DIGITS], String> {
    let mut numbers = HashMap::new();
    for name in script.split(|byte| !is_of_name(*byte)) {
        let hash = name
            .starts_with(b"__wb")
            .then(|| name.last_chunk())
            .flatten();
        if let Some(hash) = hash.filter(|hash| is_hash(&hash[..])) {
            let number = numbers.len();
            let number = || format!("{number:0width$}", width = DIGITS);
            numbers.entry(*hash).or_insert_with(number);
        }
    }
    numbers
}

/// Puts the numbers in the places of their hashes, in any file: nothing changes its length.
pub(super) fn renumber(content: &mut [u8], numbers: &HashMap<[u8; DIGITS], String>) {
    for at in 0..content.len().saturating_sub(DIGITS - 1) {
        let place = &mut content[at..at + DIGITS];
        let number = <&[u8; DIGITS]>::try_from(&*place).ok();
        if let Some(number) = number.and_then(|hash| numbers.get(hash)) {
            place.copy_from_slice(number.as_bytes());
        }
    }
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn is_hash(text: &[u8]) -> bool {
    let is_digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    text.iter().all(is_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &[u8] = b"__wbg_new_0123456789abcdef: f, __wbg_new_fedcba9876543210: g,
        __wbg_get_0123456789abcdef, other_aaaaaaaaaaaaaaaa, __wbg_short_12ab, __wbg_x_0123456789ABCDEF";

    #[test]
    fn each_hash_of_a_name_has_a_number_of_its_length() {
        let numbers = numbered(SCRIPT);
        let of = |hash: &[u8; 16]| numbers.get(hash).map(String::as_str);
        assert_eq!(of(b"0123456789abcdef"), Some("0000000000000000"));
        assert_eq!(of(b"fedcba9876543210"), Some("0000000000000001"));
        assert_eq!(numbers.len(), 2);
    }

    #[test]
    fn numbers_stand_where_hashes_stood_and_nothing_else_changes() {
        let numbers = numbered(SCRIPT);
        let mut wasm = *b"\x1c__wbg_new_fedcba9876543210\0\x07edcba98765432100123456789abcdef\xff";
        renumber(&mut wasm, &numbers);
        let expected = b"\x1c__wbg_new_0000000000000001\0\x07edcba98765432100000000000000000\xff";
        assert_eq!(&wasm, expected);
    }
}
