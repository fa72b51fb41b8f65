//! Writes a function for each text of locales/, and fails where a language lacks one.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    println!("cargo:rerun-if-changed={}", folder.display());
    let catalogues = catalogue::read(&folder).map_err(|problems| problems.join("\n"))?;
    let version = catalogue::version(&catalogues);
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let write = |name: &str, text: String| {
        fs::write(out.join(name), text).map_err(|error| format!("{name}: {error}"))
    };
    write("functions.rs", catalogue::functions(&catalogues, &version))?;
    let mut embedded = String::new();
    for catalogue in &catalogues {
        embedded += &catalogue.lines(&catalogues[0]);
        embedded.push('\u{c}');
    }
    write("embedded.txt", embedded)
}
