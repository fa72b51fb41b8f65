//! One typo: a letter left out, put in, changed, or two neighbours swapped.

/// The shortest word in which a typo is looked past, in letters.
pub const TYPO_LENGTH: usize = 5;

/// How many bytes at the start of `word` equal `typed` with one typo in it; none if no start of
/// the word does. A start is enough, since the rest may not be typed yet.
pub fn with_one_typo(typed: &str, word: &str) -> Option<usize> {
    let same = common(typed.as_bytes(), word.as_bytes());
    // Back to where a letter begins in both.
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
