use std::borrow::Cow;

use model::is_blank;

use super::spreadsheet::would_change;
use crate::decompose::decompose;

/// Returns a text that no spreadsheet takes for a formula, number or date: a text that one could
/// take for it gets an apostrophe in front (OWASP, "CSV Injection"). Different texts stay different,
/// so that the change can be undone.
pub fn defused(text: &str) -> Cow<'_, str> {
    if is_defused(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns the text that [`defused`] made this one of. A text that is not defused stays as it is.
pub fn undefused(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_defused(text) => rest,
        _ => text,
    }
}

/// Whether a text gets an apostrophe in front. Apostrophes that it has already do not count: a text
/// that looks defused gets one more, so that it differs from a defused one.
fn is_defused(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    is_live(bare) || would_change(bare)
}

/// Whether a text begins as formulas do. Invisible characters at the start do not count: they may
/// be gone before a spreadsheet reads the text.
fn is_live(text: &str) -> bool {
    text.starts_with(['\t', '\r', '\n'])
        || text
            .trim_start_matches(|letter: char| is_blank(letter.encode_utf8(&mut [0; 4])))
            .starts_with(is_sign)
}

/// Whether a formula can begin with the sign, or with one that Unicode normalises to it, such as a
/// full-width or a raised one. A true minus counts as a hyphen.
fn is_sign(letter: char) -> bool {
    let mut first = None;
    decompose(letter, |part| {
        first.get_or_insert(part);
    });
    matches!(first, Some('=' | '+' | '-' | '@' | '\u{2212}'))
}
