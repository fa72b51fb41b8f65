use super::blocking_keys::key;
use crate::spelling::{PAIRS, contracted};
use crate::tokenize;

/// The fewest letters of a name in which a typo is allowed: two shorter names that differ in a
/// letter are too often two names.
const LEAST_LETTERS: usize = 6;

/// Titles and forms of address, which stand in the first name, folded.
const TITLES: [&str; 12] = [
    "dr", "prof", "mr", "mrs", "ms", "herr", "frau", "dipl", "ing", "mag", "mme", "г",
];

/// Returns the first and the last name, folded, without titles and with letters written out as one, each without spaces, in alphabetical order, with a
/// space between them. Where one field is blank, the last word of the other one is taken for it;
/// where that has only one word, the word stands alone.
pub(super) fn name(first: &str, last: &str) -> String {
    let (mut first, mut last) = (words(first), words(last));
    if last.is_empty() {
        last.extend(first.pop());
    } else if first.is_empty() {
        first.extend(last.pop());
    }
    match (first.concat(), last.concat()) {
        (one, none) | (none, one) if none.is_empty() => one,
        (first, last) if first <= last => first + " " + &last,
        (first, last) => last + " " + &first,
    }
}

/// Returns the keys of a name: two where it may hold a typo, else one. A single word has none: too
/// many customers share each first name.
pub(super) fn keys(name: &str) -> (u64, u64) {
    if !name.contains(' ') {
        (0, 0)
    } else if may_hold_typo(name) {
        let length = name.chars().count();
        (start_key(name, length), end_key(name, length))
    } else {
        (key(b'w', [name]), 0)
    }
}

/// Returns the keys of all names that may be [near](are_near) a name that may hold a typo. A typo
/// changes the part before it or the part after it, but not both. It can make the name a letter
/// longer or shorter, and can change the order of first and last name.
pub(super) fn lookups(name: &str) -> impl Iterator<Item = u64> {
    let length = name.chars().count();
    let turned = name
        .split_once(' ')
        .map(|(first, last)| [last, first].join(" "));
    let orders = std::iter::once(name.to_owned()).chain(turned);
    orders.flat_map(move |name| {
        (length - 1..=length + 1)
            .flat_map(move |length| [start_key(&name, length), end_key(&name, length)])
    })
}

/// Whether two names that may hold a typo are equal, or differ by one typo in one part.
pub(super) fn are_near(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    match (one.split_once(' '), other.split_once(' ')) {
        (Some((a, b)), Some((c, d))) => {
            a == c && are_a_typo_apart(b, d)
                || b == d && are_a_typo_apart(a, c)
                || a == d && are_a_typo_apart(b, c)
                || b == c && are_a_typo_apart(a, d)
        }
        (None, None) => are_a_typo_apart(one, other),
        _ => false,
    }
}

/// Whether the names of two contact persons may belong to one person: they are equal, differ by a
/// typo, or one of them is missing in part or altogether.
pub(super) fn agree(one: &str, other: &str) -> bool {
    if one.is_empty() || other.is_empty() || one == other {
        return true;
    }
    let has_part = |name: &str, part: &str| name.split(' ').any(|its| its == part);
    match (one.contains(' '), other.contains(' ')) {
        (true, false) => has_part(one, other),
        (false, true) => has_part(other, one),
        _ => may_hold_typo(one) && may_hold_typo(other) && are_near(one, other),
    }
}

/// Whether a name is long enough for a typo. A name with digits has none: "Test 1" and "Test 2" are
/// two names.
fn may_hold_typo(name: &str) -> bool {
    let letters = name.chars().filter(|letter| *letter != ' ').count();
    letters >= LEAST_LETTERS && !name.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether two words differ by one letter that is missing or changed, or by two neighbours that are
/// swapped.
fn are_a_typo_apart(one: &str, other: &str) -> bool {
    if one.len().abs_diff(other.len()) > char::MAX.len_utf8() {
        return false;
    }
    let (mut one, mut other) = (one.chars(), other.chars());
    strip(&mut one, &mut other, |letters| letters.next());
    strip(&mut one, &mut other, |letters| letters.next_back());
    let mut next = || (one.next(), other.next());
    match (next(), next(), next()) {
        ((None, None), ..) => false,
        (_, (None, None), _) => true,
        ((a, b), (c, d), (None, None)) => a == d && b == c,
        _ => false,
    }
}

/// Removes the letters that both words have in common at one end.
fn strip<'a>(
    one: &mut std::str::Chars<'a>,
    other: &mut std::str::Chars<'a>,
    next: impl Fn(&mut std::str::Chars<'a>) -> Option<char>,
) {
    loop {
        let (mut a, mut b) = (one.clone(), other.clone());
        match (next(&mut a), next(&mut b)) {
            (Some(x), Some(y)) if x == y => (*one, *other) = (a, b),
            _ => return,
        }
    }
}

/// Returns the key of all names of `length` letters that begin as `name` does, in their first half.
fn start_key(name: &str, length: usize) -> u64 {
    half_key(b's', length, first_letters(name, length / 2))
}

/// Returns the key of all names of `length` letters that end as `name` does, in their second half
/// without the letter in the middle: swapping that letter with its neighbour changes both halves.
fn end_key(name: &str, length: usize) -> u64 {
    half_key(b'e', length, last_letters(name, length - length / 2 - 1))
}

fn half_key(kind: u8, length: usize, half: &str) -> u64 {
    let length = char::from_u32(length as u32).unwrap_or_default();
    key(kind, [half, length.encode_utf8(&mut [0; 4])])
}

/// Returns the first `count` letters.
pub(super) fn first_letters(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count);
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

/// Returns the last `count` letters.
pub(super) fn last_letters(text: &str, count: usize) -> &str {
    let start = text.char_indices().rev().take(count).last();
    &text[start.map_or(text.len(), |(at, _)| at)..]
}

/// Returns the words of a field without titles, unless there is nothing else.
fn words(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    tokenize(text, &mut |word| {
        all.push(word.iter().map(|(letter, _)| letter).collect());
    });
    let is_title = |word: &String| TITLES.contains(&&**word);
    if !all.iter().all(is_title) {
        all.retain(|word| !is_title(word));
    }
    for word in &mut all {
        if let Some(short) = contracted(word, &PAIRS) {
            *word = short;
        }
    }
    all
}
