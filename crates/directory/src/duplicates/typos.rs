use super::clues::key;
use super::person::{are_near, first_letters, last_letters};

/// Names that have as much in common and are more are not looked through for typos: it would take
/// as many looks at each as there are, and so many names in a row are rather numbered than typed.
const MOST_IN_COMMON: usize = 100;

/// The names that are a typo apart, as pairs of places in `names`, the lower one first. All are
/// different, and may hold a typo.
pub(super) fn typos(names: &[&str]) -> Vec<(u32, u32)> {
    let mut found: Vec<(u32, u32)> = Vec::with_capacity(names.len() * 8);
    for (name, at) in names.iter().zip(0..) {
        in_common(name, |key| found.push((key, at)));
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

/// What two names a typo apart have one of in common: one part, and a half of the other one. It
/// stands for the shorter of the two, whichever of them this name is. Where two letters in the
/// middle are swapped, one letter less leaves a half without them.
fn in_common(name: &str, mut each: impl FnMut(u32)) {
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
            // Half of the hash will do: the names themselves are compared.
            each(key(b's', [part, start, length]) as u32);
            each(key(b'e', [part, end, length]) as u32);
        }
    }
}
