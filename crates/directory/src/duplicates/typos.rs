use super::blocking_keys::key;
use super::person::{are_near, first_letters, last_letters};

/// The most names with a common part that are compared with each other: the number of comparisons
/// grows with the square, and so many similar names are numbered rather than mistyped.
const MOST_IN_COMMON: usize = 100;

/// Returns the names that differ by a typo, as pairs of places in `names`, the lower place first.
/// All names are different and may hold a typo.
pub(super) fn typos(names: &[&str]) -> Vec<(u32, u32)> {
    let mut found: Vec<(u32, u32)> = Vec::with_capacity(names.len() * 8);
    for (name, at) in names.iter().zip(0..) {
        common_keys(name, |key| found.push((key, at)));
    }
    found.sort_unstable();
    let mut pairs = Vec::new();
    for common in found.chunk_by(|a, b| a.0 == b.0) {
        if common.len() > MOST_IN_COMMON {
            continue;
        }
        for (index, &(_, one)) in common.iter().enumerate() {
            for &(_, other) in &common[..index] {
                if one != other && are_near(names[one as usize], names[other as usize]) {
                    pairs.push((other, one));
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Calls `each` with keys of which two names that differ by a typo have one in common: a hash of
/// one part and a half of the other part. The length in it is that of the shorter name of a pair,
/// whichever this name is. Where two letters in the middle are swapped, one letter less leaves a
/// half without them.
fn common_keys(name: &str, mut each: impl FnMut(u32)) {
    let Some((first, last)) = name.split_once(' ') else {
        return;
    };
    for (part, other) in [(first, last), (last, first)] {
        let letters = other.chars().count();
        for shorter in [letters, letters - 1] {
            let length = [shorter.min(0x7f) as u8];
            let length = str::from_utf8(&length).unwrap_or_default();
            let start = first_letters(other, shorter / 2);
            let end = last_letters(other, shorter - shorter / 2);
            // 32 bits of the hash are enough: the names themselves are compared.
            each(key(b's', [part, start, length]) as u32);
            each(key(b'e', [part, end, length]) as u32);
        }
    }
}
