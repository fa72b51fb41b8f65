//! Names the files of the cut page by their content, and puts them into the page that Trunk made.
//!
//! Trunk names its files by the content that they had before wasm-bindgen ran. A browser that keeps
//! files for good could then combine files of two releases.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

use eyre::{OptionExt, Result, WrapErr};

use super::{Files, PLACEHOLDER};

/// Writes `files` into the folder `staging`, in place of the script and the wasm that Trunk's
/// `index.html` names.
pub(super) fn publish(files: Files, staging: &Path) -> Result<()> {
    let index = staging.join("index.html");
    let page = fs::read_to_string(&index).wrap_err("cannot read index.html")?;
    let trunk_stem = stem(&page).ok_or_eyre("index.html names no script of the application")?;
    for suffix in [".js", "_bg.wasm"] {
        let path = staging.join(format!("{trunk_stem}{suffix}"));
        fs::remove_file(&path).wrap_err_with(|| format!("cannot remove {}", path.display()))?;
    }

    let stem = content_stem(&files);
    for (name, content) in files {
        let path = staging.join(rename_in_script(&format!("./{name}"), &stem));
        let content = match String::from_utf8(content) {
            Ok(script) => rename_in_script(&script, &stem).into_bytes(),
            Err(wasm) => rename_in_wasm(wasm.into_bytes(), &stem),
        };
        fs::write(&path, content).wrap_err_with(|| format!("cannot write {}", path.display()))?;
    }
    fs::write(index, page.replace(trunk_stem, &stem)).wrap_err("cannot write index.html")
}

/// Returns what the names of Trunk's files begin with: the application's name and a hash.
fn stem(page: &str) -> Option<&str> {
    const NAME: &str = "customer-desk-";
    let named = &page[page.find(NAME)?..];
    let hash = &named[NAME.len()..];
    let digits = hash
        .find(|c: char| !c.is_ascii_hexdigit())
        .unwrap_or(hash.len());
    (digits > 0).then(|| &named[..NAME.len() + digits])
}

/// As long as [`PLACEHOLDER`], so that it can take its place in a wasm file.
fn content_stem(files: &Files) -> String {
    let mut hasher = DefaultHasher::new();
    for (name, content) in files {
        hasher.write(name.as_bytes());
        hasher.write(content);
    }
    format!("customer-desk-{:016x}", hasher.finish())
}

/// Replaces the references that wasm-bindgen and the cut made: to `./split_NAME.wasm`,
/// `./chunk_N.wasm`, and the placeholder.
fn rename_in_script(script: &str, stem: &str) -> String {
    script
        .replace("./split_", &format!("./{stem}-"))
        .replace("./chunk_", &format!("./{stem}-chunk_"))
        .replace(PLACEHOLDER, stem)
}

/// Replaces the placeholder where the wasm names the script that it imports from.
fn rename_in_wasm(mut wasm: Vec<u8>, stem: &str) -> Vec<u8> {
    let length = PLACEHOLDER.len();
    for at in 0..wasm.len().saturating_sub(length) {
        if wasm[at..].starts_with(PLACEHOLDER.as_bytes()) {
            wasm[at..at + length].copy_from_slice(stem.as_bytes());
        }
    }
    wasm
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const STEM: &str = "customer-desk-0123456789abcdef";

    #[test]
    fn finds_the_name_that_trunk_gave() {
        let page =
            r#"<script src="/customer-desk-5f3a.js" data-wasm="/customer-desk-5f3a_bg.wasm">"#;
        assert_eq!(stem(page), Some("customer-desk-5f3a"));
        assert_eq!(stem("<title>customer-desk-</title>"), None);
        assert_eq!(stem("<title>Customers</title>"), None);
    }

    #[test]
    fn the_name_tells_the_content() {
        let one = Files::from([("a.js".to_owned(), b"1".to_vec())]);
        let other = Files::from([("a.js".to_owned(), b"2".to_vec())]);
        assert_ne!(content_stem(&one), content_stem(&other));
        assert_eq!(content_stem(&one).len(), PLACEHOLDER.len());
    }

    #[test]
    fn every_reference_gets_the_name() {
        let script = format!("'./{PLACEHOLDER}_bg.wasm' './split_lazy.wasm' './chunk_3.wasm'");
        assert_eq!(
            rename_in_script(&script, STEM),
            format!("'./{STEM}_bg.wasm' './{STEM}-lazy.wasm' './{STEM}-chunk_3.wasm'")
        );
        let wasm = [b"\0asm\xff", PLACEHOLDER.as_bytes(), b".js\0"].concat();
        let renamed = [b"\0asm\xff", STEM.as_bytes(), b".js\0"].concat();
        assert_eq!(rename_in_wasm(wasm, STEM), renamed);
    }

    #[test]
    fn the_files_take_the_place_of_trunks() {
        let staging =
            std::env::temp_dir().join(format!("customer-desk-publish-{}", std::process::id()));
        fs::create_dir_all(&staging).unwrap();
        let write = |name: &str, text: &str| fs::write(staging.join(name), text).unwrap();
        write("index.html", "<script src=\"/customer-desk-5f3a.js\">");
        write("customer-desk-5f3a.js", "");
        write("customer-desk-5f3a_bg.wasm", "");
        write("boot.js", "");

        let files = Files::from([
            (
                format!("{PLACEHOLDER}.js"),
                b"import('./split_lazy.wasm');".to_vec(),
            ),
            ("split_lazy.wasm".to_owned(), b"\0asm\xff".to_vec()),
        ]);
        let stem = content_stem(&files);
        publish(files, &staging).unwrap();

        let read = |name: &str| fs::read_to_string(staging.join(name)).unwrap();
        assert_eq!(read("index.html"), format!("<script src=\"/{stem}.js\">"));
        assert_eq!(
            read(&format!("{stem}.js")),
            format!("import('./{stem}-lazy.wasm');")
        );
        let count = fs::read_dir(&staging).unwrap().count();
        assert_eq!(count, 4, "index.html, boot.js and the two files");
        assert!(staging.join(format!("{stem}-lazy.wasm")).exists());
        fs::remove_dir_all(staging).unwrap();
    }
}
