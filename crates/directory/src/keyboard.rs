//! Texts that were typed in the wrong keyboard layout.

/// The characters of a US keyboard, and those of a Russian one on the same keys.
const KEYS: [(char, char); 33] = [
    ('q', 'й'),
    ('w', 'ц'),
    ('e', 'у'),
    ('r', 'к'),
    ('t', 'е'),
    ('y', 'н'),
    ('u', 'г'),
    ('i', 'ш'),
    ('o', 'щ'),
    ('p', 'з'),
    ('[', 'х'),
    (']', 'ъ'),
    ('a', 'ф'),
    ('s', 'ы'),
    ('d', 'в'),
    ('f', 'а'),
    ('g', 'п'),
    ('h', 'р'),
    ('j', 'о'),
    ('k', 'л'),
    ('l', 'д'),
    (';', 'ж'),
    ('\'', 'э'),
    ('z', 'я'),
    ('x', 'ч'),
    ('c', 'с'),
    ('v', 'м'),
    ('b', 'и'),
    ('n', 'т'),
    ('m', 'ь'),
    (',', 'б'),
    ('.', 'ю'),
    ('`', 'ё'),
];

/// Returns the Cyrillic text of the keys: `bdfyjd` gives `иванов`. None where the text has a
/// Cyrillic letter, or no letter at all.
pub fn as_cyrillic(text: &str) -> Option<String> {
    retyped(text, |typed| {
        let typed = typed.to_ascii_lowercase();
        let key = KEYS.iter().find(|(latin, _)| *latin == typed);
        key.map(|(_, cyrillic)| *cyrillic)
    })
}

/// Returns the Latin text of the keys: `фттф` gives `anna`.
pub fn as_latin(text: &str) -> Option<String> {
    retyped(text, |typed| {
        let typed = typed.to_lowercase().next()?;
        let key = KEYS.iter().find(|(_, cyrillic)| *cyrillic == typed);
        key.map(|(latin, _)| *latin)
    })
}

fn retyped(text: &str, key: impl Fn(char) -> Option<char>) -> Option<String> {
    let mut any = false;
    let retyped = text.chars().map(|typed| match key(typed) {
        Some(other) => {
            any = true;
            Some(other)
        }
        None if typed.is_alphabetic() => None,
        None => Some(typed),
    });
    let retyped: Option<String> = retyped.collect();
    retyped.filter(|_| any)
}
