//! In the browser its own Unicode tables decompose letters (crates/directory/src/decompose.rs).

use directory::folded;
use unicode_normalization::UnicodeNormalization;
use wasm_bindgen_test::wasm_bindgen_test;

/// The scripts of names, from Latin to Korean. Decompositions never change once they are assigned.
const LETTERS: [std::ops::RangeInclusive<char>; 5] = [
    '\u{80}'..='\u{6ff}',
    '\u{1e00}'..='\u{1fff}',
    '\u{3041}'..='\u{30ff}',
    '\u{ac00}'..='\u{ad00}',
    '\u{fb00}'..='\u{ffee}',
];

#[wasm_bindgen_test]
fn a_letter_folds_as_its_parts_do() {
    for letter in LETTERS.into_iter().flatten() {
        let parts: String = letter.to_string().nfkd().collect();
        assert_eq!(folded(&letter.to_string()), folded(&parts), "{letter:?}");
    }
}

#[wasm_bindgen_test]
fn accents_ligatures_and_wide_letters_are_folded() {
    for (text, expected) in [
        ("Łódź", "lodz"),
        ("ﬁn", "fin"),
        ("Ёлка", "елка"),
        ("Ｇｏｏｇｌｅ", "google"),
    ] {
        assert_eq!(folded(text), expected);
    }
}
