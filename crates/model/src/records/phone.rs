//! Phone numbers, taken out of a text in the one way in which they are searched, compared and
//! dialled (docs/directory.md, "Phone numbers").

use std::ops::Range;

/// A phone number in a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhoneNumber {
    /// The digits, without `00` in place of "+" and without "(0)" after a country code.
    pub digits: String,
    /// The range of the text for each digit, in bytes.
    pub places: Vec<Range<usize>>,
    /// The range of the text from the first digit to the last one, in bytes.
    pub range: Range<usize>,
    /// Whether the number begins with a country code, after "+" or `00`.
    pub is_international: bool,
    /// Whether the number is dialled after another one: "ext. 12".
    pub is_extension: bool,
}

/// A way to read a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhoneReading<'a> {
    /// The country calling code; none where the number does not tell.
    pub country: Option<u16>,
    /// The number within the country, without the zeros or the 8 dialled before it.
    pub national: &'a str,
}

/// The fewest digits of a number after its country code.
const LEAST_NATIONAL: usize = 6;
/// The fewest digits of a number in which a country code may stand without "+".
const LEAST_WITH_COUNTRY: usize = 10;
/// The most digits of a number (ITU-T E.164).
const MOST_DIGITS: usize = 15;
/// Words before an extension, in lower case.
const EXTENSION: [&str; 12] = [
    "x",
    "xt",
    "ext",
    "extn",
    "extension",
    "доб",
    "добавочный",
    "вн",
    "dw",
    "durchwahl",
    "poste",
    "int",
];

/// Returns the numbers in a text. A new number begins at "+", and after letters, a comma or any
/// other character that stands in no number; after a slash where the number before it is complete.
pub fn phone_numbers(text: &str) -> Vec<PhoneNumber> {
    let mut numbers = Vec::new();
    let mut open = PhoneNumber::default();
    let mut word = String::new();
    // The next digit begins a number after "+", or an extension.
    let (mut plus, mut extension) = (false, false);
    let mut after = 0;
    for (at, character) in text.char_indices() {
        if at < after {
            continue;
        }
        if let Some(digit) = digit(character) {
            extension |= EXTENSION.contains(&&*word);
            word.clear();
            let place = at..at + character.len_utf8();
            if open.digits.is_empty() {
                open.is_international = std::mem::take(&mut plus);
                open.is_extension = std::mem::take(&mut extension) && !numbers.is_empty();
                open.range.start = at;
            }
            open.range.end = place.end;
            open.digits.push(digit);
            open.places.push(place);
            continue;
        }
        if character == '(' && open.has_country() && text[at..].starts_with("(0)") {
            after = at + "(0)".len();
            continue;
        }
        let goes_on = is_gap(character) || character == '/' && !open.is_complete();
        if !goes_on {
            close(&mut open, &mut numbers);
        }
        plus = character == '+' || plus && goes_on;
        if character.is_alphabetic() {
            extension = false;
            word.extend(character.to_lowercase());
        } else if !word.is_empty() {
            extension = EXTENSION.contains(&&*word) && (is_gap(character) || character == ':');
            word.clear();
        } else {
            extension = character == '#' || extension && (is_gap(character) || character == ':');
        }
    }
    close(&mut open, &mut numbers);
    numbers
}

fn close(open: &mut PhoneNumber, numbers: &mut Vec<PhoneNumber>) {
    let mut number = std::mem::take(open);
    if number.digits.is_empty() {
        return;
    }
    if !number.is_international && number.has_country() {
        number.is_international = true;
        number.digits.drain(..2);
        number.places.drain(..2);
    }
    numbers.push(number);
}

