use std::borrow::Cow;

use model::is_blank;
use unicode_normalization::char::decompose_compatible;

/// A text that no spreadsheet takes for a formula: where one could, an apostrophe is put in front
/// (OWASP, "CSV Injection"). Two texts never become the same one, so it can be undone.
pub(super) fn defused(text: &str) -> Cow<'_, str> {
    // A text that already looks defused gets one more; else it could not be told from the other.
    if is_live(text.trim_start_matches('\'')) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a text begins as formulas do. What cannot be seen may have been dropped before a
/// spreadsheet looks at it.
fn is_live(text: &str) -> bool {
    text.starts_with(['\t', '\r', '\n'])
        || text
            .trim_start_matches(|letter: char| is_blank(letter.encode_utf8(&mut [0; 4])))
            .starts_with(is_sign)
}

/// The signs before a formula, and what becomes one when a text is normalised: the full-width
/// twins, small and raised ones. A true minus is taken for a hyphen too.
fn is_sign(letter: char) -> bool {
    let mut first = None;
    decompose_compatible(letter, |part| {
        first.get_or_insert(part);
    });
    matches!(first, Some('=' | '+' | '-' | '@' | '\u{2212}'))
}
