use std::sync::Arc;

use crate::{Catalogue, Language};

/// What to say, in no language yet. A screen that keeps messages rather than words can change its
/// language. A message is cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message(Arc<Content>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Content {
    /// A text of the catalogue, by its place, with the values of its arguments.
    Text(u16, Vec<Argument>),
    /// Words of others, such as the API's.
    Verbatim(String),
    /// Words of others, a text for each language that has one. There is at least one.
    InLanguages(Vec<(Language, String)>),
    /// Messages with something between them.
    Joined(&'static str, Vec<Message>),
}

/// A value inside a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Words as they are.
    Words(String),
    /// A number, which is written as the language writes numbers.
    Number(i64),
    /// Another message.
    Message(Message),
    /// Messages, which are written as a list.
    List(Vec<Message>),
}

impl Message {
    pub(crate) fn new(place: u16, arguments: Vec<Argument>) -> Self {
        Self(Arc::new(Content::Text(place, arguments)))
    }

    /// Returns a message that is the same in all languages: a text of the API, a name.
    pub fn verbatim(words: impl Into<String>) -> Self {
        Self(Arc::new(Content::Verbatim(words.into())))
    }

    /// Returns words of others in several languages: those of the screen's language, else the English
    /// ones, else the first. Without any it is an empty message.
    pub fn in_languages(words: Vec<(Language, String)>) -> Self {
        if words.is_empty() {
            return Self::empty();
        }
        Self(Arc::new(Content::InLanguages(words)))
    }

    /// Returns messages as sentences behind each other.
    pub fn sentences(messages: impl IntoIterator<Item = Self>) -> Self {
        Self::joined(" ", messages)
    }

    /// Returns messages with `separator` between them.
    pub fn joined(separator: &'static str, messages: impl IntoIterator<Item = Self>) -> Self {
        let said = messages.into_iter().filter(|message| !message.is_empty());
        Self(Arc::new(Content::Joined(separator, said.collect())))
    }

    /// Returns a message without words.
    pub fn empty() -> Self {
        Self(Arc::new(Content::Joined("", Vec::new())))
    }

    /// Changes the words of a verbatim message; leaves all others.
    #[must_use]
    pub fn map_verbatim(self, change: impl FnOnce(&str) -> String) -> Self {
        match &*self.0 {
            Content::Verbatim(words) => Self::verbatim(change(words)),
            _ => self,
        }
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        match &*self.0 {
            Content::Text(..) => false,
            Content::Verbatim(words) => words.is_empty(),
            Content::InLanguages(_) => false,
            Content::Joined(_, messages) => messages.is_empty(),
        }
    }

    /// Says it in the language of a catalogue.
    pub fn text(&self, catalogue: &Catalogue) -> String {
        match &*self.0 {
            Content::Text(place, arguments) => catalogue.text(*place, arguments),
            Content::Verbatim(words) => words.clone(),
            Content::InLanguages(words) => {
                let wanted = [catalogue.language(), Language::default()].into_iter();
                let mut of = wanted.filter_map(|it| words.iter().find(|(of, _)| *of == it));
                let chosen = of.next().or(words.first());
                chosen.map(|(_, words)| words.clone()).unwrap_or_default()
            }
            Content::Joined(separator, messages) => {
                let texts: Vec<_> = messages.iter().map(|it| it.text(catalogue)).collect();
                texts.join(separator)
            }
        }
    }

    /// Says it in English, for tests: the program must hold the texts.
    pub fn english(&self) -> String {
        self.text(&Catalogue::initial())
    }
}

impl From<&str> for Argument {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Argument {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<std::borrow::Cow<'_, str>> for Argument {
    fn from(words: std::borrow::Cow<'_, str>) -> Self {
        Self::Words(words.into_owned())
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl From<Vec<Message>> for Argument {
    fn from(messages: Vec<Message>) -> Self {
        Self::List(messages)
    }
}
