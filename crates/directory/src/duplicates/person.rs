use std::ops::Range;

use super::clues::key;
use crate::{Sink, walk};

/// A shorter name is too often another one when a letter differs.
const LEAST_LETTERS: usize = 6;

/// First and last name, folded, each written together, in alphabetical order, with a space between
/// them. Where one field is blank, the last word of the other one is taken for the other part;
/// where that has just one word, it stands alone.
pub(super) fn name(first: &str, last: &str) -> String {
    let (mut first, mut last) = (Words::of(first), Words::of(last));
    if last.letters.is_empty() {
        last.letters = first.split_last();
    } else if first.letters.is_empty() {
        first.letters = last.split_last();
    }
    match (first.letters, last.letters) {
        (one, none) | (none, one) if none.is_empty() => one,
        (first, last) if first <= last => first + " " + &last,
        (first, last) => last + " " + &first,
    }
}

/// The keys that a name is found by: two where it may hold a typo, else one. None for a single
/// word: there are too many of each first name.
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

/// The keys of all names that may be [near](are_near) one that may hold a typo. A typo leaves the
/// part before it or the part after it as it is, can make the name a letter longer or shorter, and
/// can change the order of first and last name.
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

/// Whether two names that may hold a typo are equal, or one typo in one part makes them so.
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

/// Whether the names of two contacts may be those of one person: they are equal, or nearly, or one
/// is missing, in part or altogether.
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

/// In a number, a digit that differs is no typo: whoever counts "Test 1", "Test 2" means so.
fn may_hold_typo(name: &str) -> bool {
    let letters = name.chars().filter(|letter| *letter != ' ').count();
    letters >= LEAST_LETTERS && !name.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether two words differ, by one letter that is missing or another one, or by two neighbours
/// that are swapped.
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

/// Takes away what both have in common at one end.
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

/// The key of a name of so many letters by its first half, given any name that has the same one.
fn start_key(name: &str, length: usize) -> u64 {
    half_key(b's', length, first_letters(name, length / 2))
}

/// The same of its second half, without the letter in the middle: swapping it with its neighbour
/// would change both halves.
fn end_key(name: &str, length: usize) -> u64 {
    half_key(b'e', length, last_letters(name, length - length / 2 - 1))
}

fn half_key(kind: u8, length: usize, half: &str) -> u64 {
    let length = char::from_u32(length as u32).unwrap_or_default();
    key(kind, [half, length.encode_utf8(&mut [0; 4])])
}

/// So many letters from the start.
pub(super) fn first_letters(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count);
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

/// So many letters up to the end.
pub(super) fn last_letters(text: &str, count: usize) -> &str {
    let start = text.char_indices().rev().take(count).last();
    &text[start.map_or(text.len(), |(at, _)| at)..]
}

/// The words of a field.
#[derive(Default)]
struct Words {
    /// All of them together.
    letters: String,
    /// Where the last one starts.
    last: usize,
    is_over: bool,
}

impl Words {
    fn of(text: &str) -> Self {
        let mut words = Self::default();
        walk(text, &mut words);
        words
    }

    fn split_last(&mut self) -> String {
        self.letters.split_off(self.last)
    }
}

impl Sink for Words {
    fn letter(&mut self, letter: char, _: Range<usize>) {
        if std::mem::take(&mut self.is_over) {
            self.last = self.letters.len();
        }
        self.letters.push(letter);
    }

    fn end(&mut self) {
        self.is_over = true;
    }
}
