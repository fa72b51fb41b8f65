//! A typo: a letter left out, inserted or changed, or two neighbours swapped.

/// The fewest letters of a word in which a typo is allowed.
pub const TYPO_LENGTH: usize = 5;

/// Returns the length, in bytes, of the start of `word` that equals `typed` with one typo in it;
/// none where no start does. A start is enough, since the user may not have typed the rest.
pub fn with_one_typo(typed: &str, word: &str) -> Option<usize> {
    let same = common(typed.as_bytes(), word.as_bytes());
    // The typo begins where a letter begins in both texts.
    let mut at = same;
    while !typed.is_char_boundary(at) || !word.is_char_boundary(at) {
        at -= 1;
    }
    let (typed, rest) = (&typed[at..], &word[at..]);
    let after = |text: &str| text.chars().next().map_or(0, char::len_utf8);
    let (typed_one, rest_one) = (after(typed), after(rest));
    if typed_one == 0 {
        return Some(at);
    }
    let ends = |typed: &str, from: usize| {
        let matches = rest.get(from..).is_some_and(|rest| rest.starts_with(typed));
        matches.then_some(at + from + typed.len())
    };
    let changed = || ends(&typed[typed_one..], rest_one).filter(|_| rest_one > 0);
    let put_in = || ends(&typed[typed_one..], 0);
    let left_out = || ends(typed, rest_one).filter(|_| rest_one > 0);
    let swapped = || {
        let typed_two = after(&typed[typed_one..]);
        let rest_two = after(rest.get(rest_one..)?);
        let crossed = typed_two > 0
            && rest_two > 0
            && typed[..typed_one] == rest[rest_one..rest_one + rest_two]
            && typed[typed_one..typed_one + typed_two] == rest[..rest_one];
        ends(&typed[typed_one + typed_two..], rest_one + rest_two).filter(|_| crossed)
    };
    changed().or_else(swapped).or_else(left_out).or_else(put_in)
}

fn common(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}
