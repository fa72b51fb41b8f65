//! The texts of `src/` and `crates/` as they are.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::PathBuf;

use catalogue::Catalogue;
use layers::{Source, unused_keys, words_in_code};

#[test]
fn no_view_holds_words_of_its_own() {
    let found = words_in_code(&Source::read_all(&root("src")).unwrap());
    let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

#[test]
fn each_text_is_used() {
    let english = fs::read_to_string(root("locales/en.ftl")).unwrap();
    let english = Catalogue::parse("en", &english).unwrap();
    let keys: Vec<&str> = english.texts.iter().map(|it| it.key.as_str()).collect();
    let mut sources = Source::read_all(&root("src")).unwrap();
    for folder in fs::read_dir(root("crates")).unwrap() {
        let code = folder.unwrap().path().join("src");
        sources.extend(Source::read_all(&code).unwrap());
    }
    let scripts = fs::read_dir(root("public")).unwrap();
    let scripts = scripts.map(|entry| entry.unwrap().path());
    let scripts = scripts.filter(|path| path.extension().is_some_and(|it| it == "js"));
    let scripts: Vec<String> = scripts
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    assert!(!scripts.is_empty());
    let unused = unused_keys(&keys, &sources, &scripts);
    assert!(unused.is_empty(), "not used: {unused:#?}");
}

fn root(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}
