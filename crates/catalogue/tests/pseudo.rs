use catalogue::{PSEUDO, Piece, pseudo, read};

use crate::support::{english, locales};

#[test]
fn words_are_longer_accented_and_marked() {
    let reference =
        english("save = Save\nrows = { $n ->\n    [one] { $n } row\n   *[other] { $n } rows\n}\n");
    let pseudo = pseudo(&reference);
    assert_eq!(pseudo.language, PSEUDO);
    assert_eq!(
        pseudo.lines(&reference),
        "\u{2068}[Šáávéé]\u{2069}\n\
         \u{2068}[\u{2}0one\u{3}\u{1}0 róów\u{4}other\u{3}\u{1}0 róówš\u{4}\u{5}]\u{2069}\n"
    );
}

#[test]
fn arguments_and_choices_are_kept_in_all_texts() {
    let reference = &read(&locales()).unwrap()[0];
    let pseudo = pseudo(reference);
    assert_eq!(pseudo.texts.len(), reference.texts.len());
    for (text, changed) in reference.texts.iter().zip(&pseudo.texts) {
        assert_eq!(changed.key, text.key);
        assert_eq!(changed.arguments(), text.arguments(), "{}", text.key);
        let [_, inner @ .., _] = changed.pattern.as_slice() else {
            panic!("{changed:?} has no marks");
        };
        assert_eq!(shape(inner), shape(&text.pattern), "{}", text.key);
    }
}

/// Returns a pattern without its words.
fn shape(pattern: &[Piece]) -> Vec<Piece> {
    let without_words = |piece: &Piece| match piece {
        Piece::Words(_) => Piece::Words(String::new()),
        Piece::Argument(name) => Piece::Argument(name.clone()),
        Piece::Choice { argument, variants } => Piece::Choice {
            argument: argument.clone(),
            variants: variants
                .iter()
                .map(|(name, it)| (name.clone(), shape(it)))
                .collect(),
        },
    };
    pattern.iter().map(without_words).collect()
}
