//! All customers are read in the background, while the list can be used.

use std::collections::BTreeSet;

use e2e::{Request, Stage, journey};

use super::{PAGE, all_read, pages_asked};
use crate::records::{CUSTOMERS, customer_links};

/// Each page begins on the last row of the page before it, so that a move in between is seen.
const STEP: usize = PAGE - 1;

fn offset(request: &Request) -> usize {
    request.query()["offset"].parse().unwrap()
}

#[test]
fn twenty_thousand_are_read_once() {
    const ALL: usize = 20_000;
    journey(Stage::customers(ALL).with_directory(), async |desk| {
        desk.site.proxy.slow_down(10);
        let page = desk.sign_in("/customers").await;
        let first = desk.api.customers("limit=100").await;
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
            pages_asked(desk).len() < ALL / PAGE,
            "the first page was on the screen only when all were read"
        );

        all_read(desk).await;
        page.wait_for_text("20,000 customers").await;
        page.wait_for_text("As of").await;
        page.role("progressbar", "Reading all customers")
            .wait_gone()
            .await;

        let asked = pages_asked(desk);
        let most = asked.iter().map(|request| request.at_once).max();
        assert_eq!(most, Some(4), "pages on their way at the same time");
        let is_whole = |request: &&Request| request.query()["limit"] == PAGE.to_string();
        let whole = asked.iter().filter(is_whole);
        for request in &asked {
            let limit: usize = request.query()["limit"].parse().unwrap();
            assert!(limit <= PAGE, "{request}");
            assert_eq!(request.status, Some(200), "{request}");
        }
        let wanted: BTreeSet<_> = (0..ALL - 1).step_by(STEP).collect();
        let read: BTreeSet<_> = whole.map(offset).collect();
        assert!(wanted.is_subset(&read), "a page was not asked for");
        // The page of the list itself, those that lie past the end, and the last check.
        let beyond = asked.len() - wanted.len();
        assert!(beyond <= 30, "{beyond} pages more than there are");
    });
}

#[test]
fn a_refresh_finds_what_others_did() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = super::at_everyone(desk).await;
        page.wait_for_text("300 customers").await;
        let company = e2e::json!({"customerCompanyName": "00 Unheard of"});
        let made = desk.api.create(company).await;
        let (status, _) = desk
            .api
            .call("DELETE", &format!("{CUSTOMERS}/12"), None)
            .await;
        assert_eq!(status, 204);
        super::search_box(page).fill("unheard").await;
        page.wait_for_text("Nobody matches").await;
        page.button("Refresh").click().await;
        page.table("Customers")
            .wait_links(&[format!("/customers/{made}")])
            .await;
        super::search_box(page).fill("Bare Company").await;
        page.wait_for_text("Nobody matches").await;
        super::search_box(page).fill("").await;
        page.wait_for_text("300 customers").await;
    });
}

#[test]
fn nothing_of_it_is_stored() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = super::at_everyone(desk).await;
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
