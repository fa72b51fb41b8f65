//! A JSON value that borrows its texts from the answer and keeps the members of an object in a list.
//! 100,000 customers are decoded in a third of the time that `serde_json::Value` takes.
//!
//! A value that is no JSON costs only itself, not the document (docs/failures.md, "Damaged
//! values"). The document is refused where its brackets, commas or quotes do not fit.

use std::borrow::Cow;
use texts::Message;

/// The most levels of lists and objects. Deeper ones are read as empty: code that walks or drops a
/// value recurses, and its depth must not be up to the API.
const DEEPEST: usize = 32;

/// A byte that no text in UTF-8 has. It stands for a letter that an escape does not name.
const NO_LETTER: u8 = 0xff;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json<'a> {
    Null,
    Boolean(bool),
    Integer(i64),
    /// A fraction, a whole number outside of 64 bits, or a word that only begins like a number.
    Number,
    Text(Cow<'a, str>),
    /// A text with letters that cannot be read, U+FFFD in their places: bytes that are no UTF-8,
    /// half a surrogate pair, or an unknown escape. It is for messages: a record that took it over
    /// would be written back without the letters.
    Damaged(String),
    List(Vec<Json<'a>>),
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

/// The place where a document is no JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    line: usize,
    column: usize,
    is_end: bool,
}

impl SyntaxError {
    /// Returns what is wrong, and where.
    pub(crate) fn message(&self) -> Message {
        let (line, column) = (self.line.to_string(), self.column.to_string());
        if self.is_end {
            texts::unreadable_end(line, column)
        } else {
            texts::unreadable_character(line, column)
        }
    }
}

impl<'a> Json<'a> {
    /// Reads a document that holds one value, with or without a byte order mark.
    pub(crate) fn parse(body: &'a (impl AsRef<[u8]> + ?Sized)) -> Result<Self, SyntaxError> {
        let body = body.as_ref();
        let body = without_mark(body);
        let mut reader = Reader { body, at: 0 };
        reader.document().ok_or_else(|| reader.error())
    }

    /// Returns a member of an object; the last one where the name is repeated.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        let mut members = self.members()?.iter().rev();
        members.find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Returns the value at a path of names, such as `/auth/header`.
    pub(crate) fn pointer(&self, path: &str) -> Option<&Self> {
        let mut names = path.split('/').skip(1);
        names.try_fold(self, |value, name| value.get(name))
    }

    pub(crate) fn members(&self) -> Option<&[(Cow<'a, str>, Self)]> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    pub(crate) fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(values) => Some(values),
            _ => None,
        }
    }

    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn as_boolean(&self) -> Option<bool> {
        match self {
            Self::Boolean(value) => Some(*value),
            _ => None,
        }
    }

    /// Whether the value holds nothing: `null`, `[]` or `{}`. Some servers write an empty list so.
    pub(crate) fn is_nothing(&self) -> bool {
        match self {
            Self::Null => true,
            Self::List(values) => values.is_empty(),
            Self::Object(members) => members.is_empty(),
            _ => false,
        }
    }
}

/// Reads a document from its first byte to its last, without recursion.
struct Reader<'a> {
    body: &'a [u8],
    at: usize,
}

