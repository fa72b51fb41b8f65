//! Makes the list of queries from the customers. The same customers give the same list.

use std::collections::HashSet;

use super::customers::{Customers, Row};
use super::query::{Query, Spelled, Wants, digits, plain};
use super::spellings::{self, Respelled};
use crate::Failure;

/// Returns the text of a query and the wanted values; `None` where the customer lacks the field. The
/// number varies the queries of a kind.
type Make = fn(&Row, usize) -> Option<(String, Wants)>;

/// The kinds: name, number of queries, and function. Those of spellings follow them.
const KINDS: [(&str, usize, Make); 16] = [
    ("last name", 20, last_name),
    ("first and last name", 20, first_and_last),
    ("last and first name", 14, last_and_first),
    ("company and contact", 16, company_and_contact),
    ("e-mail before the @", 14, email_name),
    ("e-mail", 10, email),
    ("phone, digits only", 12, phone_digits),
    ("end of the phone", 12, phone_end),
    ("CRM ID", 12, crm_id),
    ("_id", 8, id),
    ("without accents", 12, without_accents),
    ("е for ё", 8, without_yo),
    ("a typo", 16, typo),
    ("other keyboard layout", 8, other_layout),
    ("beginnings of words", 12, beginnings),
    ("upper case", 6, upper_case),
];
/// The first customers serve tests and are unusual.
const FIRST_ID: i64 = 100;
/// Keeps the kinds from choosing the same customers.
const APART: usize = 6_007;

/// Makes the list.
pub(crate) fn queries(customers: &Customers) -> Result<Vec<Query>, Failure> {
    let rows: Vec<_> = customers
        .rows
        .iter()
        .filter(|row| row.id() >= FIRST_ID)
        .collect();
    let (mut queries, mut texts) = (Vec::new(), HashSet::new());
    let plain = KINDS.map(|(kind, count, make)| {
        let query = move |row: &Row, number| make(row, number).map(|made| query(kind, made));
        (
            kind,
            count,
            Box::new(query) as Box<dyn Fn(&Row, usize) -> Option<Query>>,
        )
    });
    let spelled = spellings::KINDS.map(|(kind, count, make)| {
        let query = move |row: &Row, _| make(row).map(|made| spelled(kind, row, made));
        (
            kind,
            count,
            Box::new(query) as Box<dyn Fn(&Row, usize) -> Option<Query>>,
        )
    });
    for (place, (kind, count, make)) in plain.into_iter().chain(spelled).enumerate() {
        for number in 0..count {
            let start = place * APART + number * (rows.len() / count);
            let around = (0..rows.len()).map(|step| rows[(start + step) % rows.len()]);
            let mut made = around.filter_map(|row| make(row, number));
            let query = made
                .find(|query| texts.insert(query.text.clone()))
                .ok_or_else(|| format!("the customers do not give {count} of “{kind}”"))?;
            queries.push(query);
        }
    }
    Ok(queries)
}

fn query(kind: &str, (text, wants): (String, Wants)) -> Query {
    Query {
        kind: kind.to_owned(),
        text,
        wants,
        spelled: None,
    }
}

fn spelled(kind: &str, row: &Row, made: Respelled) -> Query {
    let spelled = Spelled {
        id: row.id(),
        other_text: made.other_text,
    };
    Query {
        spelled: Some(spelled),
        ..query(kind, (made.text, fields(row, &[made.field])))
    }
}

fn last_name(row: &Row, _: usize) -> Option<(String, Wants)> {
    let last = filled(row, "lastname")?;
    Some((last, fields(row, &["lastname"])))
}

fn first_and_last(row: &Row, _: usize) -> Option<(String, Wants)> {
    let [first, last] = names(row)?;
    Some((
        format!("{first} {last}"),
        fields(row, &["name", "lastname"]),
    ))
}

fn last_and_first(row: &Row, _: usize) -> Option<(String, Wants)> {
    let [first, last] = names(row)?;
    Some((
        format!("{last} {first}"),
        fields(row, &["name", "lastname"]),
    ))
}

fn company_and_contact(row: &Row, _: usize) -> Option<(String, Wants)> {
    let word = company_words(row).max_by_key(|word| word.chars().count())?;
    let last = filled(row, "lastname")?;
    let mut wants = fields(row, &["lastname"]);
    wants.insert("companyname".into(), format!("{word}*"));
    Some((format!("{word} {last}"), wants))
}

