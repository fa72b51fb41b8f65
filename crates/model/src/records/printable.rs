use std::borrow::Cow;

/// The most combining marks of one letter. More of them would cover the lines above and below.
const MARKS: usize = 4;

/// Returns a text of the API that is safe to show: a character that would hide, reverse or cover
/// other text becomes a visible U+FFFD. Emoji and the joiners of Persian and Indic scripts stay.
pub fn printable(text: &str) -> Cow<'_, str> {
    if text
        .bytes()
        .all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t'))
    {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut last = '\n';
    let mut marks = 0;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().unwrap_or('\n');
        if c == '\r' && next == '\n' {
            continue;
        }
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if marks > MARKS {
            continue;
        }
        let stays = if is_selector(c) {
            is_solid(last)
        } else {
            !is_invisible(last, c, next)
        };
        last = if stays {
            c
        } else {
            char::REPLACEMENT_CHARACTER
        };
        shown.push(last);
    }
    if shown == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(shown)
    }
}

/// Returns a text that has at most `longest` letters: the start of a longer one, with an ellipsis.
pub fn shortened(text: &str, longest: usize) -> Cow<'_, str> {
    match text.char_indices().nth(longest) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}

/// Returns a name for the middle of a sentence: with right-to-left letters it gets marks around it,
/// so that the words and numbers beside it keep their places. Elements use `bdi` instead.
pub fn isolated(name: &str) -> Cow<'_, str> {
    if name.chars().any(is_right_to_left) {
        Cow::Owned(format!("\u{2068}{name}\u{2069}"))
    } else {
        Cow::Borrowed(name)
    }
}

/// Whether a letter belongs to a script that runs from right to left.
fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

/// Whether a text shows nothing: it is empty, or has only white space and invisible characters.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_unseen)
}

/// Whether a character between `last` and `next` shows nothing and has no effect on them either: it
/// is hidden, or a joiner that joins nothing.
pub fn is_invisible(last: char, c: char, next: char) -> bool {
    if is_joiner(c) {
        !((is_solid(last) || is_selector(last)) && is_solid(next))
    } else {
        is_hidden(c)
    }
}

/// Whether a character is never shown: controls, marks that direct bidirectional text, invisible
/// characters, line separators, tags, and code points that are no characters.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{200b}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fdd0}'..='\u{fdef}'
        | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}')
        || u32::from(c) & 0xfffe == 0xfffe
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Whether a character is a variation selector, those of Mongolian included.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether a character is a combining mark that any letter can have. The marks of single scripts
/// are not misused to cover lines.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// Whether a character can stand beside a joiner or selector. A combining mark cannot: the count of
/// marks would start again there.
fn is_solid(c: char) -> bool {
    !c.is_ascii() && c != char::REPLACEMENT_CHARACTER && !is_mark(c) && !is_unseen(c)
}

/// Whether a character shows nothing: white space or an invisible character.
pub(crate) fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || is_hidden(c)
        || is_joiner(c)
        || is_selector(c)
        || is_filler(c)
        || is_mark_of_direction(c)
        || is_default_ignorable(c)
}

/// Whether a character is a letter that shows nothing: a Korean filler or the empty Braille cell.
fn is_filler(c: char) -> bool {
    matches!(
        c,
        '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}'
    )
}

/// Whether a character of a single script or notation shows nothing by itself.
fn is_default_ignorable(c: char) -> bool {
    matches!(c,
        '\u{34f}' | '\u{17b4}' | '\u{17b5}' | '\u{fff9}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d159}' | '\u{1d173}'..='\u{1d17a}')
}

/// Whether a character directs only the punctuation beside it, which is usual in Hebrew and Arabic.
pub fn is_mark_of_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}')
}
