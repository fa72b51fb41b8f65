/// The digits that a spreadsheet keeps of a number.
const KEPT_DIGITS: usize = 15;

/// A text that is longer is no number or date.
const LONGEST: usize = 64;

/// The months in English and German. A spreadsheet knows them by three letters or more.
const MONTHS: [&str; 17] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "märz",
    "mrz",
    "mai",
    "oktober",
    "dezember",
];

/// Whether a spreadsheet would change a text by reading it as a number, a date, a time or a truth
/// value: "0047", "1E5", "3-12", "1.10", "TRUE", and a number of more than 15 digits. A plain number
/// stays as it is.
pub(super) fn would_change(text: &str) -> bool {
    let text = text.trim();
    if text.len() > LONGEST {
        return text.bytes().all(|byte| byte.is_ascii_digit());
    }
    let text = text.to_lowercase();
    if text == "true" || text == "false" {
        return true;
    }
    let is_digit = |letter: char| letter.is_ascii_digit();
    if !text.contains(is_digit) || is_plain_number(&text) {
        return false;
    }
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let signs = text.chars().filter(|letter| !letter.is_alphanumeric());
    let only = |allowed: &str| signs.clone().all(|sign| allowed.contains(sign));
    match words[..] {
        [] => only(".,:/-()%$€£' ") && !is_spaced(&text) && !is_no_date(&text),
        // An exponent needs a digit in front.
        ["e"] => only(".,+-") && text.starts_with(is_digit),
        [word] if MONTHS.iter().any(|month| is_month(month, word)) => only("-/., "),
        ["am" | "pm" | "a" | "p"] => only(": "),
        _ => false,
    }
}

fn is_month(month: &str, word: &str) -> bool {
    word.chars().count() >= 3 && month.starts_with(word)
}

fn is_plain_number(text: &str) -> bool {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    is_number && text.len() <= KEPT_DIGITS && (text == "0" || !text.starts_with('0'))
}

/// Whether blanks divide a text in groups, as those of a phone number, that are neither thousands
/// nor a fraction nor a time.
fn is_spaced(text: &str) -> bool {
    let mut groups = text.split_ascii_whitespace();
    groups.next();
    let groups: Vec<&str> = groups.collect();
    let is_thousands = groups
        .iter()
        .all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    !groups.is_empty() && !is_thousands && !text.contains(['/', ':', '%', '$', '€', '£'])
}

/// Whether the groups between strokes are no days, months or years.
fn is_no_date(text: &str) -> bool {
    let is_group = |group: &str| matches!(group.len(), 1 | 2 | 4);
    text.contains(['-', '/']) && !text.split([' ', '-', '/', '.', ':']).all(is_group)
}
