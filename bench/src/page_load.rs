//! The time from the start of the navigation until the first rows are painted.

use crate::Failure;
use crate::tab::{Tab, number};

/// Times and bytes until the first rows of a page.
pub(crate) struct PageLoad {
    /// Until rows are painted, in milliseconds.
    pub(crate) first_rows: f64,
    /// Until the painted rows accept input, in milliseconds.
    pub(crate) usable: f64,
    /// Bytes of the page's own files until then, with headers.
    pub(crate) files: f64,
    /// Bytes of the API's answers until then, with headers.
    pub(crate) answers: f64,
}

/// Loads the page at `url` and waits for its rows.
pub(crate) async fn measure(tab: &Tab, url: &str) -> Result<PageLoad, Failure> {
    tab.goto(url).await?;
    let load = tab.evaluate("probe.load").await?;
    let usable = tab.time("probe.usable").await?;
    Ok(PageLoad {
        first_rows: number(&load, "time")?,
        usable,
        files: number(&load, "files")?,
        answers: number(&load, "answers")?,
    })
}
