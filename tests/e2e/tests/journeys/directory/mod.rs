//! All customers in the browser's memory: the list searched, sorted and filtered over all of them,
//! the palette, likely duplicates and the export.

mod accessibility;
mod duplicates;
mod export;
mod faults;
mod filling;
mod list;
mod other_tabs;
mod palette;
mod scrolling;
mod searching;
mod without;

use e2e::{Desk, Locator, Page, Value, until};

use crate::records::CUSTOMERS;

/// The rows that a page of the API brings at most.
const PAGE: usize = 100;

/// Waits until all customers are read: however long that takes, as long as more and more are.
async fn all_read(desk: &Desk) {
    let refresh = desk.page.button("Refresh");
    while !refresh.is_there().await {
        let before = desk.site.proxy.log().len();
        until("something more is read", true, async || {
            desk.site.proxy.log().len() > before || refresh.is_there().await
        })
        .await;
    }
}

/// Waits until the reading is under way: "0 customers, still loading" is said before the first page
/// has come.
async fn some_are_read(page: &Page) {
    until("some are read", true, async || {
        let text = page.text().await;
        let counts = text
            .lines()
            .filter_map(|line| line.strip_suffix(" customers, still loading"));
        counts.into_iter().any(|count| count != "0")
    })
    .await;
}

/// Signs in at the list, and waits until all customers are read.
async fn at_everyone(desk: &Desk) -> &Page {
    let page = desk.sign_in("/customers").await;
    all_read(desk).await;
    page
}

/// All customers as the API tells them; `query` is what it can filter and sort by.
async fn told(desk: &Desk, query: &str) -> Vec<Value> {
    let mut all = Vec::new();
    loop {
        let page = format!("{query}&limit={PAGE}&offset={}", all.len());
        let mut page = desk.api.customers(&page).await;
        if page.is_empty() {
            return all;
        }
        all.append(&mut page);
    }
}

/// The box that searches all customers.
fn search_box(page: &Page) -> Locator<'_> {
    page.searchbox("Search customers")
}

/// The questions for pages of the list.
fn pages_asked(desk: &Desk) -> Vec<e2e::Request> {
    let mut asked = desk.site.proxy.requests("GET", &format!("{CUSTOMERS}?"));
    // Signing in asks for one row, to see whether the token is taken.
    asked.retain(|request| request.query().contains_key("offset"));
    asked
}

/// Scrolls through the table from its first row to its last; gives where each row leads to.
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
        // The header is the first row.
        assert_eq!(row[0], place + 2, "a row is missing");
    }
    let link = |row: &Value| row[1].as_str().unwrap().to_owned();
    rows.iter().map(link).collect()
}

/// Waits until the table's rows, from the first to the last, lead to these addresses.
async fn expect_all_links(page: &Page, what: &str, links: &[String]) {
    // Far quicker than scrolling through rows that are about to change.
    until(what, links.first().cloned(), async || {
        page.table("Customers").links().await.first().cloned()
    })
    .await;
    until(what, links.to_vec(), async || all_links(page).await).await;
}

/// The text of a field of a customer as the API tells it.
fn text<'a>(customer: &'a Value, field: &str) -> &'a str {
    customer[field].as_str().unwrap_or_default()
}
