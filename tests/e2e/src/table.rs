//! A table, read by row and by column header.

use serde_json::Value;

use crate::locator::Locator;
use crate::wait::until;

const HEADERS: &str = "return [...arguments[0].querySelectorAll('thead th')]
    .map(cell => cell.textContent.trim())";
/// A row's detail spans columns and is no row of its own.
const ROWS: &str = "return [...arguments[0].querySelectorAll('tbody tr')]
    .filter(row => row.querySelector('a[href]') && !row.querySelector(':scope > [colspan]'))
    .map(row => [...row.cells].map(cell => cell.innerText.trim()))";
const LINKS: &str = "return [...arguments[0].querySelectorAll('tbody tr')]
    .filter(row => !row.querySelector(':scope > [colspan]'))
    .map(row => row.querySelector('a[href]')?.getAttribute('href')).filter(href => href)";

const SORTED: &str = "return [...arguments[0].querySelectorAll('thead [aria-sort]')]
    .filter(cell => cell.ariaSort !== 'none')
    .map(cell => `${cell.textContent.trim()} ${cell.ariaSort}`)";

/// Describes a table. Every step looks it up again.
pub struct Table<'a> {
    place: Locator<'a>,
}

impl<'a> Table<'a> {
    pub(crate) fn new(place: Locator<'a>) -> Self {
        Self { place }
    }

    /// Where it is, to look for things inside it.
    pub fn place(&self) -> &Locator<'a> {
        &self.place
    }

    /// Waits until it is there, with or without rows.
    pub async fn wait(&self) {
        self.place.wait().await;
    }

    /// The words of the header row.
    pub async fn headers(&self) -> Vec<String> {
        strings(&self.place.script(HEADERS).await)
    }

    /// The cells of all rows that hold a link; skeletons and details do not count.
    pub async fn rows(&self) -> Vec<Vec<String>> {
        let rows = self.place.script(ROWS).await;
        let rows = rows.as_array().cloned().unwrap_or_default();
        rows.iter().map(strings).collect()
    }

    /// The cells under one header, from the first row to the last.
    pub async fn column(&self, header: &str) -> Vec<String> {
        let headers = self.headers().await;
        let index = headers
            .iter()
            .position(|text| text == header)
            .unwrap_or_else(|| panic!("no column “{header}”, but {headers:?}"));
        let mut rows = self.rows().await;
        rows.retain(|row| row.len() == headers.len());
        rows.into_iter().map(|mut row| row.remove(index)).collect()
    }

    /// Waits until the cells under one header are exactly these, in this order.
    pub async fn wait_column(&self, header: &str, cells: &[String]) {
        self.place
            .page
            .step(format!("expect {} certain rows", cells.len()));
        let what = format!("the column {header} of {}", self.place);
        until(&what, cells.to_vec(), async || self.column(header).await).await;
    }

    /// The addresses of the rows' first links.
    pub async fn links(&self) -> Vec<String> {
        strings(&self.place.script(LINKS).await)
    }

    /// Waits until these headers alone say that they sort, such as `Company descending`.
    pub async fn wait_sorted(&self, headers: &[&str]) {
        let headers: Vec<_> = headers.iter().map(|&text| text.to_owned()).collect();
        until("the headers with aria-sort", headers, async || {
            strings(&self.place.script(SORTED).await)
        })
        .await;
    }

    /// Waits until the rows lead to exactly these addresses, in this order.
    pub async fn wait_links(&self, links: &[String]) {
        self.place
            .page
            .step(format!("expect {} certain rows", links.len()));
        let what = format!("the rows of {}", self.place);
        until(&what, links.to_vec(), async || self.links().await).await;
    }

    /// Waits until there are this many rows.
    pub async fn wait_rows(&self, count: usize) {
        self.place.page.step(format!("expect {count} rows"));
        let what = format!("the number of rows of {}", self.place);
        until(&what, count, async || self.rows().await.len()).await;
    }

    /// Waits until no answer is awaited any more.
    pub async fn wait_settled(&self) {
        until("the table is busy", false, async || self.is_busy().await).await;
    }

    /// Whether the rows shown wait to be replaced.
    pub async fn is_busy(&self) -> bool {
        self.place.attribute("aria-busy").await.as_deref() == Some("true")
    }

    /// Waits until the rows are marked as waiting.
    pub async fn wait_busy(&self) {
        until("the table is busy", true, async || self.is_busy().await).await;
    }
}

fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter()
        .map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect()
}
