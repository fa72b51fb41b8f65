//! The rules in a second form: two customers at a time, without an index.

use directory::folded;
use model::{Customer, DuplicateReason};

pub fn reasons(one: &Customer, other: &Customer) -> Vec<DuplicateReason> {
    let is_same = |a: Option<String>, b: Option<String>| a.is_some() && a == b;
    let mut why = Vec::new();
    if is_same(email(one), email(other)) {
        why.push(DuplicateReason::Email);
    }
    if is_same(phone(one), phone(other)) {
        why.push(DuplicateReason::Phone);
    }
    if have_similar_names(one, other) {
        why.push(DuplicateReason::Name);
    }
    why
}

fn email(customer: &Customer) -> Option<String> {
    let address = folded(&customer.email).trim().to_owned();
    address.contains('@').then_some(address)
}

fn phone(customer: &Customer) -> Option<String> {
    let digits: String = customer
        .phone
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    (digits.len() >= 6).then_some(digits)
}

fn have_similar_names(one: &Customer, other: &Customer) -> bool {
    let (one_name, other_name) = (parts(one), parts(other));
    match (company(one), company(other)) {
        (Some(a), Some(b)) => {
            let is_part = |few: &[String], many: &[String]| {
                few.len() < 2 && few.iter().all(|it| many.contains(it))
            };
            a == b
                && (is_part(&one_name, &other_name)
                    || is_part(&other_name, &one_name)
                    || are_near(&one_name, &other_name))
        }
        (None, None) => one_name.len() == 2 && are_near(&one_name, &other_name),
        _ => false,
    }
}

fn company(customer: &Customer) -> Option<Vec<String>> {
    let mut words = words(&customer.company);
    words.retain(|word| !["gmbh", "ag"].contains(&word.as_str()));
    words.sort();
    (!words.is_empty()).then_some(words)
}

/// Returns the first and the last name, without the missing ones.
fn parts(customer: &Customer) -> Vec<String> {
    let first = words(&customer.first_name);
    let last = words(&customer.last_name);
    let parts = match (first.as_slice(), last.as_slice()) {
        ([], [rest @ .., word]) | ([rest @ .., word], []) => vec![rest.concat(), word.clone()],
        _ => vec![first.concat(), last.concat()],
    };
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

fn words(text: &str) -> Vec<String> {
    folded(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.replace("aa", "a"))
        .collect()
}

fn are_near(one: &[String], other: &[String]) -> bool {
    let letters = |name: &[String]| name.concat().chars().count();
    let most = usize::from(letters(one) >= 6 && letters(other) >= 6);
    match (one, other) {
        ([a], [b]) => distance(a, b) <= most,
        ([a, b], [c, d]) => {
            distance(a, c) + distance(b, d) <= most || distance(a, d) + distance(b, c) <= most
        }
        _ => false,
    }
}

/// Returns the number of letters to insert, delete, replace or swap with their neighbour.
fn distance(one: &str, other: &str) -> usize {
    let one: Vec<_> = one.chars().collect();
    let other: Vec<_> = other.chars().collect();
    let mut rows = vec![vec![0; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let differ = usize::from(one[i - 1] != other[j - 1]);
                (rows[i - 1][j] + 1)
                    .min(rows[i][j - 1] + 1)
                    .min(rows[i - 1][j - 1] + differ)
            };
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                rows[i][j] = rows[i][j].min(rows[i - 2][j - 2] + 1);
            }
        }
    }
    rows[one.len()][other.len()]
}
