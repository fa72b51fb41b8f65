//! Which encoding a text file has.
//!
//! A detector for all encodings of the web would add 121 KB to the application (docs/decisions.md), and
//! four of the five encodings are certain from the bytes. Between Windows-1251 and 1252 the neighbours of
//! the letters beyond ASCII decide: a Cyrillic word consists of them, a Western one holds a few among
//! plain letters.

use crate::Encoding;

/// The bytes that are looked at: enough for the words of some hundred rows.
const SAMPLE: usize = 256 * 1024;

/// Returns the encoding of a text without a byte order mark; none where it is none that is known.
pub fn detected(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if let Some(encoding) = utf16(sample) {
        return Some(encoding);
    }
    if is_utf8(bytes) {
        return Some(Encoding::Utf8);
    }
    single_byte(sample)
}

/// Recognises UTF-16 by the zero bytes of ASCII, which separators and line breaks are in any script.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    let pairs = bytes.len() / 2;
    let zeros = |at: usize| bytes.chunks_exact(2).filter(|pair| pair[at] == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    // One of thirty characters at least.
    let are_many = |zeros: usize| zeros > 0 && zeros >= pairs / 30;
    match (are_many(high), are_many(low)) {
        (false, true) if high == 0 => Some(Encoding::Utf16Le),
        (true, false) if low == 0 => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Whether the bytes are UTF-8, a few damaged ones aside: these become U+FFFD, which a check reports at
/// their cells.
fn is_utf8(bytes: &[u8]) -> bool {
    // This is much faster than a look at the parts, and tells of nearly all files.
    if str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut letters, mut damages) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|it| !it.is_ascii()).count();
        damages += usize::from(!chunk.invalid().is_empty());
    }
    letters >= damages.saturating_mul(20)
}

/// Tells Windows-1251 from Windows-1252. In KOI8-R, which looks like the former, capital letters have the
/// places of small ones.
fn single_byte(bytes: &[u8]) -> Option<Encoding> {
    let is_letter = |byte: &u8| *byte >= 0xc0;
    // No letter, mark or sign of ordinary texts in either encoding.
    let is_odd = |byte: &u8| matches!(byte, 0x81 | 0x83 | 0x88 | 0x8d..=0x90 | 0x98 | 0x9d..=0x9f);
    let count = |is_it: &dyn Fn(&[u8]) -> bool| bytes.windows(2).filter(|it| is_it(it)).count();
    let cyrillic = count(&|pair| pair.iter().all(is_letter));
    let western =
        count(&|pair| pair.iter().any(is_letter) && pair.iter().any(u8::is_ascii_alphabetic));
    let swapped = count(&|pair| matches!(pair, [0xe0..=0xff, 0xc0..=0xdf]));
    let odd = bytes.iter().filter(|byte| is_odd(byte)).count();
    let beyond_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    if odd * 10 > beyond_ascii || swapped > 2 && swapped * 20 > cyrillic {
        return None;
    }
    // A letter that stands alone is an initial, or a word such as "и".
    let are_alone = western == 0 && bytes.iter().any(is_letter);
    Some(if cyrillic > western || are_alone {
        Encoding::Windows1251
    } else {
        Encoding::Windows1252
    })
}

#[cfg(test)]
mod tests {
    use encoding_rs::{IBM866, KOI8_R, SHIFT_JIS, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

    use super::*;

    const RUSSIAN: &str = "Компания;Имя;Фамилия;Телефон\r\nООО «Ромашка»;Анна;Иванова;+7 495 123-45-67\r\n\
        ЗАО «Ёлка и Ко»;Юрий;Соловьёв;8 (812) 555-01-02\r\n";
    const GERMAN: &str =
        "Firma;Vorname;Nachname\r\nMüller & Söhne GmbH;Jürgen;Groß\r\nÄrztehaus;Änne;Öztürk\r\n";
    const FRENCH: &str =
        "Société;Prénom;Nom\r\nCafé du Marché;Zoé;Lefèvre\r\nÀ l’été;François;Noël\r\n";

    fn encoded(encoding: &'static encoding_rs::Encoding, text: &str) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    #[test]
    fn cyrillic_and_western_texts_are_told_apart() {
        for text in [RUSSIAN, "Имя\nИван", "А;Б\nИ;в", "ООО РОМАШКА,1\n"] {
            assert_eq!(
                detected(&encoded(WINDOWS_1251, text)),
                Some(Encoding::Windows1251),
                "{text}"
            );
        }
        for text in [GERMAN, FRENCH, "name\nJosé", "España;Nuñez\n", "Straße\n"] {
            assert_eq!(
                detected(&encoded(WINDOWS_1252, text)),
                Some(Encoding::Windows1252),
                "{text}"
            );
        }
    }

    #[test]
    fn a_russian_list_with_a_few_western_names_is_cyrillic() {
        let text = format!(
            "{RUSSIAN}{}",
            "Siemens AG;John;Smith;+49 30 1234567\r\n".repeat(50)
        );
        assert_eq!(
            detected(&encoded(WINDOWS_1251, &text)),
            Some(Encoding::Windows1251)
        );
    }

    #[test]
    fn unicode_is_recognised_without_a_mark() {
        for text in [RUSSIAN, GERMAN, FRENCH, "a,b\n1,2\n", "日本;語\n東京;都\n"] {
            assert_eq!(detected(text.as_bytes()), Some(Encoding::Utf8), "{text}");
            let units: Vec<u16> = text.encode_utf16().collect();
            let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            assert_eq!(detected(&little), Some(Encoding::Utf16Le), "{text}");
            assert_eq!(detected(&big), Some(Encoding::Utf16Be), "{text}");
            assert_eq!(UTF_16LE.decode(&little).0, text);
            assert_eq!(UTF_16BE.decode(&big).0, text);
        }
    }

    #[test]
    fn a_damaged_byte_does_not_change_the_encoding() {
        let mut bytes = RUSSIAN.as_bytes().to_vec();
        bytes[1] = b'x';
        assert_eq!(detected(&bytes), Some(Encoding::Utf8));
    }

    #[test]
    fn other_encodings_are_refused() {
        let text = RUSSIAN.replace(['«', '»', 'Ё', 'ё'], "е").repeat(3);
        assert_eq!(detected(&encoded(KOI8_R, &text)), None);
        assert_eq!(detected(&encoded(IBM866, &text)), None);
        let japanese = "会社,名前\n株式会社東京,田中太郎\n".repeat(5);
        assert_eq!(detected(&encoded(SHIFT_JIS, &japanese)), None);
    }
}
