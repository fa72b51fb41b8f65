//! `cargo xtask texts`: the texts of locales/ as the page loads them, a file for each language. Trunk
//! calls it before each build.

use std::fs;

use crate::failure::{Context, Failure};
use crate::workspace;

/// Writes target/texts, from which index.html copies.
pub(crate) fn run() -> Result<(), Failure> {
    let catalogues = catalogue::read(&workspace::root().join("locales"))
        .map_err(|problems| Failure::new(problems.join("\n")))?;
    let version = catalogue::version(&catalogues);
    let folder = workspace::root().join("target/texts");
    // Files of earlier texts have other names.
    let _ = fs::remove_dir_all(&folder);
    let locales = folder.join("locales");
    fs::create_dir_all(&locales).or_cannot("create target/texts")?;
    for catalogue in &catalogues {
        let name = format!("{}-{version}.txt", catalogue.language);
        let lines = catalogue.lines(&catalogues[0]);
        fs::write(locales.join(name), lines).or_cannot("write target/texts")?;
    }
    let page = workspace::root().join("index.html");
    let page = fs::read_to_string(page).or_cannot("read index.html")?;
    let module = catalogue::boot_module(&catalogues, &page);
    fs::write(folder.join("texts.js"), module).or_cannot("write target/texts")
}
