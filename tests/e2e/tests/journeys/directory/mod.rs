//! The directory: sync, search, sorting and filters over all customers, the palette, possible
//! duplicates and the export.

mod accessibility;
mod duplicates;
mod export;
mod list;
mod look;
mod merging;
mod other_tabs;
mod palette;
mod scrolling;
mod search;
mod switched_off;
mod sync;
mod sync_faults;

use e2e::{App, Locator, Page, Value, until};

use crate::records::CUSTOMERS;

/// The largest number of rows of a page.
const PAGE: usize = 100;

/// Waits for the end of the sync.
async fn wait_for_sync(app: &App) {
    app.wait_for_sync().await;
}

/// Waits until the sync has read a page. Before, the status is "0 customers, still loading".
async fn wait_for_first_page(page: &Page) {
    until("the first page of the sync", true, async || {
        let text = page.text().await;
        let counts = text
            .lines()
            .filter_map(|line| line.strip_suffix(" customers, still loading"));
        counts.into_iter().any(|count| count != "0")
    })
    .await;
}

/// Signs in at the list and waits for the end of the sync.
async fn open_synced_list(app: &App) -> &Page {
    let page = app.sign_in("/customers").await;
    wait_for_sync(app).await;
    page
}

/// Reads all customers from the API, by a query of its own parameters.
async fn all_customers(app: &App, query: &str) -> Vec<Value> {
    let mut all = Vec::new();
    loop {
        let page = format!("{query}&limit={PAGE}&offset={}", all.len());
        let mut page = app.api.customers(&page).await;
        if page.is_empty() {
            return all;
        }
        all.append(&mut page);
    }
}

/// Returns the search box.
fn search_box(page: &Page) -> Locator<'_> {
    page.searchbox("Search customers")
}

/// Returns the requests for pages of the list.
fn list_requests(app: &App) -> Vec<e2e::Request> {
    let mut asked = app.site.proxy.requests("GET", &format!("{CUSTOMERS}?"));
    // The sign-in requests one row without an offset, to check the token.
    asked.retain(|request| request.query().contains_key("offset"));
    asked
}

/// Scrolls from the first row of the table to the last. Returns the link of each row.
async fn all_links(page: &Page) -> Vec<String> {
    page.note("scroll through the table");
    let script = "const done = arguments[arguments.length - 1];
        const frame = () => new Promise(requestAnimationFrame);
        const rows = new Map();
        (async () => {
            for (let top = 0; ; top += 600) {
                scrollTo(0, top);
                await frame();
                await frame();
                await frame();
                for (const row of document.querySelectorAll('tr[aria-rowindex]'))
                    rows.set(Number(row.getAttribute('aria-rowindex')),
                        row.querySelector('a[href]').getAttribute('href'));
                if (top + innerHeight >= document.documentElement.scrollHeight) break;
            }
            scrollTo(0, 0);
            await frame();
            await frame();
            done([...rows.keys()].sort((a, b) => a - b).map(index => [index, rows.get(index)]));
        })()";
    let rows = page.script_async(script).await;
    let rows = rows.as_array().unwrap();
    for (place, row) in rows.iter().enumerate() {
        // The header is row 1.
        assert_eq!(row[0], place + 2, "a row is missing");
    }
    let link = |row: &Value| row[1].as_str().unwrap().to_owned();
    rows.iter().map(link).collect()
}

/// Waits until the rows of the whole table have these links.
async fn wait_all_links(page: &Page, what: &str, links: &[String]) {
    // Saves scrolling through rows that are about to change.
    until(what, links.first().cloned(), async || {
        page.table("Customers").links().await.first().cloned()
    })
    .await;
    until(what, links.to_vec(), async || all_links(page).await).await;
}

/// Returns the text of a field of a customer.
fn text<'a>(customer: &'a Value, field: &str) -> &'a str {
    customer[field].as_str().unwrap_or_default()
}
