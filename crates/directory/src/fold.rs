//! Folding: letters as they are compared, without case and accents, in whatever way they are
//! written.

use crate::alphabets;
use crate::decompose::decompose;

/// Calls `each` with the letters that stand for `letter` in comparisons: none for an accent, two
/// for a ligature. ё becomes е, ł becomes l, ß becomes ss, Persian letters become Arabic ones, 髙
/// becomes 高, and full-width and Arabic digits become digits.
pub fn fold(letter: char, mut each: impl FnMut(char)) {
    if letter.is_ascii() {
        return each(letter.to_ascii_lowercase());
    }
    match alphabets::folded(letter) {
        Some(folded) => each(folded),
        None => decomposed(letter, each),
    }
}

/// Folds a letter by Unicode's tables.
pub(crate) fn decomposed(letter: char, mut each: impl FnMut(char)) {
    decompose(letter, |part| {
        if !is_mark(part) {
            part.to_lowercase()
                .filter(|part| !is_mark(*part))
                .for_each(|part| plain(part, &mut each));
        }
    });
}

/// Returns a folded text. Punctuation stays, since texts are sorted by it.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        fold(letter, |letter| folded.push(letter));
    }
    folded
}

/// Returns a text as it is sorted: folded, but letters that stand at the end of their alphabets
/// stay there, although a search folds them to others.
pub fn ordered(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut ordered = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'Þ' | 'þ' => ordered.push('þ'),
            // A letter of its own, after и.
            'Й' | 'й' => ordered.push('й'),
            letter => fold(letter, |letter| ordered.push(letter)),
        }
    }
    ordered
}

/// Folds the letters that Unicode does not decompose.
fn plain(letter: char, each: &mut impl FnMut(char)) {
    let (first, second) = match letter {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'þ' => ('t', Some('h')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'đ' | 'ð' => ('d', None),
        'ħ' => ('h', None),
        'ŧ' => ('t', None),
        'ı' => ('i', None),
        'ς' => ('σ', None),
        'ی' | 'ى' | 'ے' => ('ي', None),
        'ک' => ('ك', None),
        'ة' | 'ہ' | 'ھ' | 'ە' => ('ه', None),
        'ٱ' => ('ا', None),
        'ƒ' => ('f', None),
        'ŋ' => ('n', None),
        '\u{660}'..='\u{669}' => (digit(letter, '\u{660}'), None),
        '\u{6f0}'..='\u{6f9}' => (digit(letter, '\u{6f0}'), None),
        '\u{2e80}'.. => (kanji(letter), None),
        _ => (letter, None),
    };
    each(first);
    second.into_iter().for_each(each);
}

/// Returns the usual form of a Chinese character that Japanese names are written with in several.
fn kanji(letter: char) -> char {
    match letter {
        '髙' => '高',
        '﨑' | '嵜' | '碕' => '崎',
        '槗' => '橋',
        '邊' | '邉' => '辺',
        '齋' | '齊' | '斎' => '斉',
        '澤' => '沢',
        '濱' | '濵' => '浜',
        '嶋' | '嶌' => '島',
        '廣' => '広',
        '德' => '徳',
        '國' => '国',
        '眞' => '真',
        '櫻' => '桜',
        '瀧' => '滝',
        '冨' => '富',
        '惠' => '恵',
        '龍' => '竜',
        '𠮷' => '吉',
        '曻' => '昇',
        '栁' => '柳',
        '桒' => '桑',
        '籔' => '薮',
        _ => letter,
    }
}

fn digit(letter: char, zero: char) -> char {
    char::from_digit(u32::from(letter) - u32::from(zero), 10).unwrap_or(letter)
}

/// Whether a search ignores the mark: accents of Latin, Greek and Cyrillic letters, and the vowel
/// signs of Hebrew and Arabic. The vowels of other scripts are letters.
fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{487}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{200b}'..='\u{200f}' | '\u{ad}')
}
