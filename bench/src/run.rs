//! All that is measured of one page, once.

use std::fmt;

use e2e::Driver;

use crate::tab::Tab;
use crate::unit::{KILOBYTES, MEGABYTES, MILLISECONDS};
use crate::{Failure, baseline, heap, page_load, sort_click};

/// Which page.
#[derive(Clone, Copy)]
pub(crate) enum Contender {
    /// The page that does the least.
    Bare,
    /// The application.
    Desk,
}

impl Contender {
    /// How it is called in what is printed.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Bare => "bare page",
            Self::Desk => "Customer Desk",
        }
    }

    /// Where it stands.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Bare => baseline::PATH,
            Self::Desk => "/customers",
        }
    }
}

/// Times in milliseconds, sizes in bytes.
pub(crate) struct Run {
    /// Until the first rows are painted.
    pub(crate) first_rows: f64,
    /// Until rows are painted that can be used.
    pub(crate) usable: f64,
    /// Until the rows of another order are painted.
    pub(crate) sort: f64,
    /// The page's own files, over the wire.
    pub(crate) files: f64,
    /// The answer of the API, over the wire.
    pub(crate) answers: f64,
    /// The heap of JavaScript.
    pub(crate) heap: f64,
    /// The memory of WebAssembly.
    pub(crate) webassembly: f64,
}

impl Run {
    /// Measures one page in a browser of its own; `site` is the address of the server.
    pub(crate) async fn take(
        contender: Contender,
        driver: &Driver,
        site: &str,
    ) -> Result<Self, Failure> {
        let tab = Tab::open(driver, site).await?;
        let url = format!("{site}{}", contender.path());
        let load = page_load::measure(&tab, &url).await?;
        let sort = sort_click::measure(&tab).await?;
        // Last: a collection of garbage may throw away compiled code that the click would run.
        let heap = heap::measure(&tab).await?;
        tab.close().await?;
        Ok(Self {
            first_rows: load.first_rows,
            usable: load.usable,
            sort,
            files: load.files,
            answers: load.answers,
            heap: heap.javascript,
            webassembly: heap.webassembly,
        })
    }
}

impl fmt::Display for Run {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "first rows {}, usable {}, sort {}, files {}, heap {}",
            MILLISECONDS.print(self.first_rows),
            MILLISECONDS.print(self.usable),
            MILLISECONDS.print(self.sort),
            KILOBYTES.print(self.files),
            MEGABYTES.print(self.heap),
        )
    }
}
