//! Checks how many bytes of the release build travel to a browser: before the first rows, in all, and
//! with the page of the import. Bytes are counted after brotli, as `deploy/` serves them.

use std::fs;
use std::path::Path;

use eyre::{Result, WrapErr, ensure};

use crate::files;

/// The most that a browser may load before the first rows, in bytes.
const FIRST_ROWS: usize = 100 * KB;
/// The most that all files that each user loads may have together, in bytes (docs/decisions.md, "What
/// pays in the release build"). The goal is 400 KB.
const ALL_FILES: usize = 715 * KB;
/// The most that the file of the import may have, in bytes (docs/decisions.md, "What pays in the release
/// build").
const IMPORT: usize = 330 * KB;
const KB: usize = 1024;

/// The ends of names without which a build is not complete.
const NEEDED: [&str; 5] = [
    "index.html",
    "config.json",
    "boot.js",
    "_bg.wasm",
    "-import.wasm",
];

const QUALITY: i32 = 11;
/// The largest window that browsers accept, as a power of two.
const WINDOW: i32 = 22;

/// A file of the release build.
#[derive(Debug, PartialEq, Eq)]
struct File {
    /// The path below `dist/`.
    name: String,
    /// Bytes on the disk.
    raw: usize,
    /// Bytes after brotli.
    brotli: usize,
}

/// Prints all files, largest first.
///
/// # Errors
/// A file is missing, or a sum is above its budget.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let files = measure(dist)?;
    print!("{}", table(&files));
    is_complete(&files)?;
    within(
        "the bytes to the first rows",
        first_rows(&files),
        FIRST_ROWS,
    )?;
    within("the bytes of all files", of_each_user(&files), ALL_FILES)?;
    within("the bytes of the import", import(&files), IMPORT)
}

fn measure(dist: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    let paths = files::below(dist).wrap_err("`cargo xtask build` writes dist")?;
    for path in paths {
        let bytes = fs::read(&path).wrap_err_with(|| format!("cannot read {}", path.display()))?;
        files.push(File {
            name: path
                .strip_prefix(dist)
                .unwrap_or(&path)
                .display()
                .to_string(),
            raw: bytes.len(),
            brotli: compressed(&bytes),
        });
    }
    files.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
    Ok(files)
}

fn compressed(mut bytes: &[u8]) -> usize {
    let mut output = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: QUALITY,
        lgwin: WINDOW,
        size_hint: bytes.len(),
        ..Default::default()
    };
    // Neither side can fail: both are in memory.
    let _ = brotli::BrotliCompress(&mut bytes, &mut output, &params);
    output.len()
}

/// The browser loads the parts that were cut off the wasm later, with their style sheet, and icons
/// whenever it likes.
fn is_for_first_rows(name: &str) -> bool {
    let extension = Path::new(name).extension().unwrap_or_default();
    match extension.to_str() {
        // wasm-bindgen's name for the main part.
        Some("wasm") => name.ends_with("_bg.wasm"),
        Some("css") => !name.starts_with("later-"),
        Some("html" | "js" | "json") => true,
        _ => false,
    }
}

/// Only the page of the import loads this part.
fn is_for_import(name: &str) -> bool {
    name.ends_with("-import.wasm")
}

fn is_complete(files: &[File]) -> Result<()> {
    let has = |name: &str| files.iter().any(|file| file.name.ends_with(name));
    for needed in NEEDED {
        ensure!(has(needed), "the build has no {needed}");
    }
    Ok(())
}

fn within(what: &str, bytes: usize, budget: usize) -> Result<()> {
    let above = bytes.saturating_sub(budget);
    ensure!(
        above == 0,
        "{what} are {} KB above the budget",
        kilobytes(above)
    );
    Ok(())
}

fn first_rows(files: &[File]) -> usize {
    total(files.iter().filter(|file| is_for_first_rows(&file.name)))
}

fn of_each_user(files: &[File]) -> usize {
    total(files.iter().filter(|file| !is_for_import(&file.name)))
}

fn import(files: &[File]) -> usize {
    total(files.iter().filter(|file| is_for_import(&file.name)))
}

fn total<'a>(files: impl IntoIterator<Item = &'a File>) -> usize {
    files.into_iter().map(|file| file.brotli).sum()
}

fn table(files: &[File]) -> String {
    let mut table = format!("{:>10}  {:>10}  file\n", "raw", "brotli");
    for file in files {
        let (raw, brotli) = (kilobytes(file.raw), kilobytes(file.brotli));
        table += &format!("{raw:>7} KB  {brotli:>7} KB  {}\n", file.name);
    }
    for (what, bytes, budget) in [
        ("to the first rows", first_rows(files), FIRST_ROWS),
        ("all files but the import", of_each_user(files), ALL_FILES),
        ("the import", import(files), IMPORT),
    ] {
        let (bytes, budget) = (kilobytes(bytes), kilobytes(budget));
        table += &format!("{what}: {bytes} KB after brotli, of at most {budget} KB\n");
    }
    table
}

/// Rounds up, to one decimal.
fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(KB);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn file(name: &str, brotli: usize) -> File {
        File {
            name: name.to_owned(),
            raw: brotli * 3,
            brotli,
        }
    }

    #[test]
    fn the_budget_itself_is_allowed_and_one_byte_more_is_not() {
        assert!(within("the bytes", 100, 100).is_ok());
        let message = within("the bytes", 101, 100).unwrap_err().to_string();
        assert_eq!(message, "the bytes are 0.1 KB above the budget");
    }

    #[test]
    fn a_build_without_a_needed_file_fails() {
        let files = NEEDED.map(|name| file(name, 1));
        assert!(is_complete(&files).is_ok());
        for missing in NEEDED {
            let rest = NEEDED.iter().filter(|name| **name != missing);
            let files: Vec<File> = rest.map(|name| file(name, 1)).collect();
            assert!(is_complete(&files).is_err(), "without {missing}");
        }
    }

    #[test]
    fn parts_that_were_cut_off_count_only_among_all_files() {
        let mut files: Vec<File> = NEEDED.map(|name| file(name, 10)).into();
        files.push(file("a-0f.css", 10));
        files.push(file("snippets/part/inline0.js", 10));
        let later = [
            "a-0f-application.wasm",
            "a-0f-chunk_3.wasm",
            "later-0f.css",
            "favicon.svg",
        ];
        files.extend(later.map(|name| file(name, 10)));
        assert_eq!(first_rows(&files), 60);
        assert_eq!(of_each_user(&files), 100);
        assert_eq!(import(&files), 10);
    }

    #[test]
    fn repeated_bytes_are_compressed() {
        let size = compressed(&b"customer ".repeat(1_000));
        assert!((1..200).contains(&size), "{size}");
    }

    #[test]
    fn the_table_ends_with_the_sums_and_their_budgets() {
        let table = table(&[file("index.html", 1024), file("a-later.wasm", 2048)]);
        assert!(table.contains("to the first rows: 1.0 KB after brotli, of at most 100.0 KB"));
        assert!(table.contains("all files but the import: 3.0 KB after brotli, of at most "));
        assert!(table.contains("the import: 0.0 KB after brotli, of at most "));
    }
}