/// A list or object that is not closed yet.
enum Open<'a> {
    List(Vec<Json<'a>>),
    /// The members, and the name of the next one.
    Object(Vec<(Cow<'a, str>, Json<'a>)>, Cow<'a, str>),
}

impl<'a> Reader<'a> {
    /// Reads the whole document. None where it is no JSON, which shows at `self.at`.
    fn document(&mut self) -> Option<Json<'a>> {
        let mut open: Vec<Open<'a>> = Vec::new();
        loop {
            let mut value = match self.next()? {
                b'[' => {
                    self.at += 1;
                    if self.next()? != b']' {
                        open.push(Open::List(Vec::new()));
                        continue;
                    }
                    self.at += 1;
                    Json::List(Vec::new())
                }
                b'{' => {
                    self.at += 1;
                    if self.next()? != b'}' {
                        let name = self.name()?;
                        open.push(Open::Object(Vec::new(), name));
                        continue;
                    }
                    self.at += 1;
                    Json::Object(Vec::new())
                }
                b'"' => self.text()?,
                _ => self.word()?,
            };
            loop {
                let Some(parent) = open.last_mut() else {
                    return self.next().is_none().then_some(value);
                };
                let close = match parent {
                    Open::List(values) => {
                        values.push(value);
                        b']'
                    }
                    Open::Object(members, name) => {
                        members.push((std::mem::take(name), value));
                        b'}'
                    }
                };
                let byte = self.next()?;
                if byte != b',' && byte != close {
                    return None;
                }
                self.at += 1;
                if byte == b',' {
                    if let Open::Object(_, name) = parent {
                        self.next()?;
                        *name = self.name()?;
                    }
                    break;
                }
                let is_deep = open.len() > DEEPEST;
                value = match open.pop()? {
                    Open::List(_) | Open::Object(..) if is_deep => Json::List(Vec::new()),
                    Open::List(values) => Json::List(values),
                    Open::Object(members, _) => Json::Object(members),
                };
            }
        }
    }

    /// Returns the next byte that is not white space.
    fn next(&mut self) -> Option<u8> {
        let rest = self.body.get(self.at..)?;
        let is_content = |byte: &u8| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        self.at += rest.iter().position(is_content).unwrap_or(rest.len());
        self.body.get(self.at).copied()
    }

    /// Reads the name of a member, and the colon after it. A damaged name is no known one.
    fn name(&mut self) -> Option<Cow<'a, str>> {
        if self.body.get(self.at) != Some(&b'"') {
            return None;
        }
        let name = match self.text()? {
            Json::Text(name) => name,
            Json::Damaged(name) => name.into(),
            _ => return None,
        };
        if self.next()? != b':' {
            return None;
        }
        self.at += 1;
        Some(name)
    }

    /// Reads a text from its opening to its closing quote.
    fn text(&mut self) -> Option<Json<'a>> {
        let first = self.at + 1;
        let mut unescaped = Vec::new();
        let mut from = first;
        loop {
            let rest = self.body.get(from..)?;
            let is_end = |byte: &u8| matches!(byte, b'"' | b'\\');
            let Some(length) = rest.iter().position(is_end) else {
                self.at = self.body.len();
                return None;
            };
            let end = from + length;
            if self.body[end] == b'"' {
                self.at = end + 1;
                let plain = &self.body[from..end];
                if from == first {
                    return Some(borrowed(plain));
                }
                unescaped.extend_from_slice(plain);
                return Some(owned(unescaped));
            }
            unescaped.extend_from_slice(&self.body[from..end]);
            self.at = end + 1;
            self.escape(&mut unescaped);
            from = self.at;
        }
    }

    /// Reads an escape after its backslash.
    fn escape(&mut self, text: &mut Vec<u8>) {
        let Some(byte) = self.body.get(self.at) else {
            return;
        };
        self.at += 1;
        text.push(match byte {
            b'"' | b'\\' | b'/' => *byte,
            b'b' => 0x8,
            b'f' => 0xc,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => {
                match self.letter() {
                    Some(letter) => text.extend(letter.encode_utf8(&mut [0; 4]).bytes()),
                    None => text.push(NO_LETTER),
                }
                return;
            }
            _ => NO_LETTER,
        });
    }

    /// Reads the letter of an escape after its `u`; none for half a surrogate pair.
    fn letter(&mut self) -> Option<char> {
        let unit = self.unit(self.at)?;
        self.at += 4;
        if let 0xd800..0xdc00 = unit
            && self.body.get(self.at..self.at + 2) == Some(b"\\u")
            && let Some(low @ 0xdc00..0xe000) = self.unit(self.at + 2)
        {
            self.at += 6;
            return char::from_u32(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
        }
        char::from_u32(unit)
    }

    /// Returns the number of four hexadecimal digits.
    fn unit(&self, at: usize) -> Option<u32> {
        let digits = self.body.get(at..at + 4)?;
        let digit = |digit: &u8| char::from(*digit).to_digit(16);
        digits
            .iter()
            .try_fold(0, |unit, byte| Some(unit << 4 | digit(byte)?))
    }

    /// Reads a word without quotes.
    fn word(&mut self) -> Option<Json<'a>> {
        let rest = self.body.get(self.at..)?;
        let is_end = |byte: &u8| !(byte.is_ascii_alphanumeric() || b"+-.".contains(byte));
        let word = &rest[..rest.iter().position(is_end).unwrap_or(rest.len())];
        let value = match word {
            b"null" => Json::Null,
            b"true" => Json::Boolean(true),
            b"false" => Json::Boolean(false),
            b"NaN" | b"Infinity" => Json::Number,
            [b'-' | b'0'..=b'9', ..] => number(word),
            _ => return None,
        };
        self.at += word.len();
        Some(value)
    }

    fn error(&self) -> SyntaxError {
        let before = &self.body[..self.at];
        let is_break = |byte: &&u8| **byte == b'\n';
        let line_start = before.iter().rposition(|byte| *byte == b'\n');
        SyntaxError {
            line: 1 + before.iter().filter(is_break).count(),
            column: self.at - line_start.map_or(0, |at| at + 1) + 1,
            is_end: self.at == self.body.len(),
        }
    }
}

