//! The sync reads all customers in the background.

use std::collections::BTreeSet;

use e2e::{Fixture, Request, journey};

use super::{PAGE, list_requests, wait_for_sync};
use crate::records::{CUSTOMERS, customer_links};

/// The distance of two pages. They overlap by one row, so that the sync notices a moved row.
const STEP: usize = PAGE - 1;

fn offset(request: &Request) -> usize {
    request.query()["offset"].parse().unwrap()
}

#[test]
fn reads_20_000_customers_once() {
    const ALL: usize = 20_000;
    journey(Fixture::customers(ALL).with_directory(), async |app| {
        app.site.proxy.slow_down(10);
        let page = app.sign_in("/customers").await;
        let first = app.api.customers("limit=100").await;
        page.table("Customers")
            .wait_links(&customer_links(&first))
            .await;
        page.wait_for_text("customers, still loading").await;
        page.role("progressbar", "Reading all customers")
            .wait()
            .await;
        page.button("Pause").wait().await;
        page.button("Cancel").wait().await;
        assert!(
            list_requests(app).len() < ALL / PAGE,
            "the first page was shown only after the sync"
        );

        wait_for_sync(app).await;
        page.wait_for_text("20,000 customers").await;
        page.wait_for_text("As of").await;
        page.role("progressbar", "Reading all customers")
            .wait_gone()
            .await;

        let asked = list_requests(app);
        let most = asked.iter().map(|request| request.at_once).max();
        assert_eq!(most, Some(4), "requests in flight");
        let is_whole = |request: &&Request| request.query()["limit"] == PAGE.to_string();
        let whole = asked.iter().filter(is_whole);
        for request in &asked {
            let limit: usize = request.query()["limit"].parse().unwrap();
            assert!(limit <= PAGE, "{request}");
            assert_eq!(request.status, Some(200), "{request}");
        }
        let wanted: BTreeSet<_> = (0..ALL - 1).step_by(STEP).collect();
        let read: BTreeSet<_> = whole.map(offset).collect();
        assert!(wanted.is_subset(&read), "a page was not read");
        // The first page of the list, pages past the end, and the final check.
        let beyond = asked.len() - wanted.len();
        assert!(beyond <= 30, "{beyond} pages more than there are");
    });
}

#[test]
fn a_refresh_shows_changes_of_others() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let page = super::open_synced_list(app).await;
        page.wait_for_text("300 customers").await;
        let company = e2e::json!({"customerCompanyName": "00 Unheard of"});
        let made = app.api.create(company).await;
        let (status, _) = app
            .api
            .call("DELETE", &format!("{CUSTOMERS}/12"), None)
            .await;
        assert_eq!(status, 204);
        super::search_box(page).fill("unheard").await;
        page.wait_for_text("No customers match").await;
        page.button("Refresh").click().await;
        page.table("Customers")
            .wait_links(&[format!("/customers/{made}")])
            .await;
        super::search_box(page).fill("Bare Company").await;
        page.wait_for_text("No customers match").await;
        super::search_box(page).fill("").await;
        page.wait_for_text("300 customers").await;
    });
}

#[test]
fn the_browser_stores_no_customer() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let page = super::open_synced_list(app).await;
        let script = "const done = arguments[arguments.length - 1];
            (async () => done([
                [sessionStorage, localStorage].map(it => JSON.stringify(it)).join(''),
                (await indexedDB.databases()).length,
                (await caches?.keys() ?? []).length,
            ]))()";
        let kept = page.script_async(script).await;
        assert!(!kept[0].as_str().unwrap().contains("Byron"), "{kept}");
        assert_eq!(kept[1], 0);
        assert_eq!(kept[2], 0);
    });
}
