use std::borrow::Cow;
use std::fmt::Write;

use texts::Message;

use crate::Window;

/// A sort direction: the parameter `direction` of the API (docs/api.md, "List of customers").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// `asc`
    #[default]
    Ascending,
    /// `desc`
    Descending,
}

impl Direction {
    /// Returns rows and their sort order in words: "All customers by company, descending".
    pub(super) fn sorted(self, rows: Message, order: Message) -> Message {
        match self {
            Self::Ascending => texts::query_sorted(rows, order),
            Self::Descending => texts::query_sorted_descending(rows, order),
        }
    }

    /// Returns the other direction.
    pub fn flipped(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }

    pub(crate) fn parameter(self) -> &'static str {
        match self {
            Self::Ascending => "asc",
            Self::Descending => "desc",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        match text {
            "asc" => Some(Self::Ascending),
            "desc" => Some(Self::Descending),
            _ => None,
        }
    }
}

/// The decoded parameters of a query string. Of a repeated key the first one counts.
pub(crate) struct Parameters<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

impl<'a> Parameters<'a> {
    /// Reads a query string, with or without the leading `?`.
    pub fn parse(search: &'a str) -> Self {
        let search = search.strip_prefix('?').unwrap_or(search);
        Self(form_urlencoded::parse(search.as_bytes()).collect())
    }

    pub fn get(&self, key: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.as_ref())
    }

    /// Returns the window. An offset or limit that the API would not accept becomes the default.
    pub fn window(&self, max_limit: u16) -> Window {
        let default = Window::first(max_limit);
        Window {
            offset: self.number("offset").unwrap_or(default.offset),
            limit: self
                .number("limit")
                .filter(|limit| (1..=u32::from(max_limit)).contains(limit))
                .and_then(|limit| u16::try_from(limit).ok())
                .unwrap_or(default.limit),
        }
    }

    pub fn direction(&self) -> Direction {
        self.get("direction")
            .and_then(Direction::parse)
            .unwrap_or_default()
    }

    /// Reads a number of digits alone: `u32::from_str` would accept a leading `+` too.
    fn number(&self, key: &str) -> Option<u32> {
        self.get(key)
            .filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))
            .and_then(|text| text.parse().ok())
    }
}

/// Writes `key=value` pairs. The values are keywords and numbers, which need no escaping.
#[derive(Default)]
pub(crate) struct Printer(String);

impl Printer {
    pub fn pair(&mut self, key: &str, value: impl std::fmt::Display) {
        let separator = if self.0.is_empty() { "" } else { "&" };
        // Writing to a String cannot fail.
        let _ = write!(self.0, "{separator}{key}={value}");
    }

    /// Appends pairs that are printed already.
    pub fn append(&mut self, pairs: &str) {
        if !self.0.is_empty() && !pairs.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(pairs);
    }

    /// Appends the pairs of `window` that differ from the first page.
    pub fn window_in_url(&mut self, window: Window, max_limit: u16) {
        let default = Window::first(max_limit);
        if window.offset != default.offset {
            self.pair("offset", window.offset);
        }
        if window.limit != default.limit {
            self.pair("limit", window.limit);
        }
    }

    pub fn finish(self) -> String {
        self.0
    }
}
