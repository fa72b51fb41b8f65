//! Checks that docs/ and the code agree: a path that a page or a comment names exists, a test that a
//! page names, and a heading that a comment cites ("docs/api.md, Paging").
#![allow(clippy::unwrap_used, reason = "a test")]

use std::{fs, path::Path};

/// Folders whose files a page names by their path from the root of the repository.
const ROOTS: &str = "bench crates deploy docs fuzz locales public src style tests xtask";

/// A file's path from the root of the repository, and its text.
type File = (String, String);

/// Returns a line for each name that leads nowhere. `exists` tells whether a path is there.
fn defects(files: &[File], exists: impl Fn(&str) -> bool) -> Vec<String> {
    let mut defects = Vec::new();
    let pages = files
        .iter()
        .filter(|(path, _)| path.starts_with("docs/") || path == "README.md");
    for (page, text) in pages {
        let has_tests = page.ends_with("failures.md");
        for name in text.split('`').skip(1).step_by(2) {
            let folder = name.split_once('/').map(|(folder, _)| folder);
            let is_path = folder.is_some_and(|it| ROOTS.split(' ').any(|root| root == it));
            let test = name.split_once("::").filter(|_| has_tests);
            let is_missing = |(module, test)| !files.iter().any(|it| holds(it, module, test));
            if is_path && !exists(name) || test.is_some_and(is_missing) {
                defects.push(format!("{page}: `{name}` does not exist"));
            }
        }
    }
    for (path, text) in files {
        for named in comments(text).flat_map(paths) {
            if !exists(named) {
                defects.push(format!(
                    "{path}: a comment names `{named}`, which does not exist"
                ));
            }
        }
        for (page, cited) in citations(text) {
            let is_cited = |line: &str| {
                line.starts_with('#') && cited.starts_with(line.trim_matches(['#', ' ']))
            };
            let is_there = |it: &File| it.0 == page && it.1.lines().any(is_cited);
            if !files.iter().any(is_there) {
                defects.push(format!("{path}: {page} has no heading \"{cited}\""));
            }
        }
    }
    defects
}

/// Whether a test program holds `test` in a file or folder called `module`.
fn holds((path, text): &File, module: &str, test: &str) -> bool {
    let is_in_module = path.contains("tests/") && path.contains(&format!("/{module}"));
    is_in_module && text.contains(&format!("fn {test}("))
}

/// The lines of a file of code that are comments.
fn comments(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().map(str::trim_start);
    lines.filter(|line| {
        ["//", "<!--", "/*", "# "]
            .iter()
            .any(|start| line.starts_with(start))
    })
}

/// The files that a line names by their path from the root of the repository.
fn paths(line: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    let words = line.split(move |c| !is_part(c));
    words.map(|word| word.trim_end_matches('.')).filter(|word| {
        let folder = word.split_once('/').map(|(folder, _)| folder);
        let has_name = word
            .rsplit_once('.')
            .is_some_and(|(_, end)| !end.contains('/'));
        has_name && folder.is_some_and(|it| ROOTS.split(' ').any(|root| root == it))
    })
}

/// Each cited page with the words after its comma. A comment may break the line between them.
fn citations(text: &str) -> Vec<(String, String)> {
    let words = text.split_whitespace().filter(|it| !it.starts_with("//"));
    let text = words.collect::<Vec<_>>().join(" ");
    let cited = text.match_indices("docs/").filter_map(|(at, _)| {
        let (page, rest) = text[at..].split_once(".md, ")?;
        let rest = rest.trim_start_matches('"');
        let is_page = page[5..].bytes().all(|it| it.is_ascii_lowercase());
        is_page.then(|| (format!("{page}.md"), rest.chars().take(60).collect()))
    });
    cited.collect()
}

fn collect(root: &Path, folder: &str, files: &mut Vec<File>) {
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let path = format!("{folder}/{}", entry.unwrap().file_name().display());
        if root.join(&path).is_dir() && !path.ends_with("/target") {
            collect(root, &path, files);
        } else if let Ok(text) = fs::read_to_string(root.join(&path)) {
            files.push((path, text));
        }
    }
}

#[test]
fn docs_and_code_agree() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut files = Vec::new();
    for folder in ROOTS.split(' ') {
        collect(root, folder, &mut files);
    }
    for file in ["Cargo.toml", "README.md", "Trunk.toml", "index.html"] {
        files.push((
            file.to_owned(),
            fs::read_to_string(root.join(file)).unwrap(),
        ));
    }
    let defects = defects(&files, |path| root.join(path).exists());
    assert!(defects.is_empty(), "{}", defects.join("\n"));
}

#[test]
fn a_name_that_leads_nowhere_is_found() {
    let page = "# Slow\n`src/a.rs` `src/b.rs` `reads::a` `reads::b`";
    let code = "/// docs/failures.md,\n/// Slow.\n// docs/failures.md,\n// Slo.\n// See src/d.rs.";
    let files = [
        ("docs/failures.md", page),
        ("tests/reads/c.rs", "fn a() {}"),
        ("src/a.rs", code),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let found = defects(&files, |path| {
        ["src/a.rs", "docs/failures.md"].contains(&path)
    })
    .join("\n");
    for wrong in ["`src/b.rs`", "`reads::b`", "\"Slo.", "`src/d.rs`"] {
        assert!(found.contains(wrong), "{wrong} is not in\n{found}");
    }
    assert_eq!(found.lines().count(), 4, "{found}");
}
