//! Character references of HTML, which some programs store in place of letters: `M&uuml;ller`.

/// The accents that a reference can name, after a letter.
const ACCENTS: [&str; 9] = [
    "acute", "caron", "cedil", "circ", "grave", "ring", "slash", "tilde", "uml",
];

/// Returns the folded letters of the reference at the start of `text`, and its length in bytes;
/// none where there is none. A sign that is no letter gives a space.
pub(crate) fn entity(text: &str) -> Option<(String, usize)> {
    // The longest name here, `&Scaron;`, and six digits need no more.
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let letters = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            crate::folded(char::from_u32(code.ok()?)?.encode_utf8(&mut [0; 4]))
        }
        None => match name {
            "amp" | "lt" | "gt" | "quot" | "nbsp" => " ".to_owned(),
            "apos" => "'".to_owned(),
            "szlig" => "ss".to_owned(),
            "aelig" | "AElig" => "ae".to_owned(),
            _ => {
                let letter = name
                    .get(..1)
                    .filter(|letter| letter.as_bytes()[0].is_ascii_alphabetic())?;
                ACCENTS
                    .contains(&&name[1..])
                    .then(|| letter.to_ascii_lowercase())?
            }
        },
    };
    Some((letters, end + 1))
}
