use super::blocking_keys::key;
use super::person::{are_near, first_letters, last_letters};

/// The most names with a common part that are compared with each other: the number of comparisons
/// grows with the square, and so many similar names are numbered rather than mistyped.
const MOST_IN_COMMON: usize = 100;

/// The buckets of keys, each of which is looked at in one step: all keys of 100,000 names at once would
/// take a tenth of a second.
const BUCKETS: usize = 128;

/// A search for names that differ by a typo, in steps. All names are different and may hold a typo.
#[derive(Debug, Default)]
pub(super) struct TypoSearch {
    /// The keys of the names with their places, those of a key in the same bucket.
    buckets: Vec<Vec<(u32, u32)>>,
    pairs: Vec<(u32, u32)>,
}

impl TypoSearch {
    /// Adds the name at a place.
    pub fn add(&mut self, place: u32, name: &str) {
        self.buckets.resize_with(BUCKETS, Vec::new);
        common_keys(name, |key| {
            self.buckets[key as usize % BUCKETS].push((key, place));
        });
    }

    /// Compares the names of the next bucket. Returns whether there was one.
    pub fn step<'a>(&mut self, name: impl Fn(u32) -> &'a str) -> bool {
        let Some(mut found) = self.buckets.pop() else {
            return false;
        };
        found.sort_unstable();
        for common in found.chunk_by(|a, b| a.0 == b.0) {
            if common.len() > MOST_IN_COMMON {
                continue;
            }
            for (index, &(_, one)) in common.iter().enumerate() {
                for &(_, other) in &common[..index] {
                    if one != other && are_near(name(one), name(other)) {
                        self.pairs.push((other, one));
                    }
                }
            }
        }
        true
    }

    /// Returns the names that differ by a typo, as pairs of places, the lower place first.
    pub fn into_pairs(mut self) -> Vec<(u32, u32)> {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        self.pairs
    }
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
