use std::borrow::Cow;

use texts::Message;

use super::typing::{one_line, plain_breaks};
use crate::FieldKind;
use crate::records::{is_invisible, is_mark_of_direction};

/// A text without the parts that do not belong in its field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The text that is left.
    pub text: String,
    /// What was done, as a sentence.
    pub note: Message,
}

/// Cleans a text that was pasted or filled in: invisible characters go, and so does all that
/// surrounds the address of an email or the number of a phone. None where nothing is to be done
/// (docs/failures.md, "Typed text"). The joiners of Persian and Indic scripts and of emoji stay, and
/// so do blanks at the ends, which a save removes anyway.
pub fn cleaned(kind: FieldKind, text: &str) -> Option<Cleaned> {
    let is_code = matches!(kind, FieldKind::Email | FieldKind::Phone);
    let visible = visible(text, is_code);
    let visible = match kind {
        FieldKind::Line | FieldKind::Email | FieldKind::Phone => {
            visible.trim_matches(|c| c == '\u{a0}' || c == '\u{202f}' || is_mark_of_direction(c))
        }
        FieldKind::Area => &visible,
        _ => return None,
    };
    let core = match kind {
        FieldKind::Email => address(visible),
        FieldKind::Phone => without_scheme(visible, "tel:"),
        _ => visible,
    };
    (core != text).then(|| Cleaned {
        text: core.to_owned(),
        note: match kind {
            FieldKind::Email if core != visible => texts::cleaned_email(),
            FieldKind::Phone if core != visible => texts::cleaned_phone(),
            _ => texts::cleaned_invisible(),
        },
    })
}

/// Returns a pasted text as its control can hold it. In one line a browser would drop the line
/// breaks and glue the words together: a blank stands for them.
pub fn pasted(kind: FieldKind, text: &str) -> Cow<'_, str> {
    match kind {
        FieldKind::Area => Cow::Owned(plain_breaks(text)),
        _ => one_line(text),
    }
}

/// Returns a text without its invisible characters. Marks of direction stay between letters, unless
/// the text `is_code`, which has no direction.
fn visible(text: &str, is_code: bool) -> String {
    let mut visible = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    let mut last = '\n';
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().unwrap_or('\n');
        let goes = is_invisible(last, c, next) || is_code && is_mark_of_direction(c);
        if !goes {
            visible.push(c);
            last = c;
        }
    }
    visible
}

/// Returns the address of `mailto:a@b.example?subject=…`, `<a@b.example>` or `Name <a@b.example>`;
/// other texts as they are.
fn address(text: &str) -> &str {
    let inner = match text
        .trim()
        .strip_suffix('>')
        .and_then(|it| it.split_once('<'))
    {
        Some((_, inner)) if inner.matches('@').count() == 1 => inner,
        _ => text,
    };
    match without_scheme(inner, "mailto:") {
        address if address.len() < inner.len() => address.split('?').next().unwrap_or(address),
        _ => inner,
    }
}

/// Returns a text without the URL scheme before it, in any case.
fn without_scheme<'a>(text: &'a str, scheme: &str) -> &'a str {
    let trimmed = text.trim_start();
    match trimmed.split_at_checked(scheme.len()) {
        Some((start, rest)) if start.eq_ignore_ascii_case(scheme) => rest,
        _ => text,
    }
}
