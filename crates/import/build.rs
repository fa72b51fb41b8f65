//! Writes the labels of the fields in all languages of locales/: a file may come from a colleague with
//! another language, and the page holds the texts of one language only.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use catalogue::Piece;

/// The texts that a file may hold. A hyphen at the end stands for all keys that begin so.
const KEYS: [&str; 4] = ["customer-field-", "value-yes", "value-no", "import-reasons"];

fn main() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    println!("cargo:rerun-if-changed={}", folder.display());
    let catalogues = catalogue::read(&folder).map_err(|problems| problems.join("\n"))?;
    let is_wanted = |key: &str| {
        let mut keys = KEYS.iter();
        keys.any(|it| key == *it || it.ends_with('-') && key.starts_with(it))
    };
    let mut code = String::from("const LABELS: &[(&str, &str)] = &[\n");
    for text in catalogues.iter().flat_map(|catalogue| &catalogue.texts) {
        if let [Piece::Words(words)] = &text.pattern[..]
            && is_wanted(&text.key)
        {
            let _ = writeln!(code, "    ({:?}, {words:?}),", text.key);
        }
    }
    code += "];\n";
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("labels.rs");
    fs::write(out, code).map_err(|error| error.to_string())
}
