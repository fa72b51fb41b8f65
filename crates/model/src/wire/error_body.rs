//! The messages of an error, in whatever usual shape a server sends them (docs/failures.md,
//! "Messages of the server").

use texts::Message;

use super::field_from_error::{field_at, field_from_error};
use super::json::{Json, is_web_page, without_mark};
use crate::{CustomerField, printable, shortened};

/// Members that hold the message of an error, in lower case and without punctuation.
const MESSAGES: [&str; 8] = [
    "message",
    "msg",
    "detail",
    "errordescription",
    "errormessage",
    "usermessage",
    "defaultmessage",
    "text",
];

/// Members that hold a message where there is no other.
const TITLES: [&str; 3] = ["reason", "title", "error"];

/// Members that hold further errors, beside all those that are named after errors.
const LISTS: [&str; 8] = [
    "detail",
    "details",
    "failures",
    "invalidparams",
    "issues",
    "messages",
    "modelstate",
    "violations",
];

/// Members that name the field of an error.
const PLACES: [&str; 14] = [
    "attribute",
    "attributes",
    "field",
    "fields",
    "loc",
    "location",
    "name",
    "param",
    "parameter",
    "path",
    "pointer",
    "property",
    "propertypath",
    "source",
];

/// The most messages of one answer.
const MOST_MESSAGES: usize = 20;

/// The most letters of one message.
const LONGEST_MESSAGE: usize = 300;

/// The most bytes of a text or page that are looked through.
const LONGEST_PAGE: usize = 100_000;

/// What an answer says of an error.
#[derive(Debug, Default)]
pub(super) struct ErrorBody {
    /// The API's own number of the error.
    pub code: Option<i64>,
    /// The messages, each once, with the field that it is about.
    messages: Vec<(Option<CustomerField>, String)>,
    /// The body is a web page.
    pub is_page: bool,
}

impl ErrorBody {
    /// Reads a body of any kind.
    pub fn read(body: &[u8]) -> Self {
        let mut said = Self::default();
        match Json::parse(body) {
            Ok(json) => {
                let code = |json: &Json| json.get("code")?.as_integer();
                said.code = json.get("error").and_then(code).or_else(|| code(&json));
                said.add(&json, None, "", false);
                if said.messages.is_empty() {
                    said.add(&json, None, "", true);
                }
            }
            Err(_) => {
                let body = without_mark(body);
                let text = String::from_utf8_lossy(&body[..body.len().min(LONGEST_PAGE)]);
                said.is_page = is_web_page(body);
                if said.is_page {
                    said.say(None, "", &text_of_page(&text));
                } else if !is_cut_off(&text) {
                    said.say(None, "", &text);
                }
            }
        }
        said
    }

    /// Reads a body that may be anything but an error: only members that are named after messages count.
    pub fn read_json(body: &[u8]) -> Self {
        let mut said = Self::default();
        if let Ok(Json::Object(members)) = Json::parse(body) {
            said.add_object(&members, None, false);
        }
        said
    }

    pub fn has_message(&self) -> bool {
        !self.messages.is_empty()
    }

    /// Returns all messages in one line, those about a field with its name; none without a message.
    pub fn message(&self) -> Option<Message> {
        let lines = self.messages.iter().map(|(field, text)| match field {
            Some(field) if field_from_error(text) != Some(*field) => {
                texts::fault_at_field(field.label(), text.as_str())
            }
            _ => Message::verbatim(text.as_str()),
        });
        let has_any = !self.messages.is_empty();
        has_any.then(|| Message::joined(" · ", lines))
    }

    /// Returns the messages about fields, one for each field.
    pub fn fields(self) -> Vec<(CustomerField, Message)> {
        let mut fields: Vec<(CustomerField, String)> = Vec::new();
        for (field, text) in self.messages {
            let Some(field) = field else { continue };
            match fields.iter_mut().find(|(other, _)| *other == field) {
                Some((_, texts)) => *texts += &format!("; {text}"),
                None => fields.push((field, text)),
            }
        }
        let fields = fields.into_iter();
        fields
            .map(|(field, text)| (field, Message::verbatim(text)))
            .collect()
    }

