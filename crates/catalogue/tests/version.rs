use catalogue::{Catalogue, read, version};

use crate::support::{english, locales, words};

#[test]
fn the_version_changes_with_any_text_of_any_language() {
    let catalogues = read(&locales()).unwrap();
    let before = version(&catalogues);
    assert_eq!(before, version(&read(&locales()).unwrap()));
    assert!(before.len() == 16 && before.chars().all(|it| it.is_ascii_hexdigit()));
    let mut versions = vec![before];
    for language in 0..catalogues.len() {
        for text in 0..catalogues[language].texts.len() {
            let mut changed = catalogues.clone();
            changed[language].texts[text].pattern.push(words("."));
            versions.push(version(&changed));
        }
    }
    let count = versions.len();
    versions.sort_unstable();
    versions.dedup();
    assert_eq!(versions.len(), count);
}

#[test]
fn the_version_changes_with_the_order_of_the_texts() {
    let (one, other) = (english("a = A\nb = B\n"), english("b = B\na = A\n"));
    assert_ne!(version(&[one]), version(&[other]));
}

#[test]
fn the_version_changes_with_arguments_and_choices() {
    let versions = [
        "a = { $n }",
        "a = { $n } { $m }",
        "a = { $m } { $n } { $n }",
        "a = { $n ->\n    [one] x\n   *[other] y\n}",
        "a = { $n ->\n    [two] x\n   *[other] y\n}",
        "a = { $n ->\n    [one] xy\n   *[other] { \"\" }\n}",
    ]
    .map(|source| version(&[english(source)]));
    for (at, one) in versions.iter().enumerate() {
        assert!(!versions[at + 1..].contains(one), "{at}");
    }
}

#[test]
fn the_version_does_not_depend_on_comments_and_lines() {
    let one = english("# One\na = Some words\n");
    let other = english("## Two\n\n\na = Some\n    words\n");
    assert_eq!(version(&[one]), version(&[other]));
    let empty: [Catalogue; 0] = [];
    assert_eq!(version(&empty).len(), 16);
}
