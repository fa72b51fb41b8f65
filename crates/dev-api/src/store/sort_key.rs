//! What a text is sorted by: it looks past case and accents, and else follows Unicode.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The key of a text. It is empty only when the text is: the schema tells companies by it.
pub fn sort_key(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut key = String::with_capacity(text.len());
    let letters = text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase);
    for letter in letters {
        match plain(letter) {
            Some(plain) => key.push_str(plain),
            None => key.push(letter),
        }
    }
    if key.is_empty() { text.to_owned() } else { key }
}

/// Latin letters that Unicode does not take apart.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_do_not_count() {
        for (text, key) in [
            ("", ""),
            ("Émile", "emile"),
            ("ŁÓDŹ", "lodz"),
            ("Straße", "strasse"),
            ("Ёлка", "елка"),
            ("Ωμέγα", "ωμεγα"),
            ("がん", "かん"),
            ("日本", "日本"),
            ("İzmir", "izmir"),
        ] {
            assert_eq!(sort_key(text), key, "{text}");
        }
    }

    #[test]
    fn a_text_of_accents_alone_keeps_a_key() {
        assert_eq!(sort_key("\u{301}"), "\u{301}");
    }
}
