//! Texts of the API, as they are shown.

use std::ops::Range;

use model::printable;

/// Returns a text of the API as it may be shown: characters that are invisible, or that change the
/// direction of the text around them, are made visible (docs/api.md, "Invisible text").
pub fn display_text(text: &str) -> String {
    printable(text).into_owned()
}

/// Splits a text into unmarked and marked pieces in turns: the text before the first mark, the first
/// mark, the text up to the second mark, and so on. `marks` are ranges of bytes, in order and apart.
pub fn pieces<'a>(text: &'a str, marks: &[Range<usize>]) -> Vec<&'a str> {
    let mut pieces = Vec::with_capacity(2 * marks.len() + 1);
    let mut end = 0;
    for mark in marks {
        pieces.extend([&text[end..mark.start], &text[mark.start..mark.end]]);
        end = mark.end;
    }
    pieces.push(&text[end..]);
    pieces
}

/// Returns whether a text can hold letters that run from right to left. The first of them are the
/// Hebrew ones.
pub fn can_run_right_to_left(text: &str) -> bool {
    text.chars().any(|letter| letter >= '\u{590}')
}
