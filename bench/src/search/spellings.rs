//! Queries in another spelling than the customer has, each beside a text that means another.

use super::customers::Row;
use super::query::digits;
use super::write::filled;

/// A value of a customer in another spelling.
pub(super) struct Respelled {
    /// The other spelling.
    pub(super) text: String,
    /// A text that is near it and means another value.
    pub(super) other_text: String,
    /// The field that has the value.
    pub(super) field: &'static str,
}

/// Returns the other spelling; `None` where the customer has none.
type Respell = fn(&Row) -> Option<Respelled>;

/// The kinds: name, number of queries, and function.
pub(super) const KINDS: [(&str, usize, Respell); 7] = [
    ("Latin for Cyrillic", 6, latin_for_cyrillic),
    ("Cyrillic for Latin", 3, cyrillic_for_latin),
    ("ä, ö, ü written out", 4, written_out),
    ("look-alike letters", 4, look_alike),
    ("Persian for Arabic", 3, persian),
    ("phone, another prefix", 10, other_prefix),
    ("a pasted line", 8, pasted_line),
];

/// The usual spelling of each letter, in English letters.
const CYRILLIC: [(char, &str); 33] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ё', "yo"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('й', "y"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
];

/// Cyrillic letters that look like Latin ones.
const LOOK_ALIKE: [(char, &str); 5] = [('а', "a"), ('е', "e"), ('о', "o"), ('р', "p"), ('с', "c")];

const WRITTEN_OUT: [(char, &str); 4] = [('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('ø', "oe")];
/// Pairs that stand for another letter.
const ANOTHER: [(char, &str); 4] = [('ä', "oe"), ('ö', "ue"), ('ü', "ae"), ('ø', "ae")];
const PERSIAN: [(char, &str); 2] = [('ي', "ی"), ('ك', "ک")];

fn latin_for_cyrillic(row: &Row) -> Option<Respelled> {
    let name = last_name(row)?;
    let text = name.chars().map(|letter| of(&CYRILLIC, letter));
    respelled(text.collect::<Option<String>>()?, row)
}

fn cyrillic_for_latin(row: &Row) -> Option<Respelled> {
    let name = last_name(row)?;
    let letter = |letter: char| {
        let mut pairs = CYRILLIC.iter();
        let (cyrillic, _) = pairs.find(|(_, latin)| latin.chars().eq([letter]))?;
        Some(*cyrillic)
    };
    // y has two letters.
    let text = name.chars().filter(|it| *it != 'y').map(letter);
    let text: String = text.collect::<Option<_>>()?;
    let is_whole = text.chars().count() == name.chars().count();
    is_whole.then(|| respelled(text, row)).flatten()
}

fn written_out(row: &Row) -> Option<Respelled> {
    let name = last_name(row)?;
    let text = replaced(&name, &WRITTEN_OUT)?;
    let other_text = replaced(&name, &ANOTHER)?;
    Some(Respelled {
        text,
        other_text,
        field: "lastname",
    })
    .filter(|made| !has_email(row, &made.text))
}

fn look_alike(row: &Row) -> Option<Respelled> {
    let name = last_name(row)?;
    let at = name
        .chars()
        .position(|letter| of(&LOOK_ALIKE, letter).is_some())?;
    let is_cyrillic = |letter| of(&CYRILLIC, letter).is_some();
    if name.chars().count() < 5 || !name.chars().all(is_cyrillic) {
        return None;
    }
    let swap = |(place, letter)| match of(&LOOK_ALIKE, letter) {
        Some(alike) if place == at => alike.to_owned(),
        _ => String::from(letter),
    };
    let text: String = name.chars().enumerate().map(swap).collect();
    respelled(text, row)
}

fn persian(row: &Row) -> Option<Respelled> {
    respelled(replaced(&last_name(row)?, &PERSIAN)?, row)
}

/// Gives +7 for 8 and back, and 0 for the code of another country where that is usual.
fn other_prefix(row: &Row) -> Option<Respelled> {
    let phone = filled(row, "phone")?;
    let text = [
        ("+7 ", "8 "),
        ("8 812 ", "+7 812 "),
        ("+49 ", "0"),
        ("+43 ", "0"),
        ("+33 ", "0"),
        ("+46 ", "0046 "),
        ("+44 20 ", "020 "),
        ("+81 ", "0"),
        ("0171 ", "+49 171 "),
        ("089/", "+49 89 "),
    ]
    .into_iter()
    .find_map(|(one, other)| Some(format!("{other}{}", phone.strip_prefix(one)?)))?;
    phone_text(text)
}

fn pasted_line(row: &Row) -> Option<Respelled> {
    let (phone, name) = (filled(row, "phone")?, filled(row, "lastname")?);
    let is_usual = phone.starts_with('+') && digits(&phone).len() > 8;
    let first = format!("{name}, Tel.: {phone}");
    is_usual.then(|| phone_text(first)).flatten()
}

/// Beside the text goes the same with another last digit.
fn phone_text(text: String) -> Option<Respelled> {
    let mut other_text = text.clone();
    let last = other_text.pop()?.to_digit(10)?;
    other_text.extend(char::from_digit((last + 1) % 10, 10));
    Some(Respelled {
        text,
        other_text,
        field: "phone",
    })
}

/// Beside the text goes one with two other letters, since one might be a typo. The email address of
/// some customers has their name in Latin letters; those would be found by it.
fn respelled(text: String, row: &Row) -> Option<Respelled> {
    let mut letters: Vec<char> = text.chars().collect();
    let last = letters.len().checked_sub(1).filter(|last| *last > 2)?;
    letters.swap(1, last);
    letters.swap(0, 2);
    let other_text: String = letters.into_iter().collect();
    let is_other = other_text != text && !has_email(row, &text);
    is_other.then_some(Respelled {
        text,
        other_text,
        field: "lastname",
    })
}

fn has_email(row: &Row, name: &str) -> bool {
    let email = row.text("email");
    let is_own =
        |word: &str| word.starts_with('c') && word[1..].bytes().all(|it| it.is_ascii_digit());
    !(email.is_empty() || email.split('@').next().is_some_and(is_own)) || email.contains(name)
}

fn last_name(row: &Row) -> Option<String> {
    Some(filled(row, "lastname")?.to_lowercase())
}

fn of<'a>(pairs: &[(char, &'a str)], letter: char) -> Option<&'a str> {
    let mut pairs = pairs.iter();
    pairs.find_map(|(one, other)| (*one == letter).then_some(*other))
}

