use std::fs;
use std::path::PathBuf;

use catalogue::{Catalogue, read};

use crate::support::{english, locales};

#[test]
fn the_texts_of_the_application_have_no_defects() {
    let catalogues = read(&locales()).unwrap();
    assert_eq!(catalogues[0].language, "en");
    assert!(catalogues.iter().any(|it| it.language == "ru"));
    for catalogue in &catalogues {
        assert_eq!(catalogue.texts.len(), catalogues[0].texts.len());
    }
}

#[test]
fn a_number_in_russian_stays_on_the_line_of_its_sign() {
    let catalogues = read(&locales()).unwrap();
    let russian = catalogues.iter().find(|it| it.language == "ru").unwrap();
    for line in russian.lines(&catalogues[0]).lines() {
        assert!(!line.contains("№ "), "{line}: a U+00A0 comes after №");
    }
}

#[test]
fn the_reference_comes_first_and_other_files_are_passed_over() {
    let folder = Folder::new("order");
    folder.write("ru.ftl", "a = Привет\n");
    folder.write("en.ftl", "a = Hello\n");
    folder.write("notes.md", "a =");
    let languages: Vec<String> = read(&folder.0)
        .unwrap()
        .into_iter()
        .map(|it| it.language)
        .collect();
    assert_eq!(languages, ["en", "ru"]);
}

#[test]
fn a_difference_or_a_defect_fails() {
    let folder = Folder::new("defects");
    assert_eq!(read(&folder.0).unwrap_err(), ["locales/en.ftl is missing"]);
    folder.write("ru.ftl", "a = Привет\n");
    assert_eq!(read(&folder.0).unwrap_err(), ["locales/en.ftl is missing"]);
    folder.write("en.ftl", "a = Hello\nb = World\n");
    assert_eq!(
        read(&folder.0).unwrap_err(),
        ["locales/ru.ftl: `b` is missing"]
    );
    folder.write("ru.ftl", "a = { b }\n");
    assert!(read(&folder.0).unwrap_err()[0].starts_with("locales/ru.ftl: `a` may hold only"));
    assert!(read(&folder.0.join("none")).unwrap_err()[0].contains("none: "));
}

#[test]
fn a_language_is_written_a_line_for_each_text_of_the_reference() {
    let reference = english("a = { $x } of { $y }\nb = Word\nc = Last\n");
    let other = Catalogue::parse("ru", "c = Конец\na = из { $y } { $x }\n").unwrap();
    // Places are those of the arguments in the reference.
    assert_eq!(
        reference.lines(&reference),
        "\u{1}0 of \u{1}1\nWord\nLast\n"
    );
    assert_eq!(other.lines(&reference), "из \u{1}1 \u{1}0\n\nКонец\n");
}

#[test]
fn a_choice_is_written_with_its_names_and_ends() {
    let catalogue = english("a = { $n ->\n    [one] { $n } row\n   *[other] { $n } rows\n} left\n");
    assert_eq!(
        catalogue.lines(&catalogue),
        "\u{2}0one\u{3}\u{1}0 row\u{4}other\u{3}\u{1}0 rows\u{4}\u{5} left\n"
    );
}

#[test]
fn the_code_has_a_function_for_each_text() {
    let reference = english(
        "language-name = English\nrow-number = No. { $id }\nb-c = { $n ->\n    [one] row\n   *[other] rows\n} of { $all-rows }\n",
    );
    let russian =
        "language-name = Русский\nrow-number = № { $id }\nb-c = { $n } из { $all-rows }\n";
    let russian = Catalogue::parse("ru", russian).unwrap();
    let code = catalogue::functions(&[reference, russian], "7f");
    for line in [
        "pub const VERSION: &str = \"7f\";",
        r#"const LANGUAGES: [(&str, &str); 2] = [("en", "English"), ("ru", "Русский")];"#,
        "const FIRST: [(u16, [&str; 2]); 1] = [",
        // As the application reads texts, with the places of arguments.
        r#"    (1, ["No. \u{1}0", "№ \u{1}0"]),"#,
        "/// No. “id”",
        "pub fn row_number(id: impl Into<Argument>) -> Message { Message::new(1, vec![id.into()]) }",
        "/// rows of “all-rows”",
        "pub fn b_c(n: impl Into<Argument>, all_rows: impl Into<Argument>) -> Message { Message::new(2, vec![n.into(), all_rows.into()]) }",
    ] {
        assert!(code.lines().any(|it| it == line), "{line}\n{code}");
    }
}

/// A folder that is gone after the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("catalogue-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