    /// Adds the messages of a value that is about `field`. `name` is the member that held it, where
    /// it is no field. With `is_error` the value is known to be an error, so that each text in it
    /// is a message.
    fn add(&mut self, value: &Json, field: Option<CustomerField>, name: &str, is_error: bool) {
        match value {
            Json::Text(text) => self.say(field, name, text),
            Json::Damaged(text) => self.say(field, name, text),
            Json::List(values) => {
                for value in values.iter().take(MOST_MESSAGES) {
                    self.add(value, field, name, is_error);
                }
            }
            Json::Object(members) => self.add_object(members, field, is_error),
            _ => {}
        }
    }

    fn add_object(
        &mut self,
        members: &[(std::borrow::Cow<str>, Json)],
        field: Option<CustomerField>,
        is_error: bool,
    ) {
        // The message of the whole stands before those of single fields.
        let is_message = |name: &str| MESSAGES.contains(&name) || TITLES.contains(&name);
        let (mut named, mut others) = (Vec::new(), Vec::new());
        for (name, value) in members {
            let squashed = squashed(name);
            let group = if is_message(&squashed) {
                &mut named
            } else {
                &mut others
            };
            group.push((squashed, name, value));
        }
        named.append(&mut others);
        let members = named;
        let has = |names: &[&str]| {
            let is_one = |(name, ..): &&(String, _, &Json)| names.contains(&name.as_str());
            members
                .iter()
                .any(|member| is_one(&member) && has_words(member.2))
        };
        let (has_message, has_title) = (has(&MESSAGES), has(&TITLES));
        let mut places = members
            .iter()
            .filter(|(name, ..)| PLACES.contains(&name.as_str()))
            .filter_map(|(.., value)| place(value));
        let field = places.next().or(field);
        let mut has_list = false;
        for (squashed, _, value) in &members {
            let name = squashed.as_str();
            let is_message = MESSAGES.contains(&name) || !has_message && TITLES.contains(&name);
            let is_list = LISTS.contains(&name) || name.contains("error");
            let is_nested = matches!(value, Json::List(_) | Json::Object(_));
            if is_message && has_words(value) || is_list && is_nested {
                self.add(value, field, "", true);
                has_list = true;
            }
        }
        if has_message || has_title || has_list {
            return;
        }
        for (_, name, value) in members {
            match field_at(name) {
                // That of the call, as in `{"status": "fail"}`.
                Some(CustomerField::Status) if value.as_text().is_some() => {}
                Some(named) => self.add(value, Some(named), "", is_error),
                None if is_error => self.add(value, field, name, is_error),
                None => {}
            }
        }
    }

    fn say(&mut self, field: Option<CustomerField>, name: &str, text: &str) {
        if self.messages.len() == MOST_MESSAGES {
            return;
        }
        let text = tidied(text);
        if text.is_empty() {
            return;
        }
        let text = match tidied(name) {
            name if name.is_empty() || squashed(&name).contains("error") => text,
            name => format!("{name}: {text}"),
        };
        let field = field.or_else(|| field_from_error(&text));
        if !self.messages.iter().any(|(_, other)| *other == text) {
            self.messages.push((field, text));
        }
    }
}

/// Whether a 2xx says that the call has failed all the same: `{"error": …}`, `{"errors": […]}`,
/// `{"success": false}`, `{"status": "error"}`, `{"status": 422}`, or a plain text that speaks of an
/// error.
pub(crate) fn says_error(body: &[u8]) -> bool {
    match Json::parse(body) {
        Ok(json) => holds_error(&json),
        Err(_) => {
            let start = without_mark(body);
            let text = String::from_utf8_lossy(&start[..start.len().min(LONGEST_PAGE)]);
            !is_web_page(start) && !is_cut_off(&text) && speaks_of_error(&text)
        }
    }
}

/// Whether a text that is no JSON begins as JSON does: it is cut off, and says nothing.
fn is_cut_off(text: &str) -> bool {
    text.starts_with(['{', '['])
}

/// Whether JSON says that the call has failed, as [`says_error`] does.
pub(crate) fn holds_error(json: &Json) -> bool {
    let is_error = |name| json.get(name).is_some_and(|value| !is_no_error(value));
    let is_false = |name| json.get(name).is_some_and(is_no);
    let status = json.get("status").and_then(Json::as_text);
    // A record has a status of its own.
    let is_record = json.get("_id").is_some();
    let is_http_error = |name| {
        let number = json.get(name).and_then(Json::as_integer);
        !is_record && matches!(number, Some(400..600))
    };
    ["error", "errors"].into_iter().any(is_error)
        || ["success", "ok", "deleted"].into_iter().any(is_false)
        || matches!(status, Some("error" | "fail" | "failed" | "failure"))
        || ["status", "statusCode", "code"]
            .into_iter()
            .any(is_http_error)
        || json.as_text().is_some_and(speaks_of_error)
}