fn borrowed(bytes: &[u8]) -> Json<'_> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Json::Text(Cow::Borrowed(text)),
        Err(_) => Json::Damaged(String::from_utf8_lossy(bytes).into_owned()),
    }
}

fn owned<'a>(bytes: Vec<u8>) -> Json<'a> {
    match String::from_utf8(bytes) {
        Ok(text) => Json::Text(Cow::Owned(text)),
        Err(error) => Json::Damaged(String::from_utf8_lossy(error.as_bytes()).into_owned()),
    }
}

fn number<'a>(word: &[u8]) -> Json<'a> {
    let digits = word.strip_prefix(b"-").unwrap_or(word);
    let has_zeros = digits.len() > 1 && digits.starts_with(b"0");
    let integer = std::str::from_utf8(word).ok().filter(|_| !has_zeros);
    integer
        .and_then(|word| word.parse().ok())
        .map_or(Json::Number, Json::Integer)
}

/// Returns a body without the byte order mark and the white space that it begins with.
pub(crate) fn without_mark(body: &[u8]) -> &[u8] {
    let text = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    text.trim_ascii_start()
}

/// Whether a body is a web page, in place of the JSON or text that is expected.
pub(crate) fn is_web_page(body: &[u8]) -> bool {
    without_mark(body).starts_with(b"<")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    /// Whether serde_json reads the same value.
    fn is_like(json: &Json, value: &Value) -> bool {
        match (json, value) {
            (Json::Null, Value::Null) => true,
            (Json::Boolean(one), Value::Bool(other)) => one == other,
            (Json::Integer(one), Value::Number(other)) => {
                other.as_i64() == Some(*one) || (*one == 0 && other.as_f64() == Some(0.0))
            }
            (Json::Number, Value::Number(other)) => other.as_i64().is_none(),
            (Json::Text(one), Value::String(other)) => one == other,
            (Json::List(ones), Value::Array(others)) => {
                ones.len() == others.len()
                    && ones
                        .iter()
                        .zip(others)
                        .all(|(one, other)| is_like(one, other))
            }
            (Json::Object(_), Value::Object(others)) => others
                .iter()
                .all(|(name, other)| json.get(name).is_some_and(|one| is_like(one, other))),
            _ => false,
        }
    }

    /// Whether a value holds one that is no JSON in a strict sense.
    fn holds_damage(json: &Json) -> bool {
        match json {
            Json::Damaged(_) | Json::Number => true,
            Json::List(values) => values.iter().any(holds_damage),
            Json::Object(members) => members
                .iter()
                .any(|(name, value)| name.contains('\u{fffd}') || holds_damage(value)),
            _ => false,
        }
    }

    /// JSON texts, and texts with an error.
    fn texts() -> impl Strategy<Value = String> {
        let leaf = prop_oneof![
            Just("null".to_owned()),
            any::<bool>().prop_map(|it| it.to_string()),
            any::<i64>().prop_map(|it| it.to_string()),
            any::<u64>().prop_map(|it| it.to_string()),
            any::<f64>().prop_map(|it| format!("{it:e}")),
            any::<String>().prop_map(|it| Value::String(it).to_string()),
            Just(r#""\ud83d\ude00 \u00e9""#.to_owned()),
            Just(r#""\ud83d""#.to_owned()),
            Just("-0".to_owned()),
            Just("1e400".to_owned()),
        ];
        leaf.prop_recursive(4, 32, 5, |inner| {
            let member = ("[ab\"\\\\]{1,2}", inner.clone());
            let member = member.prop_map(|(name, it)| format!("{}:{it}", Value::String(name)));
            prop_oneof![
                prop::collection::vec(inner, 0..5).prop_map(|it| format!("[{}]", it.join(", "))),
                prop::collection::vec(member, 0..5).prop_map(|it| format!("{{{}}}", it.join(","))),
            ]
        })
    }

    proptest! {
        #[test]
        fn every_text_is_read_as_serde_json_reads_it(text in texts(), cut in any::<prop::sample::Index>()) {
            let cut = cut.index(text.len() + 1);
            for text in [&text, text.get(..cut).unwrap_or_default()] {
                match (Json::parse(text), serde_json::from_str::<Value>(text)) {
                    (Ok(json), Ok(value)) => prop_assert!(is_like(&json, &value), "{text}"),
                    (Ok(json), Err(_)) => prop_assert!(holds_damage(&json), "{text}"),
                    (Err(_), Err(_)) => {}
                    (Err(error), Ok(_)) => prop_assert!(false, "{text}: {error:?}"),
                }
            }
        }
    }

    #[test]
    fn the_last_of_two_members_counts() {
        let json = Json::parse(r#"{"a": 1, "a": {"b": 2}}"#).unwrap();
        assert_eq!(json.pointer("/a/b"), Some(&Json::Integer(2)));
        assert_eq!(json.pointer("/a/c"), None);
        assert_eq!(json.pointer(""), Some(&json));
    }

    #[test]
    fn a_damaged_text_costs_only_itself() {
        let damaged: [&[u8]; 9] = [
            b"\"Gru\xdf\"",
            b"\"\xff\"",
            b"\"\\ud83d\"",
            b"\"\\ud83d\\ud83d\"",
            b"\"\\ude00 a\"",
            b"\"\\ud83d\\n\"",
            b"\"\\u12g4\"",
            b"\"\\x41\"",
            b"\"\\\xfftail\"",
        ];
        for text in damaged {
            let body = [b"[", text, b", 7, {\"", &text[1..], b": 8}]"].concat();
            let body_shown = String::from_utf8_lossy(&body);
            let json = Json::parse(&body).unwrap();
            let [Json::Damaged(shown), Json::Integer(7), Json::Object(_)] = json.as_list().unwrap()
            else {
                panic!("{body_shown}: {json:?}");
            };
            assert!(shown.contains('\u{fffd}'), "{body_shown}");
        }
    }

    #[test]
    fn a_number_that_does_not_fit_costs_only_itself() {
        for number in [
            "1e400",
            "1180591620717411303424",
            "-1e999",
            "NaN",
            "-Infinity",
            "1.0",
            "01",
        ] {
            let body = format!("[{number}, 7]");
            let values = [Json::Number, Json::Integer(7)];
            assert_eq!(
                Json::parse(&body),
                Ok(Json::List(values.into())),
                "{number}"
            );
        }
    }

    #[test]
    fn line_breaks_and_controls_in_a_text_are_read_as_they_are() {
        assert_eq!(
            Json::parse("\"a\nb\t\u{1}\""),
            Ok(Json::Text("a\nb\t\u{1}".into()))
        );
    }

    #[test]
    fn deep_levels_are_read_as_empty() {
        for depth in [1, DEEPEST, DEEPEST + 1, 1_000_000] {
            let body = format!("[{}{}, 7]", "[".repeat(depth), "]".repeat(depth));
            let json = Json::parse(&body).unwrap();
            let mut value = &json.as_list().unwrap()[0];
            let mut levels = 1;
            while let Some([inner]) = value.as_list() {
                value = inner;
                levels += 1;
            }
            assert_eq!(levels, depth.min(DEEPEST), "{depth}");
            assert_eq!(json.as_list().unwrap()[1], Json::Integer(7));
        }
    }

    #[test]
    fn an_error_names_its_place() {
        let cases = [
            ("", "unexpected end at line 1 column 1"),
            ("[1,\n 2", "unexpected end at line 2 column 3"),
            ("[1,\n ?", "unexpected character at line 2 column 2"),
            ("[1}", "unexpected character at line 1 column 3"),
            ("{\"a\" 1}", "unexpected character at line 1 column 6"),
            ("\"a", "unexpected end at line 1 column 3"),
        ];
        for (body, words) in cases {
            assert_eq!(
                Json::parse(body).unwrap_err().message().english(),
                words,
                "{body}"
            );
        }
    }
}
