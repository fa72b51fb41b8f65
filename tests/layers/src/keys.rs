//! Which texts of `locales/` are used.

use crate::Source;
use crate::imports::imports;

/// Keys that the code does not name: the start of the page takes the first from its own files, and
/// crates/catalogue writes the second into the code.
const EXEMPT: [&str; 2] = ["boot-", "language-name"];

/// Returns those of `keys` that are used neither in `sources`, as `texts::KEY` with underscores, nor in
/// `scripts`, as a string.
pub fn unused_keys<'a>(keys: &[&'a str], sources: &[Source], scripts: &[String]) -> Vec<&'a str> {
    let paths = sources.iter().flat_map(|source| {
        // A file that cannot be parsed is a violation of the rooms.
        imports(&source.text, &source.module()).unwrap_or_default()
    });
    let names: Vec<String> = paths
        .filter_map(|import| match import.path.as_slice() {
            [root, name, ..] if root == "texts" => Some(name.clone()),
            _ => None,
        })
        .collect();
    let is_used = |key: &str| {
        let is_quoted = |script: &String| {
            ['\'', '"', '`']
                .iter()
                .any(|quote| script.contains(&format!("{quote}{key}{quote}")))
        };
        EXEMPT.iter().any(|exempt| key.starts_with(exempt))
            || names.contains(&key.replace('-', "_"))
            || scripts.iter().any(is_quoted)
    };
    keys.iter().copied().filter(|key| !is_used(key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unused<'a>(keys: &[&'a str], code: &str, script: &str) -> Vec<&'a str> {
        let source = Source {
            file: "pages/mod.rs".to_owned(),
            text: code.to_owned(),
        };
        unused_keys(keys, &[source], &[script.to_owned()])
    }

    #[test]
    fn a_text_is_used_where_the_code_names_its_function() {
        let keys = [
            "list-title",
            "list-empty",
            "row",
            "field-a",
            "field-b",
            "never",
        ];
        let code = "
            use texts::{Message, field_a, field_b as b};
            fn f() { view! { <p title=t(texts::list_title())>{t(texts::row(1))}</p> } }
            const LABEL: fn() -> Message = texts::list_empty;
        ";
        assert_eq!(unused(&keys, code, ""), ["never"]);
    }

    #[test]
    fn comments_strings_and_longer_names_use_no_text() {
        let code = "
            // texts::list_title()
            const A: &str = \"texts::list_title\";
            fn f() { texts::list_title_long(); other::list_title(); list_title(); }
        ";
        assert_eq!(
            unused(&["list-title"], code, "// list-title"),
            ["list-title"]
        );
    }

    #[test]
    fn a_script_names_the_key_itself() {
        let keys = ["early-wait", "early-wait-long", "early"];
        assert_eq!(
            unused(&keys, "", "say('early-wait')"),
            ["early-wait-long", "early"]
        );
        assert!(unused(&keys[..1], "", "say(\"early-wait\")").is_empty());
    }

    #[test]
    fn the_start_and_the_names_of_languages_are_exempt() {
        assert!(unused(&["boot-failed", "language-name"], "", "").is_empty());
    }
}
