//! `cargo xtask style`: joins the files of style/ into one, so that a browser loads one style sheet
//! before the first rows, and those of style/later/ into another, which it loads after them. Trunk calls
//! it before each build.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Context, Failure};
use crate::workspace;

/// Declares the order of the cascade's layers. The order of the other files does not matter.
const FIRST: &str = "tokens.css";

/// Writes target/style/main.css and later.css, to which index.html refers.
pub(crate) fn run() -> Result<(), Failure> {
    let folder = workspace::root().join("target/style");
    fs::create_dir_all(&folder).or_cannot("create target/style")?;
    for (sources, name) in [("style", "main.css"), ("style/later", "later.css")] {
        let parts = read(&workspace::root().join(sources))?;
        let path = folder.join(name);
        fs::write(&path, joined(parts)).or_cannot(format!("write {}", path.display()))?;
    }
    Ok(())
}

/// Returns the name and the text of each style sheet.
fn read(folder: &Path) -> Result<Vec<(String, String)>, Failure> {
    let entries = fs::read_dir(folder).or_cannot("read the folder style")?;
    let paths = entries
        .map(|entry| Ok(entry.or_cannot("read the folder style")?.path()))
        .collect::<Result<Vec<PathBuf>, Failure>>()?;
    paths
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .map(|path| {
            let text = fs::read_to_string(&path).or_cannot(format!("read {}", path.display()))?;
            let name = path.file_name().unwrap_or_default();
            Ok((name.to_string_lossy().into_owned(), text))
        })
        .collect()
}

fn joined(mut parts: Vec<(String, String)>) -> String {
    parts.sort_by_key(|(name, _)| (name != FIRST, name.clone()));
    parts
        .iter()
        .map(|(_, text)| without_comments(text))
        .collect()
}

/// Removes comments, indentation and empty lines: Trunk does not minify what it copies.
fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .flat_map(|line| [line, "\n"])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, text: &str) -> (String, String) {
        (name.to_owned(), text.to_owned())
    }

    #[test]
    fn the_tokens_come_first_and_the_others_by_name() {
        let parts = vec![
            part("b.css", "b {}"),
            part("tokens.css", "t {}"),
            part("a.css", "a {}"),
        ];
        assert_eq!(joined(parts), "t {}\na {}\nb {}\n");
    }

    #[test]
    fn comments_and_empty_lines_are_removed() {
        let text = "/* one */\n\n  a {\n color: red; /* why */\n}\n/* open";
        assert_eq!(without_comments(text), "a {\ncolor: red;\n}\n");
    }

    #[test]
    fn files_without_a_final_line_break_stay_apart() {
        let parts = vec![part("a.css", "a {}"), part("b.css", "b {}")];
        assert_eq!(joined(parts), "a {}\nb {}\n");
    }
}
