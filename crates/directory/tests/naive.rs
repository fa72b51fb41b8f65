//! The rules of the search in a second form, word for word and slow. The directory is compared with
//! it. Phone numbers of several parts and letters that look alike are left out.

use directory::folded;
use model::{Customer, CustomerId, phone_numbers};

/// Returns the ids of the matches, the best first.
pub fn search(customers: &[Customer], typed: &str) -> Vec<CustomerId> {
    let mut found: Vec<_> = customers
        .iter()
        .filter_map(|customer| {
            let joined = with_joined_initials(typed);
            let ranks = [typed, &joined].into_iter();
            let rank = ranks.filter_map(|typed| rank(customer, typed)).min()?;
            let is_other = rank == 0 && !is_as_typed(customer, typed);
            Some((rank, is_other, -customer.id))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, _, id)| -id).collect()
}

fn is_as_typed(customer: &Customer, typed: &str) -> bool {
    let texts: Vec<_> = model::CustomerField::texts()
        .map(|field| customer.text(field).to_lowercase())
        .collect();
    let mut words = typed.split_whitespace().map(str::to_lowercase);
    words.all(|word| texts.concat().contains(&word))
}

fn rank(customer: &Customer, typed: &str) -> Option<u8> {
    let known = words_of(customer);
    let ranks = words(typed).into_iter().zip(words(&written_out(typed)));
    let ranks = ranks.map(|(typed, written_out)| {
        let mut spellings = [
            written_out,
            contracted(&typed, true),
            contracted(&typed, false),
        ];
        spellings.sort();
        let spellings = spellings
            .iter()
            .filter(|it| **it != typed && it.chars().count() > 2);
        let other = spellings
            .filter_map(|it| best(it, &known))
            .filter(|rank| *rank < TYPO);
        let other = other.map(|rank| rank.max(OTHER_SPELLING));
        let romanized = known.iter().any(|word| is_romanized(&typed, word));
        let other = other.chain(romanized.then_some(OTHER_SPELLING));
        best(&typed, &known).into_iter().chain(other).min()
    });
    ranks.collect::<Option<Vec<u8>>>()?.into_iter().max()
}

const OTHER_SPELLING: u8 = 3;
const TYPO: u8 = 5;

fn written_out(typed: &str) -> String {
    let typed = typed.to_lowercase();
    let pairs = [
        ("ä", "ae"),
        ("ö", "oe"),
        ("ø", "oe"),
        ("ü", "ue"),
        ("å", "aa"),
    ];
    let replace = |text: String, (letter, pair): (&str, &str)| text.replace(letter, pair);
    pairs.into_iter().fold(typed, replace)
}

fn contracted(word: &str, also_ae: bool) -> String {
    let mut contracted = String::new();
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let is_pair = ["oe", "aa"].iter().any(|pair| rest.starts_with(pair))
            || also_ae && rest.starts_with("ae");
        contracted.push(letter);
        rest = &rest[if is_pair { 2 } else { letter.len_utf8() }..];
    }
    contracted
}

/// Whether a word begins with the typed one in the letters of the other alphabet.
fn is_romanized(typed: &str, word: &str) -> bool {
    let is_latin = |text: &str| text.chars().all(|c| c.is_ascii_alphabetic());
    let begins = |word: &str, typed: &str| match typed.chars().count() {
        ..2 => false,
        2 => word == typed,
        _ => word.starts_with(typed),
    };
    if is_latin(typed) {
        romanized(word).iter().any(|it| begins(it, typed))
    } else {
        let is_two = typed.chars().count() == 2;
        let is_same = |it: &String| word == it || !is_two && begins(word, it);
        is_latin(word) && typed.chars().count() > 1 && romanized(typed).iter().any(is_same)
    }
}

/// Returns all Latin spellings of a word of the letters that `support::texts` has; none of others.
fn romanized(word: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut before = ' ';
    for letter in word.chars() {
        let spellings = match letter {
            'и' if before == 'и' => "i y j ",
            'и' => "i y j",
            'я' if before == 'и' => "ya ia ja a",
            'я' => "ya ia ja",
            'в' => "v w",
            'е' if before == 'щ' => "e ye ie je yo io jo o",
            'е' => "e ye ie je yo io jo",
            'щ' => "shch sch shh schtsch",
            'а' => "a",
            'к' => "k c",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'р' => "r",
            'ы' => "y i",
            _ => return Vec::new(),
        };
        let longer = |word: &String| {
            let spelled = spellings.split(' ').map(|it| format!("{word}{it}"));
            spelled.collect::<Vec<_>>()
        };
        all = all.iter().flat_map(longer).collect();
        before = letter;
    }
    all
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
    typo.then_some(TYPO)
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
        all.extend(
            initials(text)
                .into_iter()
                .map(|row| folded(&row.replace(['.', ' ', '\u{a0}'], ""))),
        );
    }
    let phone = words(&customer.phone).into_iter();
    all.extend(phone.filter(|word| !word.starts_with(|c: char| c.is_ascii_digit())));
    let numbers = phone_numbers(&customer.phone).into_iter();
    all.extend(numbers.map(|number| number.digits));
    all
}

/// Returns the parts of a text that are two or more letters, each apart, with only full stops and
/// blanks between them.
fn initials(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let is_gap = |c: char| ['.', ' ', '\u{a0}'].contains(&c);
    let is_alone = |at: usize| {
        let neighbours = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let mut neighbours = neighbours.filter_map(|at| letters.get(at));
        let is_one = folded(&letters[at].to_string()).chars().count() == 1;
        letters[at].is_alphabetic()
            && letters[at] < '\u{2e80}'
            && is_one
            && !neighbours.any(|it| it.is_alphanumeric())
    };
    let mut rows = vec![Vec::new()];
    for (at, letter) in letters.iter().enumerate() {
        if is_alone(at) {
            rows.last_mut().unwrap().push(at);
        } else if !is_gap(*letter) {
            rows.push(Vec::new());
        }
    }
    rows.retain(|row| row.len() > 1);
    rows.iter()
        .map(|row| letters[row[0]..=row[row.len() - 1]].iter().collect())
        .collect()
}

fn with_joined_initials(typed: &str) -> String {
    let join =
        |text: String, row: String| text.replace(&row, &row.replace(['.', ' ', '\u{a0}'], ""));
    initials(typed).into_iter().fold(typed.to_owned(), join)
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
