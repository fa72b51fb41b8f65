use std::borrow::Cow;
use std::sync::Arc;

use texts::{Language, Message};

use crate::wire::json::Json;
use crate::{is_blank, printable};

/// The names that `config.json` gives to statuses of customers, which the API knows as bare numbers.
/// Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StatusNames {
    /// Ascending.
    all: Arc<[Named]>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    status: i64,
    name: Name,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Name {
    /// One for all languages.
    Plain(String),
    InLanguages(Vec<(Language, String)>),
}

impl StatusNames {
    /// Reads the setting: an object with a name for each number, or with an object that has the name
    /// in each language.
    ///
    /// # Errors
    /// Returns the path of the first member that is wrong.
    pub(crate) fn parse(setting: &Json) -> Result<Self, String> {
        let mut all: Vec<Named> = Vec::new();
        for (key, value) in setting.members().unwrap_or_default() {
            let path = format!("statusNames.{key}");
            // One number has one spelling, so that none is named twice.
            let status = key.parse::<i64>().ok();
            let status = status.filter(|status| {
                status.to_string() == **key && all.iter().all(|it| it.status != *status)
            });
            let (Some(status), Some(name)) = (status, Name::parse(value)) else {
                return Err(path);
            };
            all.push(Named { status, name });
        }
        all.sort_by_key(|it| it.status);
        Ok(Self { all: all.into() })
    }

    /// Whether no status has a name.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Returns the statuses that have a name, ascending.
    pub fn statuses(&self) -> impl Iterator<Item = i64> {
        self.all.iter().map(|it| it.status)
    }

    /// Returns the name of a status: in the language of the screen, else in English, else in any.
    pub fn name(&self, status: i64) -> Option<Message> {
        let at = self
            .all
            .binary_search_by_key(&status, |it| it.status)
            .ok()?;
        Some(match &self.all[at].name {
            Name::Plain(name) => Message::verbatim(name.as_str()),
            Name::InLanguages(names) => Message::in_languages(names.clone()),
        })
    }

    /// Returns a status as it is shown: "Active (0)", or the bare number where it has no name.
    pub fn shown(&self, status: i64) -> Message {
        let number = status.to_string();
        match self.name(status) {
            Some(name) => Message::joined(" ", [name, Message::verbatim(format!("({number})"))]),
            None => Message::verbatim(number),
        }
    }

    /// Returns the status that a text means: a number, a name in any language in any case, or both as
    /// they are shown. None for a name of several statuses.
    pub fn status_of(&self, text: &str) -> Option<i64> {
        let text = text.trim();
        if let Ok(status) = text.parse() {
            return Some(status);
        }
        let text = text.to_lowercase();
        let is_meant = |named: &&Named| {
            named.name.words().any(|name| {
                let name = name.to_lowercase();
                text == name || text == format!("{name} ({})", named.status)
            })
        };
        let mut meant = self.all.iter().filter(is_meant);
        let first = meant.next()?;
        meant.next().is_none().then_some(first.status)
    }
}

impl Name {
    fn parse(value: &Json) -> Option<Self> {
        let word = |value: &Json| {
            let name = value.as_text()?.trim();
            (!is_blank(name)).then(|| printable(name).into_owned())
        };
        let Some(members) = value.members() else {
            return word(value).map(Self::Plain);
        };
        let name = |(tag, value): &(Cow<'_, str>, Json)| {
            let language = Language::all().find(|language| language.tag() == *tag)?;
            Some((language, word(value)?))
        };
        let names = members.iter().map(name).collect::<Option<Vec<_>>>()?;
        (!names.is_empty()).then_some(Self::InLanguages(names))
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        let (plain, others) = match self {
            Self::Plain(name) => (Some(name.as_str()), &[][..]),
            Self::InLanguages(names) => (None, names.as_slice()),
        };
        plain
            .into_iter()
            .chain(others.iter().map(|(_, name)| name.as_str()))
    }
}
