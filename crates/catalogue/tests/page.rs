//! index.html is in English: public/boot.js puts other languages in its place.

use std::path::Path;

use catalogue::Piece;

const PAGE: &str = include_str!("../../../index.html");

#[test]
fn the_texts_of_the_page_are_those_of_the_catalogue() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let english = catalogue::read(&folder).map(|all| all[0].clone());
    let english = english.unwrap_or_else(|problems| panic!("{problems:#?}"));
    let mut count = 0;
    for element in PAGE.split("data-text=\"").skip(1) {
        let parts = element.split_once('"').zip(element.split_once('>'));
        let Some(((key, _), (_, after))) = parts else {
            panic!("{element}");
        };
        let words = after.split('<').next().unwrap_or_default();
        let text = english.get(key).map(|text| text.pattern.clone());
        assert_eq!(text, Some(vec![Piece::Words(words.to_owned())]), "{key}");
        count += 1;
    }
    assert!(count > 10, "index.html names {count} texts");
}
