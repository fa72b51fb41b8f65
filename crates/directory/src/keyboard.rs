//! Words typed while the keyboard was set to the other layout.

/// The keys of a US keyboard and what a Russian one has there.
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

/// The Cyrillic text that these keys make: `bdfyjd` is `иванов`. None where a Cyrillic letter is
/// there already, or no letter at all.
pub fn as_cyrillic(text: &str) -> Option<String> {
    retyped(text, |typed| {
        let typed = typed.to_ascii_lowercase();
        let key = KEYS.iter().find(|(latin, _)| *latin == typed);
        key.map(|(_, cyrillic)| *cyrillic)
    })
}

/// The Latin text that these keys make: `фттф` is `anna`.
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