fn email_name(row: &Row, _: usize) -> Option<(String, Wants)> {
    let email = own_email(row)?;
    let (name, _) = email.split_once('@')?;
    Some((name.to_owned(), fields(row, &["_id"])))
}

fn email(row: &Row, _: usize) -> Option<(String, Wants)> {
    Some((own_email(row)?, fields(row, &["_id"])))
}

fn phone_digits(row: &Row, _: usize) -> Option<(String, Wants)> {
    let phone = row.text("phone");
    let digits = digits(&phone);
    let is_written_apart = digits.len() + 2 < phone.chars().count();
    (digits.len() >= 9 && is_written_apart).then(|| (digits, fields(row, &["phone"])))
}

fn phone_end(row: &Row, _: usize) -> Option<(String, Wants)> {
    const END: usize = 6;
    let digits = digits(&row.text("phone"));
    let end = digits.get(digits.len().checked_sub(END)?..)?;
    let wants = [("phone".to_owned(), format!("*{end}"))];
    (digits.len() >= 10).then(|| (end.to_owned(), wants.into()))
}

fn crm_id(row: &Row, number: usize) -> Option<(String, Wants)> {
    let crm_id = filled(row, "crmid")?;
    let text = match number % 3 {
        2 => digits(&crm_id),
        _ => crm_id,
    };
    Some((text, fields(row, &["crmid"])))
}

fn id(row: &Row, _: usize) -> Option<(String, Wants)> {
    Some((row.text("_id"), fields(row, &["_id"])))
}

/// Drops accents, as on a keyboard without them.
fn without_accents(row: &Row, number: usize) -> Option<(String, Wants)> {
    let (text, wants) = name_by_turns(row, number)?;
    let typed = plain(&text);
    (typed.is_ascii() && !text.is_ascii()).then_some((typed, wants))
}

fn without_yo(row: &Row, number: usize) -> Option<(String, Wants)> {
    // Few last names have the letter ё.
    let (text, wants) = match number {
        0 | 1 => last_name(row, number),
        _ => first_and_last(row, number),
    }?;
    let typed = text.replace('ё', "е").replace('Ё', "Е");
    (typed != text).then_some((typed, wants))
}

/// Makes a typo in a long last name, after its beginning: letters swapped, left out, doubled or
/// replaced.
fn typo(row: &Row, number: usize) -> Option<(String, Wants)> {
    const LONG: usize = 7;
    let last = filled(row, "lastname")?;
    let mut letters: Vec<char> = last.chars().collect();
    if letters.len() < LONG || !letters.iter().all(|letter| letter.is_alphabetic()) {
        return None;
    }
    let at = letters.len() / 2;
    match number % 4 {
        0 => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, letters[at]),
        _ => letters[at] = letters[1],
    }
    let typed: String = letters.into_iter().collect();
    if typed == last {
        return None;
    }
    if (number / 4).is_multiple_of(2) {
        return Some((typed, fields(row, &["lastname"])));
    }
    let first = filled(row, "name")?;
    Some((
        format!("{first} {typed}"),
        fields(row, &["name", "lastname"]),
    ))
}