/// Whether a value means no, in any of the usual spellings.
fn is_no(value: &Json) -> bool {
    matches!(value, Json::Boolean(false) | Json::Integer(0)) || value.as_text() == Some("false")
}

/// Whether a plain text tells of a failure.
fn speaks_of_error(text: &str) -> bool {
    const NONE: [&str; 4] = ["0 errors", "no errors", "no error", "without error"];
    const FAILURES: [&str; 5] = ["error", "fail", "denied", "not allowed", "cannot"];
    let mut text = text.to_ascii_lowercase();
    for none in NONE {
        text = text.replace(none, "");
    }
    FAILURES.iter().any(|word| text.contains(word))
}

/// Whether the value of `error` says that there is none. Some servers always send one, and fill it only
/// where a call fails.
fn is_no_error(value: &Json) -> bool {
    let is_empty = |value: &Json| {
        let is_none = matches!(value, Json::Boolean(false) | Json::Integer(0));
        value.is_nothing() || is_none || matches!(value.as_text(), Some("" | "none" | "None"))
    };
    let has_only_empty =
        matches!(value, Json::Object(members) if members.iter().all(|(_, it)| is_empty(it)));
    // As in `{"code": 0, "message": "OK"}`.
    let is_code_of_success = value.get("code").and_then(Json::as_integer) == Some(0);
    has_only_empty || is_code_of_success || is_empty(value)
}

/// Returns the one field that the value of a place names: `/crmId`, `["body", "email"]`,
/// `{"pointer": …}`.
fn place(value: &Json) -> Option<CustomerField> {
    let mut named = match value {
        Json::Text(text) => return field_at(text),
        Json::List(values) => values.iter().filter_map(place).collect(),
        Json::Object(members) => members.iter().filter_map(|(_, it)| place(it)).collect(),
        _ => Vec::new(),
    };
    named.dedup();
    match named.as_slice() {
        [field] => Some(*field),
        _ => None,
    }
}

fn has_words(value: &Json) -> bool {
    match value {
        Json::Text(text) => !text.trim().is_empty(),
        Json::Damaged(_) => true,
        Json::List(_) | Json::Object(_) => !value.is_nothing(),
        _ => false,
    }
}

/// Returns a name in lower case and without punctuation.
fn squashed(name: &str) -> String {
    let is_letter = |c: &char| c.is_ascii_alphanumeric() || !c.is_ascii();
    let letters = name.chars().filter(is_letter).take(LONGEST_MESSAGE);
    letters.map(|c| c.to_ascii_lowercase()).collect()
}

/// Returns a text in one line that is safe to show, cut after [`LONGEST_MESSAGE`] letters.
fn tidied(text: &str) -> String {
    // More words than that are cut off anyway.
    let words: Vec<_> = text.split_whitespace().take(LONGEST_MESSAGE).collect();
    let line = words.join(" ");
    printable(&shortened(&line, LONGEST_MESSAGE)).into_owned()
}

/// Returns the text of a web page without its markup.
fn text_of_page(page: &str) -> String {
    /// Elements without text, from their start to their end.
    const HIDDEN: [(&str, &str); 3] =
        [("!--", "-->"), ("script", "</script"), ("style", "</style")];
    const SIGNS: [(&str, &str); 6] = [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    // The same length in bytes, so that places in one are places in the other.
    let lower = page.to_ascii_lowercase();
    let mut text = String::new();
    let mut at = 0;
    while let Some(length) = page[at..].find('<') {
        text.push_str(&page[at..at + length]);
        text.push(' ');
        let tag = at + length + 1;
        let rest = &lower[tag..];
        let hidden = HIDDEN.iter().find(|(start, _)| rest.starts_with(start));
        let end = hidden.and_then(|(_, end)| rest.find(end)).unwrap_or(0);
        at = rest[end..]
            .find('>')
            .map_or(page.len(), |close| tag + end + close + 1);
    }
    text.push_str(&page[at..]);
    for (sign, letter) in SIGNS {
        text = text.replace(sign, letter);
    }
    text
}
