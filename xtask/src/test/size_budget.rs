//! How much a browser loads before the first rows stand, and before they can be used.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Context, Failure};

/// What the first rows wait for, in bytes after brotli.
const FIRST_ROWS: usize = 100 * 1024;
/// With the application, which comes while they are asked for.
const BUDGET: usize = 220 * 1024;
const QUALITY: i32 = 11;
/// The largest that browsers accept.
const WINDOW: i32 = 22;

/// A file on the way to a list that can be used.
#[derive(Debug, PartialEq, Eq)]
struct Size {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Prints what is loaded; a failure when it is above the budget.
pub(super) fn check(dist: &Path) -> Result<(), Failure> {
    let sizes = measure(dist)?;
    print!("{}", table(&sizes));
    is_whole(&sizes)?;
    let first_rows = sizes.iter().filter(|size| is_for_first_rows(&size.name));
    verdict(
        "what the first rows wait for",
        total(first_rows),
        FIRST_ROWS,
    )?;
    verdict("the page", total(&sizes), BUDGET)
}

fn measure(dist: &Path) -> Result<Vec<Size>, Failure> {
    let mut sizes = Vec::new();
    for path in files(dist)? {
        let name = path
            .strip_prefix(dist)
            .unwrap_or(&path)
            .display()
            .to_string();
        if is_loaded(&name) {
            let bytes = fs::read(&path).or_cannot(format!("read {}", path.display()))?;
            sizes.push(Size {
                raw: bytes.len(),
                brotli: compressed(&bytes),
                name,
            });
        }
    }
    sizes.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
    Ok(sizes)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let missing = "read dist: make it with `cargo xtask test build`";
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).or_cannot(missing)? {
        let path = entry.or_cannot(missing)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

fn is_for_first_rows(name: &str) -> bool {
    let is_application = name.ends_with("-application.wasm") || name.contains("-chunk_");
    is_loaded(name) && !is_application
}

/// The page, its configuration, and all code, style and signs; only what is for the address bar
/// or for later is not counted.
fn is_loaded(name: &str) -> bool {
    let extension = Path::new(name).extension().unwrap_or_default();
    let is_part = ["css", "js", "wasm"].iter().any(|part| extension == *part);
    let is_later = name.ends_with("-later.wasm");
    is_part && !is_later || ["index.html", "config.json"].contains(&name)
}

fn compressed(mut bytes: &[u8]) -> usize {
    let mut output = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: QUALITY,
        lgwin: WINDOW,
        size_hint: bytes.len(),
        ..Default::default()
    };
    // Neither end can fail: both are in memory.
    let _ = brotli::BrotliCompress(&mut bytes, &mut output, &params);
    output.len()
}

fn table(sizes: &[Size]) -> String {
    let mut lines = vec![format!("{:>10}  {:>10}  file", "raw", "brotli")];
    let line = |raw: usize, brotli: usize, name: &str| {
        format!(
            "{:>7} KB  {:>7} KB  {name}",
            kilobytes(raw),
            kilobytes(brotli)
        )
    };
    for size in sizes {
        lines.push(line(size.raw, size.brotli, &size.name));
    }
    let raw = sizes.iter().map(|size| size.raw).sum();
    lines.push(line(raw, total(sizes), "all together"));
    let first_rows = sizes.iter().filter(|size| is_for_first_rows(&size.name));
    lines.push(format!(
        "to the first rows: {} KB after brotli, of {} KB; all together of {} KB",
        kilobytes(total(first_rows)),
        kilobytes(FIRST_ROWS),
        kilobytes(BUDGET)
    ));
    lines.join("\n") + "\n"
}

fn is_whole(sizes: &[Size]) -> Result<(), Failure> {
    for needed in ["index.html", "config.json", "boot.js"] {
        if !sizes.iter().any(|size| size.name == needed) {
            return Err(Failure::new(format!("the build holds no {needed}")));
        }
    }
    if !sizes.iter().any(|size| size.name.ends_with(".wasm")) {
        return Err(Failure::new("the build holds no wasm"));
    }
    Ok(())
}

fn verdict(what: &str, total: usize, budget: usize) -> Result<(), Failure> {
    match total.checked_sub(budget) {
        None | Some(0) => Ok(()),
        Some(above) => Err(Failure::new(format!(
            "{what} is {} KB above its budget",
            kilobytes(above)
        ))),
    }
}

fn total<'a>(sizes: impl IntoIterator<Item = &'a Size>) -> usize {
    sizes.into_iter().map(|size| size.brotli).sum()
}

/// With one digit after the point.
fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn page(wasm: usize) -> Vec<Size> {
        let parts = [
            ("index.html", 10),
            ("config.json", 10),
            ("boot.js", 10),
            ("a.wasm", wasm),
        ];
        parts
            .map(|(name, brotli)| Size {
                name: name.to_owned(),
                raw: brotli * 3,
                brotli,
            })
            .into()
    }

    #[test]
    fn the_budget_itself_is_allowed_and_one_byte_more_is_not() {
        assert!(verdict("the page", total(&page(70)), 100).is_ok());
        let message = verdict("the page", total(&page(71)), 100).unwrap_err();
        let message = message.to_string();
        assert!(message.contains("above its budget"), "{message}");
    }

    #[test]
    fn a_build_that_lacks_a_part_is_not_small() {
        for missing in 0..4 {
            let mut sizes = page(1);
            sizes.remove(missing);
            assert!(is_whole(&sizes).is_err(), "without part {missing}");
        }
    }

    #[test]
    fn counts_what_the_first_rows_wait_for() {
        for name in [
            "index.html",
            "config.json",
            "boot.js",
            "a-1.js",
            "b.wasm",
            "c.css",
        ] {
            assert!(is_for_first_rows(name), "{name}");
        }
        for name in ["a-0f-application.wasm", "a-0f-chunk_3.wasm"] {
            assert!(is_loaded(name) && !is_for_first_rows(name), "{name}");
        }
        assert!(!is_loaded("a-0f-later.wasm"));
        assert!(is_loaded("snippets/part/inline0.js"));
        for name in ["favicon.svg", "robots.txt", "other.json"] {
            assert!(!is_loaded(name), "{name}");
        }
    }

    #[test]
    fn compresses_what_repeats() {
        let size = compressed(&b"customer ".repeat(1_000));
        assert!((1..200).contains(&size), "{size}");
    }

    #[test]
    fn the_table_ends_with_the_sum() {
        let table = table(&page(994));
        assert!(table.contains("1.0 KB  all together"), "{table}");
        assert!(table.contains("of 100.0 KB"), "{table}");
    }
}
