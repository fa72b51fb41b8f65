//! What people and companies are called in several parts of the world.

mod asian;
mod eastern;
mod latin;
mod semitic;

/// The names of one language. Each name stands beside its spelling for an e-mail address.
pub struct Culture {
    /// First names.
    pub first: &'static [(&'static str, &'static str)],
    /// Last names.
    pub last: &'static [(&'static str, &'static str)],
    /// Companies; `{last}` stands for a last name, `{trade}` for one of [`Culture::trades`].
    pub companies: &'static [&'static str],
    /// What companies do.
    pub trades: &'static [&'static str],
    /// Phone numbers; `#` stands for a digit.
    pub phones: &'static [&'static str],
}

/// Every culture, as often as it should come up.
pub const ALL: &[&Culture] = &[
    &latin::ENGLISH,
    &latin::ENGLISH,
    &latin::ENGLISH,
    &latin::GERMAN,
    &latin::GERMAN,
    &latin::ROMANCE,
    &latin::ROMANCE,
    &latin::NORDIC_AND_SLAVIC,
    &latin::NORDIC_AND_SLAVIC,
    &eastern::CYRILLIC,
    &eastern::CYRILLIC,
    &eastern::GREEK,
    &asian::JAPANESE,
    &asian::CHINESE,
    &semitic::ARABIC,
    &semitic::HEBREW,
];
