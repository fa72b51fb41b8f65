//! The rules of the search in a second form, word for word and slow. The directory is compared with
//! it.

use directory::folded;
use model::{Customer, CustomerId};

/// Returns the ids of the matches, the best first.
pub fn search(customers: &[Customer], typed: &str) -> Vec<CustomerId> {
    let mut found: Vec<_> = customers
        .iter()
        .filter_map(|customer| Some((rank(customer, typed)?, -customer.id)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, id)| -id).collect()
}

fn rank(customer: &Customer, typed: &str) -> Option<u8> {
    let known = words_of(customer);
    let all = |typed: &[String]| {
        let ranks = typed.iter().map(|typed| best(typed, &known));
        ranks.collect::<Option<Vec<u8>>>()?.into_iter().max()
    };
    let plain = words(typed);
    [
        all(&plain),
        phone(typed).and_then(|it| all(&[it.0])),
        phone(typed).and_then(|it| all(&[it.1])),
    ]
    .into_iter()
    .flatten()
    .min()
}

/// Returns a phone number without punctuation, with and without the zeros dialled before it.
fn phone(typed: &str) -> Option<(String, String)> {
    let is_number = typed
        .chars()
        .all(|c| c.is_ascii_digit() || "+-() ".contains(c));
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let dialled = digits.trim_start_matches('0').to_owned();
    let long = |text: &str| {
        if text.len() >= 5 {
            text.to_owned()
        } else {
            "none".into()
        }
    };
    is_number.then(|| (long(&digits), long(&dialled)))
}

fn best(typed: &str, words: &[String]) -> Option<u8> {
    words.iter().filter_map(|word| one(typed, word)).min()
}

fn one(typed: &str, word: &str) -> Option<u8> {
    let letters: Vec<char> = typed.chars().collect();
    let is_number = letters[0].is_ascii_digit();
    if is_number != word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if word == typed {
        return Some(0);
    }
    if word.starts_with(typed) {
        return Some(1);
    }
    let starts_only = if is_number {
        letters.len() < 3
    } else {
        letters.len() == 1 && letters[0] < '\u{2e80}'
    };
    if word.contains(typed) && !starts_only {
        return Some(2);
    }
    let long = !is_number && letters.len() >= 5;
    let word: Vec<char> = word.chars().collect();
    let typo = long && (0..=word.len()).any(|end| distance(&letters, &word[..end]) <= 1);
    typo.then_some(4)
}

fn words_of(customer: &Customer) -> Vec<String> {
    let mut all = words(&customer.id.to_string());
    for text in [
        &customer.company,
        &customer.last_name,
        &customer.first_name,
        &customer.email,
        &customer.description,
        &customer.crm_id,
        &customer.ref_id,
    ] {
        all.extend(words(text));
    }
    let phone = words(&customer.phone).into_iter();
    all.extend(phone.filter(|word| !word.starts_with(|c: char| c.is_ascii_digit())));
    let digits = folded(&customer.phone);
    all.push(digits.chars().filter(char::is_ascii_digit).collect());
    all
}

/// Returns the runs of letters and of digits; an apostrophe within letters separates nothing.
pub fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut last = ' ';
    for letter in folded(text).chars() {
        let is_apostrophe = "'’ʼ`´".contains(letter);
        if is_apostrophe && last.is_alphanumeric() && !last.is_ascii_digit() {
            continue;
        }
        let parts = letter.is_ascii_digit() != last.is_ascii_digit();
        if !letter.is_alphanumeric() || parts {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            words.last_mut().unwrap().push(letter);
        }
        last = letter;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Returns the number of letters left out, inserted, changed, or swapped with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            if i == 0 || j == 0 {
                rows[i][j] = i + j;
                continue;
            }
            let changed = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let moved = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            rows[i][j] = changed.min(moved);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                rows[i][j] = rows[i][j].min(rows[i - 2][j - 2] + 1);
            }
        }
    }
    rows[a.len()][b.len()]
}