/// Types a Cyrillic name with the keyboard layout of Latin letters.
fn other_layout(row: &Row, number: usize) -> Option<(String, Wants)> {
    const CYRILLIC: &str = "йцукенгшщзхъфывапролджэячсмитьбюё ";
    const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.` ";
    let (text, wants) = name_by_turns(row, number)?;
    let key = |letter| {
        let place = CYRILLIC.chars().position(|other| other == letter)?;
        LATIN.chars().nth(place)
    };
    let typed: Option<String> = text.to_lowercase().chars().map(key).collect();
    typed
        .filter(|typed| typed.len() > 4)
        .map(|typed| (typed, wants))
}

fn beginnings(row: &Row, number: usize) -> Option<(String, Wants)> {
    let word = company_words(row).next()?;
    let first = filled(row, "name").filter(|first| is_word(first))?;
    let beginning = |word: &str, length| word.chars().take(length).collect::<String>();
    let company = beginning(&word, 3 + number % 2).to_lowercase();
    let name = beginning(&first, 3).to_lowercase();
    let wants = [("companyname", &company), ("name", &name)];
    let wants = wants.map(|(field, word)| (field.to_owned(), format!("{word}*")));
    Some((format!("{company} {name}"), wants.into()))
}

fn upper_case(row: &Row, number: usize) -> Option<(String, Wants)> {
    let (text, wants) = first_and_last(row, number)?;
    let typed = text.to_uppercase();
    // ß becomes two letters, which is more than another case.
    let is_as_long = typed.chars().count() == text.chars().count();
    (typed != text && is_as_long).then_some((typed, wants))
}

/// Returns the last name or both names, by turns.
fn name_by_turns(row: &Row, number: usize) -> Option<(String, Wants)> {
    match number % 2 {
        0 => last_name(row, number),
        _ => first_and_last(row, number),
    }
}

fn names(row: &Row) -> Option<[String; 2]> {
    Some([filled(row, "name")?, filled(row, "lastname")?])
}

pub(super) fn filled(row: &Row, field: &str) -> Option<String> {
    Some(row.text(field)).filter(|text| !text.is_empty())
}

/// Returns an email address with the ID in it, which no other customer has.
fn own_email(row: &Row) -> Option<String> {
    filled(row, "email").filter(|email| email.contains(&row.text("_id")))
}

/// Returns the longer words of the company, in alphabets with spaces between words.
fn company_words(row: &Row) -> impl Iterator<Item = String> {
    const LONG: usize = 5;
    let company = row.text("companyname");
    let words: Vec<_> = company.split_whitespace().map(str::to_owned).collect();
    let is_long = |word: &String| word.chars().count() >= LONG && is_word(word);
    words.into_iter().filter(is_long)
}

fn is_word(text: &str) -> bool {
    const IDEOGRAMS: char = '\u{2e80}';
    text.chars()
        .all(|letter| letter.is_alphabetic() && letter < IDEOGRAMS)
}

fn fields(row: &Row, names: &[&str]) -> Wants {
    let of = |name: &&str| ((*name).to_owned(), row.text(name));
    names.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use e2e::json;

    use super::*;

    fn typed(make: Make, number: usize, fields: e2e::Value) -> Option<String> {
        make(&Row::of(fields), number).map(|(text, _)| text)
    }

    #[test]
    fn each_typo_is_one_change() {
        let of = |number| {
            typed(
                typo,
                number,
                json!({"lastname": "Zimmermann", "name": "Mia"}),
            )
        };
        let expected = ["Zimmemrann", "Zimmemann", "Zimmerrmann"];
        let made: Vec<_> = [0, 1, 2]
            .into_iter()
            .map(|number| of(number).unwrap())
            .collect();
        assert_eq!(made, expected);
        assert_eq!(of(7).unwrap(), "Mia Zimmeimann");
        assert_eq!(typed(typo, 0, json!({"lastname": "Becker"})), None);
    }

    #[test]
    fn a_cyrillic_name_is_typed_with_the_latin_keys() {
        let of = |last| typed(other_layout, 0, json!({ "lastname": last }));
        assert_eq!(of("Щербакова").unwrap(), "oth,frjdf");
        assert_eq!(of("Жданов").unwrap(), ";lfyjd");
        assert_eq!(of("Smith"), None);
    }

    #[test]
    fn accents_are_dropped_only_where_plain_letters_are_left() {
        let of = |last| typed(without_accents, 0, json!({ "lastname": last }));
        assert_eq!(of("Müller").unwrap(), "muller");
        assert_eq!(of("Weiß"), None);
        assert_eq!(of("Smith"), None);
    }

    #[test]
    fn the_end_of_a_phone_is_six_digits() {
        let phone = json!({"phone": "+44 20 7946 0123"});
        assert_eq!(typed(phone_end, 0, phone).unwrap(), "460123");
        assert_eq!(typed(phone_end, 0, json!({"phone": "8"})), None);
    }

    #[test]
    fn an_address_without_the_number_is_of_several() {
        let row = json!({"_id": 7, "email": "office@example.com"});
        assert_eq!(typed(email, 0, row), None);
    }

    #[test]
    fn there_are_two_hundred() {
        assert_eq!(KINDS.iter().map(|(_, count, _)| count).sum::<usize>(), 200);
    }
}