/// Returns the text with all letters replaced that have another; none where it has no such letter.
fn replaced(text: &str, pairs: &[(char, &str)]) -> Option<String> {
    let letter = |letter| of(pairs, letter).map_or_else(|| String::from(letter), str::to_owned);
    let replaced: String = text.chars().map(letter).collect();
    (replaced != text).then_some(replaced)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use e2e::json;

    use super::*;

    fn of_name(make: Respell, name: &str) -> Option<(String, String)> {
        let made = make(&Row::of(json!({ "lastname": name })))?;
        Some((made.text, made.other_text))
    }

    fn of_phone(make: Respell, phone: &str) -> Option<(String, String)> {
        let row = json!({"phone": phone, "lastname": "Müller"});
        let made = make(&Row::of(row))?;
        Some((made.text, made.other_text))
    }

    #[test]
    fn names_are_respelled() {
        let made = |text: &str, other: &str| Some((text.to_owned(), other.to_owned()));
        let cyrillic = made("shcherbakova", "casherbakovh");
        assert_eq!(of_name(latin_for_cyrillic, "Щербакова"), cyrillic);
        assert_eq!(of_name(latin_for_cyrillic, "Smith"), None);
        assert_eq!(of_name(cyrillic_for_latin, "Lind"), made("линд", "ндли"));
        assert_eq!(of_name(cyrillic_for_latin, "Young"), None);
        assert_eq!(of_name(written_out, "Müller"), made("mueller", "maeller"));
        assert_eq!(of_name(look_alike, "Белов"), made("бeлов", "лвбоe"));
        assert_eq!(of_name(persian, "علي"), None);
        assert_eq!(of_name(persian, "كريمي"), made("کریمی", "ییکمر"));
    }

    #[test]
    fn phones_get_another_prefix_and_a_label() {
        let made = |text: &str, other: &str| Some((text.to_owned(), other.to_owned()));
        let with_zero = made("030 123456", "030 123457");
        assert_eq!(of_phone(other_prefix, "+49 30 123456"), with_zero);
        assert_eq!(
            of_phone(other_prefix, "+7 (495) 9"),
            made("8 (495) 9", "8 (495) 0")
        );
        assert_eq!(of_phone(other_prefix, "555"), None);
        let line = made("Müller, Tel.: +49 30 123456", "Müller, Tel.: +49 30 123457");
        assert_eq!(of_phone(pasted_line, "+49 30 123456"), line);
    }
}
