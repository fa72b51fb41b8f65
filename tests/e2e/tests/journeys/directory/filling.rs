//! All customers are read in the background, while the list can be used.

use std::collections::BTreeSet;

use e2e::{Desk, Request, Stage, journey, until};

use super::{PAGE, all_read, pages_asked, some_are_read};
use crate::records::{CUSTOMERS, customer_links};

/// Each page begins on the last row of the page before it, so that a move in between is seen.
const STEP: usize = PAGE - 1;

fn offset(request: &Request) -> usize {
    request.query()["offset"].parse().unwrap()
}

/// Signs in at a station so slow that there is time to look.
async fn slowly(desk: &Desk) {
    desk.site.proxy.slow_down(1_000);
    desk.sign_in("/customers").await;
    some_are_read(&desk.page).await;
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
fn it_can_be_paused_and_goes_on_where_it_was() {
    journey(Stage::customers(2_000).with_directory(), async |desk| {
        slowly(desk).await;
        let page = &desk.page;
        page.button("Pause").click().await;
        page.wait_for_text("Paused at").await;
        until("no page is on its way", false, async || {
            let asked = pages_asked(desk);
            asked.iter().any(|request| request.status.is_none())
        })
        .await;
        let paused_at = pages_asked(desk).len();
        page.table("Customers").wait().await;
        // A screen in between, so that there was time to ask for more.
        page.link("New customer").click().await;
        page.textbox("Company").wait().await;
        page.back().await;
        page.wait_for_text("Paused at").await;
        let asked = pages_asked(desk);
        let asked = asked[paused_at..]
            .iter()
            .filter(|request| offset(request) > 0);
        assert_eq!(asked.count(), 0, "pages are read though it is paused");

        desk.site.proxy.slow_down(0);
        page.button("Continue").click().await;
        all_read(desk).await;
        page.wait_for_text("2,000 customers").await;
        let mut offsets: Vec<_> = pages_asked(desk).iter().map(offset).collect();
        // Not the first, which the list itself asks for too, nor those of the last check.
        let check = offsets.len() - 8;
        offsets.truncate(check.min(20));
        offsets.retain(|offset| *offset > 0);
        let once: BTreeSet<_> = offsets.iter().collect();
        assert_eq!(once.len(), offsets.len(), "read twice: {offsets:?}");
    });
}

#[test]
fn pages_on_their_way_survive_a_short_pause() {
    journey(Stage::customers(2_000).with_directory(), async |desk| {
        desk.site.proxy.slow_down(1_000);
        let page = desk.sign_in("/customers").await;
        page.wait_for_text("customers, still loading").await;
        until("four pages are on their way", true, async || {
            let asked = pages_asked(desk);
            let waiting = asked.iter().filter(|request| request.status.is_none());
            waiting.count() == 4
        })
        .await;
        page.button("Pause").click().await;
        page.button("Continue").click().await;
        page.button("Pause").wait().await;
        desk.site.proxy.slow_down(0);
        all_read(desk).await;
        page.wait_for_text("2,000 customers").await;
    });
}

#[test]
fn it_can_be_given_up_and_begun_anew() {
    journey(Stage::customers(2_000).with_directory(), async |desk| {
        slowly(desk).await;
        let page = &desk.page;
        page.button("Cancel").click().await;
        page.wait_for_text("Stopped at").await;
        page.button("Cancel").wait_gone().await;
        let given_up = pages_asked(desk).len();
        // The API's pages serve as before.
        page.button("Company").click().await;
        page.wait_for_path("/customers?sortby=company").await;
        let told = desk.api.customers("sortby=company&limit=100").await;
        page.table("Customers")
            .wait_links(&customer_links(&told))
            .await;
        let asked = pages_asked(desk);
        assert_eq!(asked.len(), given_up + 1, "only the list asks");

        desk.site.proxy.slow_down(0);
        page.button("Read all").click().await;
        all_read(desk).await;
        page.wait_for_text("2,000 customers").await;
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