impl PhoneNumber {
    /// Returns the digits after the country code and the zeros behind it, of a number that begins
    /// with one but may be half typed; none where it names no country.
    pub fn after_country(&self) -> Option<PhoneReading<'_>> {
        with_country(&self.digits, 1).filter(|_| self.is_international)
    }

    /// Returns the ways to read the number: one, or two where a country code may stand without "+".
    pub fn readings(&self) -> impl Iterator<Item = PhoneReading<'_>> {
        let digits = self.digits.as_str();
        let without_country = |national| PhoneReading {
            country: None,
            national,
        };
        let (first, second) = if self.is_international {
            let national = without_country(digits.trim_start_matches('0'));
            (
                with_country(digits, LEAST_NATIONAL).unwrap_or(national),
                None,
            )
        } else if digits.starts_with('0') {
            (without_country(digits.trim_start_matches('0')), None)
        } else {
            let is_long = digits.len() >= LEAST_WITH_COUNTRY;
            let with_country = with_country(digits, LEAST_NATIONAL + 2).filter(|_| is_long);
            // Russia and Kazakhstan dial 8 before ten digits.
            let trunk = digits.strip_prefix('8').filter(|rest| rest.len() == 10);
            let first = trunk.map(|national| PhoneReading {
                country: Some(7),
                national,
            });
            (first.unwrap_or(without_country(digits)), with_country)
        };
        std::iter::once(first).chain(second)
    }

    /// Returns whether one way to read each number is the same: a number without a country code may
    /// equal one with any.
    pub fn may_equal(&self, other: &Self) -> bool {
        let agree = |one: &PhoneReading<'_>, other: &PhoneReading<'_>| {
            let countries = one.country.zip(other.country);
            one.national == other.national && countries.is_none_or(|(one, other)| one == other)
        };
        let has_agreeing =
            |reading: PhoneReading<'_>| other.readings().any(|it| agree(&reading, &it));
        self.is_extension == other.is_extension
            && (self.digits == other.digits || self.readings().any(has_agreeing))
    }

    fn has_country(&self) -> bool {
        self.is_international && !self.digits.is_empty()
            || self.digits.starts_with("00") && self.digits.len() > 2
    }

    /// Whether a slash ends the number: what stands before a slash is often only the area code.
    fn is_complete(&self) -> bool {
        self.digits.len() >= if self.has_country() { 9 } else { 7 }
    }
}

/// Returns the `tel:` link of a text; none unless it is one number beyond doubt, with an extension
/// at most, which the link leaves out.
pub fn phone_link(text: &str) -> Option<String> {
    let numbers = phone_numbers(text);
    let (number, extension) = match numbers.as_slice() {
        [number] => (number, None),
        [number, extension] if extension.is_extension => (number, Some(extension)),
        _ => return None,
    };
    // Of the extension the parser has seen all characters before it.
    let end = extension.unwrap_or(number).range.end;
    let (before, after) = (text[..number.range.end].trim_start(), &text[end..]);
    let is_usual =
        |character: char| character.is_ascii_digit() || is_gap(character) || character == '/';
    let is_plain = before
        .strip_prefix('+')
        .unwrap_or(before)
        .chars()
        .all(is_usual)
        && after.chars().all(is_gap);
    let least = if number.is_international { 7 } else { 3 };
    let is_plausible = (least..=MOST_DIGITS).contains(&number.digits.len());
    let plus = if number.is_international { "+" } else { "" };
    let is_certain = is_plain && is_plausible && !number.has_doubtful_zero();
    is_certain.then(|| format!("tel:{plus}{}", number.digits))
}

impl PhoneNumber {
    /// Whether a zero follows the country code where the country has no such numbers: it is dialled
    /// within the country only, perhaps.
    fn has_doubtful_zero(&self) -> bool {
        if !self.is_international {
            return false;
        }
        let length = country_length(&self.digits);
        let is_zero = self.digits[length.min(self.digits.len())..].starts_with('0');
        length == 0 || is_zero && !matches!(&self.digits[..length], "39" | "225" | "242" | "378")
    }
}

/// Returns the number within its country; none where the digits are too few for one with a country
/// code.
pub fn national_digits(digits: &str) -> Option<&str> {
    with_country(digits, LEAST_NATIONAL).map(|reading| reading.national)
}

/// Reads a country code at the start.
fn with_country(digits: &str, least: usize) -> Option<PhoneReading<'_>> {
    let (country, national) = digits.split_at_checked(country_length(digits))?;
    let national = national.trim_start_matches('0');
    let reading = PhoneReading {
        country: Some(country.parse().ok()?),
        national,
    };
    (national.len() >= least).then_some(reading)
}

/// Returns the number of digits of the country calling code at the start (ITU-T E.164); 0 where
/// there is none.
fn country_length(digits: &str) -> usize {
    match digits.as_bytes() {
        [b'0', ..] | [] => 0,
        [b'1' | b'7', ..] => 1,
        [b'2', b'0' | b'7', ..]
        | [b'3', b'0'..=b'4' | b'6' | b'9', ..]
        | [b'4', b'0' | b'1' | b'3'..=b'9', ..]
        | [b'5', b'1'..=b'8', ..]
        | [b'6', b'0'..=b'6', ..]
        | [b'8', b'1' | b'2' | b'4' | b'6', ..]
        | [b'9', b'0'..=b'5' | b'8', ..] => 2,
        _ => 3,
    }
}

/// Whether a number goes on after the character.
fn is_gap(character: char) -> bool {
    matches!(character, '-' | '.' | '(' | ')' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || character.is_whitespace() && character != '\n'
}

/// Returns the ASCII digit of a digit that phone numbers are written with.
fn digit(character: char) -> Option<char> {
    let zero = match character {
        '0'..='9' => return Some(character),
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        _ => return None,
    };
    char::from_digit(u32::from(character) - zero, 10)
}
