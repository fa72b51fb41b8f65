//! One run: all measures of one page.

use std::fmt;

use e2e::Driver;

use crate::tab::Tab;
use crate::unit::{KILOBYTES, MEGABYTES, MILLISECONDS};
use crate::{Failure, baseline, heap, page_load, sort_click};

/// A page that is measured.
#[derive(Clone, Copy)]
pub(crate) enum MeasuredPage {
    /// The bare page.
    Bare,
    /// The application.
    Application,
}

impl MeasuredPage {
    /// Returns the name of the page in the report.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Bare => "bare page",
            Self::Application => "Customer Desk",
        }
    }

    /// Returns the path of the page on the server.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Bare => baseline::PATH,
            Self::Application => "/customers",
        }
    }
}

/// Times in milliseconds, sizes in bytes.
pub(crate) struct Run {
    /// Until the first rows are painted.
    pub(crate) first_rows: f64,
    /// Until the painted rows accept input.
    pub(crate) usable: f64,
    /// Until the rows of another order are painted.
    pub(crate) sort: f64,
    /// The files of the page, over the wire.
    pub(crate) files: f64,
    /// The answer of the API, over the wire.
    pub(crate) answers: f64,
    /// The heap of JavaScript.
    pub(crate) heap: f64,
    /// The memory of WebAssembly.
    pub(crate) webassembly: f64,
}

impl Run {
    /// Measures a page in a new browser of this language. `site` is the origin of the server.
    pub(crate) async fn take(
        page: MeasuredPage,
        driver: &Driver,
        site: &str,
        language: &str,
    ) -> Result<Self, Failure> {
        let tab = Tab::open(driver, site, language).await?;
        let url = format!("{site}{}", page.path());
        let load = page_load::measure(&tab, &url).await?;
        let sort = sort_click::measure(&tab).await?;
        // Last: a garbage collection may drop compiled code that the click needs.
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
