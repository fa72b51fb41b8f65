use crate::{Argument, FIRST, LANGUAGES, VERSION, pattern};

/// A language that the application speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Language(usize);

/// The texts of a language.
#[derive(Clone)]
pub struct Catalogue {
    language: Language,
    /// By their places. Empty until the file of texts has arrived.
    texts: Vec<String>,
    /// Fills arguments into a text. A function pointer keeps the code for plurals and numbers out of the
    /// part that is loaded before the texts.
    fill: Fill,
}

type Fill = fn(&str, &[Argument], &Catalogue) -> String;

impl Language {
    /// Returns all languages, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..LANGUAGES.len()).map(Self)
    }

    /// Returns the language of a BCP 47 tag, such as "ru-RU"; none where it is not spoken here.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::all().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// Returns the BCP 47 tag.
    pub fn tag(self) -> &'static str {
        LANGUAGES[self.0].0
    }

    /// Returns the language's name in itself.
    pub fn name(self) -> &'static str {
        LANGUAGES[self.0].1
    }
}

impl Catalogue {
    /// Returns the few texts of a language that the first rows need.
    pub const fn first(language: Language) -> Self {
        Self {
            language,
            texts: Vec::new(),
            fill: pattern::filled_plainly,
        }
    }

    /// Reads a file of texts, as `crates/catalogue` writes it.
    pub fn parse(language: Language, lines: &str) -> Self {
        Self {
            language,
            texts: lines.lines().map(str::to_owned).collect(),
            fill: pattern::filled,
        }
    }

    /// Returns the texts before any file has arrived: English.
    pub fn initial() -> Self {
        Self::known(Language::default()).unwrap_or(Self::first(Language::default()))
    }

    /// Returns the texts of a language where this program holds them.
    #[cfg(feature = "embedded")]
    pub fn known(language: Language) -> Option<Self> {
        let all = include_str!(concat!(env!("OUT_DIR"), "/embedded.txt"));
        let lines = all.split('\u{c}').nth(language.0)?;
        Some(Self::parse(language, lines))
    }

    /// Returns the texts of a language where this program holds them.
    #[cfg(not(feature = "embedded"))]
    pub const fn known(_: Language) -> Option<Self> {
        None
    }

    /// Returns the language.
    pub const fn language(&self) -> Language {
        self.language
    }

    pub(crate) fn text(&self, place: u16, arguments: &[Argument]) -> String {
        let first = || {
            let first = FIRST.iter().find(|(of, _)| *of == place);
            first.map_or("", |(_, words)| words[self.language.0])
        };
        let text = self.texts.get(usize::from(place));
        (self.fill)(text.map_or_else(first, String::as_str), arguments, self)
    }
}

/// Returns the path of the file with the texts of a language, from the page's folder.
pub fn file(language: Language) -> String {
    let tag = language.tag();
    format!("locales/{tag}-{VERSION}.txt")
}
