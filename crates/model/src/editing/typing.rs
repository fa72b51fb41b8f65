//! Texts on their way between the form and its controls. A control cannot hold every text of the
//! API: one of a single line drops line breaks, one of several lines changes them to `\n`
//! (docs/failures.md, "Typed text").

use std::borrow::Cow;

use crate::{CustomerField, CustomerForm, FieldKind};

impl CustomerForm {
    /// Returns the text of a field as its control shows it. In one line a blank stands for line
    /// breaks and tabs, so that no words are glued together.
    pub fn control_text(&self, field: CustomerField) -> Cow<'_, str> {
        let text = self.text(field);
        match field.kind() {
            FieldKind::Line | FieldKind::Email | FieldKind::Phone => one_line(text),
            FieldKind::Area if text.contains('\r') => Cow::Owned(plain_breaks(text)),
            _ => Cow::Borrowed(text),
        }
    }

    /// Takes the text of a control. A text that the control shows for the form or for `base`, the
    /// form as it was filled, is no change: the value stays as the API sent it. A text of several
    /// lines keeps the line breaks of `base`.
    pub fn type_in(&mut self, field: CustomerField, text: &str, base: &Self) {
        if text == self.control_text(field) {
            return;
        }
        if text == base.control_text(field) {
            return self.copy_field(field, base);
        }
        let typed = match field.kind() {
            FieldKind::Line | FieldKind::Email | FieldKind::Phone => one_line(text),
            FieldKind::Area => match line_break(base.text(field)) {
                "\n" => Cow::Borrowed(text),
                other => Cow::Owned(plain_breaks(text).replace('\n', other)),
            },
            _ => Cow::Borrowed(text),
        };
        self.set(field, &*typed);
    }
}

/// Returns a text in one line: a blank in place of line breaks and tabs, and none at the ends.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(is_break) {
        return Cow::Borrowed(text);
    }
    let lines = text.split(is_break).filter(|line| !line.is_empty());
    Cow::Owned(lines.collect::<Vec<_>>().join(" "))
}

fn is_break(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Returns a text with `\n` for each line break.
pub fn plain_breaks(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Returns the first line break of a text; `\n` for a text that has none.
fn line_break(text: &str) -> &'static str {
    match text.split_once(['\r', '\n']) {
        Some((before, after)) if text[before.len()..].starts_with('\r') => {
            if after.starts_with('\n') {
                "\r\n"
            } else {
                "\r"
            }
        }
        _ => "\n",
    }
}
