//! All customers are read in the background: how that is told, stopped, and goes on.

use customer_desk::api::Verb::Get;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::all_customers::{
    CustomersApi, LIST, firm, firm_name, row_count, tell_of_write,
};
use crate::support::hands::{happens, press};
use crate::support::keys::key;
use crate::support::page::{find, has_button, says, text, texts};
use crate::support::records::{customers, with};
use crate::support::stage::at;
use crate::support::station::Received;
use crate::support::wait::{at_length_until, rest, until};

const PROGRESS: &str = "progress[aria-label='Reading all customers']";

#[wasm_bindgen_test]
async fn waits_for_the_first_rows() {
    let api = CustomersApi::firms(2500);
    api.station.holds_back();
    api.open_as(at("/customers")).await;
    let first = api.station.receives(Get, LIST, 1).await;
    rest().await;
    assert!(api.long_reads().is_empty());
    first.answer(200, &customers(&[firm(1)]));
    until("the sync_status", || !api.long_reads().is_empty()).await;
}

#[wasm_bindgen_test]
async fn does_not_begin_when_it_was_stopped_before() {
    for (press_first, words) in [
        ("Pause", "Paused at 0 customers"),
        ("Cancel", "Stopped at 0 customers"),
    ] {
        let api = CustomersApi::firms(2500);
        api.station.holds_back();
        api.open_as(at("/customers")).await;
        let first = api.station.receives(Get, LIST, 1).await;
        until("the button", || has_button(press_first)).await;
        press(press_first);
        first.answer(200, &customers(&[firm(1)]));
        until("the rows", || says(&firm_name(1))).await;
        rest().await;
        rest().await;
        assert!(api.long_reads().is_empty(), "{press_first}");
        assert!(says(words), "{}", text(".list-state"));
    }
}

#[wasm_bindgen_test]
async fn tells_how_many_were_read() {
    let api = begin().await;
    assert!(find(PROGRESS).is_some());
    assert!(
        says("0 customers, still loading"),
        "{}",
        text(".list-state")
    );
    answer_next(&api, 0).await;
    until("the count", || says("1,000 customers, still loading")).await;
    assert!(find(PROGRESS).is_some());
    api.answers();
    at_length_until("the end", || says("As of")).await;
    assert!(find(PROGRESS).is_none());
    assert!(!says("still loading"));
    assert!(has_button("Refresh"));
    assert!(!has_button("Pause") && !has_button("Cancel"));
}

#[wasm_bindgen_test]
async fn has_no_more_than_four_pages_out() {
    let api = with_four_pages_out().await;
    rest().await;
    assert_eq!(api.long_reads().len(), 5);
}

#[wasm_bindgen_test]
async fn has_one_page_out_while_someone_types_or_clicks() {
    let api = with_four_pages_out().await;
    let type_a: fn() = || _ = key("a");
    let click: fn() = || happens("pointerdown");
    // Pages overlap by one.
    for (act, read) in [(type_a, "3,997"), (click, "7,993")] {
        let asked = api.long_reads().len();
        let out = api.long_reads().split_off(asked - 4);
        act();
        for page in &out[..3] {
            api.answer(page);
        }
        let words = format!("{read} customers, still loading");
        // The user goes on, however long the machine takes.
        until("three are read", || {
            act();
            says(&words)
        })
        .await;
        assert_eq!(api.long_reads().len(), asked, "one is still out");
        api.answer(&out[3]);
        until("one more", || api.long_reads().len() > asked).await;
        until("four again", || api.long_reads().len() == asked + 4).await;
    }
}

#[wasm_bindgen_test]
async fn asks_for_no_page_while_it_is_paused() {
    let api = begin().await;
    answer_next(&api, 0).await;
    until("the count", || says("1,000 customers, still loading")).await;
    press("Pause");
    until("the words", || says("Paused at 1,000 customers")).await;
    let asked = api.long_reads().len();
    api.answers();
    // What was out still comes in.
    rest().await;
    rest().await;
    assert_eq!(api.long_reads().len(), asked);
    assert!(find(PROGRESS).is_none());
    assert!(!has_button("Pause"));
    press("Continue");
    at_length_until("the end", || says("As of")).await;
    assert!(api.long_reads().len() > asked);
    until("all rows", || row_count().as_deref() == Some("2501")).await;
}

#[wasm_bindgen_test]
async fn counts_what_came_in_while_it_is_paused() {
    let api = begin().await;
    press("Pause");
    until("the words", || says("Paused at 0 customers")).await;
    api.answers();
    until("the count", || says("Paused at 1,000 customers")).await;
}

#[wasm_bindgen_test]
async fn gives_up_what_is_out_on_cancel() {
    let api = begin().await;
    answer_next(&api, 0).await;
    until("more pages", || api.long_reads().len() > 1).await;
    let out: Vec<Received> = api.long_reads().split_off(1);
    assert!(out.iter().all(|it| !it.is_aborted()));
    press("Cancel");
    until("the words", || says("Stopped at 1,000 customers")).await;
    assert!(out.iter().all(Received::is_aborted));
    let asked = api.long_reads().len();
    api.answers();
    rest().await;
    assert_eq!(api.long_reads().len(), asked);
    assert!(
        says("Stopped at 1,000 customers"),
        "late answers change nothing"
    );
    press("Read all");
    at_length_until("the end", || says("As of")).await;
    until("all rows", || row_count().as_deref() == Some("2501")).await;
}

#[wasm_bindgen_test]
async fn says_why_it_stopped_and_goes_on_by_retry() {
    let api = begin().await;
    answer_next(&api, 0).await;
    until("more pages", || api.long_reads().len() > 1).await;
    // 403 isn't tried again by itself.
    api.fails(403);
    let out = api.long_reads().split_off(1);
    out.iter().for_each(|it| it.answer(403, ""));
    until("the words", || {
        text(".list-state [role=alert]").starts_with("Stopped at 1,000 customers. ")
    })
    .await;
    assert!(text(".list-state [role=alert]").len() > "Stopped at 1,000 customers. ".len());
    let asked = api.long_reads().len();
    rest().await;
    assert_eq!(api.long_reads().len(), asked);
    api.answers();
    press("Retry");
    at_length_until("the end", || says("As of")).await;
    assert!(find(".list-state [role=alert]").is_none());
    until("all rows", || row_count().as_deref() == Some("2501")).await;
    let first = api.long_reads()[asked..]
        .iter()
        .any(|it| it.request.url.contains("offset=0&"));
    assert!(
        !first,
        "what was read is not read again but by the last check"
    );
}

#[wasm_bindgen_test]
async fn takes_in_at_a_refresh_what_has_changed_meanwhile() {
    let api = CustomersApi::firms(30);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    api.loses(7);
    api.changes(with(firm(8), json!({"companyname": "Firm 0008 renamed"})));
    press("Refresh");
    until("the rows", || row_count().as_deref() == Some("30")).await;
    until("the change", || says("Firm 0008 renamed")).await;
    assert!(!says("Firm 0007"));
    until("the end", || says("As of")).await;
}

#[wasm_bindgen_test]
async fn keeps_the_rows_while_it_refreshes() {
    let api = CustomersApi::firms(30);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    api.holds_back();
    press("Refresh");
    until("the words", || says("Refreshing: 0 customers")).await;
    assert_eq!(row_count().as_deref(), Some("31"));
    assert!(!says("Not all customers are loaded yet."));
}

#[wasm_bindgen_test]
async fn reads_once_whom_another_tab_has_written() {
    let api = CustomersApi::firms(30);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    let before = api.station.received(Get, LIST).len();
    api.changes(with(firm(5), json!({"companyname": "Firm 0005 renamed"})));
    tell_of_write("5");
    until("the row", || says("Firm 0005 renamed")).await;
    rest().await;
    assert_eq!(api.station.received(Get, &format!("{LIST}/5")).len(), 1);
    assert_eq!(
        api.station.received(Get, LIST).len(),
        before,
        "no page is asked for"
    );
}

#[wasm_bindgen_test]
async fn drops_whom_another_tab_has_removed() {
    let api = CustomersApi::firms(30);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    api.loses(5);
    tell_of_write("5");
    until("the rows", || row_count().as_deref() == Some("30")).await;
    assert!(!says("Firm 0005"));
}

#[wasm_bindgen_test]
async fn takes_in_whom_another_tab_has_created() {
    let api = CustomersApi::firms(30);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    api.changes(with(firm(31), json!({"companyname": "Entirely new"})));
    tell_of_write("31");
    until("the rows", || row_count().as_deref() == Some("32")).await;
    assert!(says("Entirely new"));
}

#[wasm_bindgen_test]
async fn counts_everyone_in_words() {
    let mut rows: Vec<_> = (1..=3).map(firm).collect();
    rows.push(with(
        firm(4),
        json!({"companyname": "", "name": "Fourth", "archived": true}),
    ));
    let api = CustomersApi::new(rows);
    api.open("/customers").await;
    until("the words", || {
        text(".list-total") == "4 customers: 3 companies, 1 person; 1 archived"
    })
    .await;
}

#[wasm_bindgen_test]
async fn reads_nothing_where_that_is_not_wanted() {
    let api = CustomersApi::firms(2500);
    at("/customers")
        .with_max_limit(1000)
        .open(&api.station)
        .await;
    until("the rows", || says("Firm 0100")).await;
    rest().await;
    rest().await;
    assert!(api.long_reads().is_empty());
    assert!(texts(".list-state").is_empty());
}

/// Has the first page of the list, and api's held back.
async fn begin() -> CustomersApi {
    let api = CustomersApi::firms(2500);
    api.holds_back();
    api.open_as(at("/customers")).await;
    until("the sync_status", || api.long_reads().len() == 1).await;
    until("the words", || says("still loading")).await;
    api
}

/// Has the first page of api, and the four after it held back.
async fn with_four_pages_out() -> CustomersApi {
    let api = CustomersApi::firms(9000);
    api.holds_back();
    api.open_as(at("/customers")).await;
    answer_next(&api, 0).await;
    until("four pages", || api.long_reads().len() == 5).await;
    api
}

/// Answers one of the pages of api.
async fn answer_next(api: &CustomersApi, at: usize) {
    until("a page", || api.long_reads().len() > at).await;
    api.answer(&api.long_reads()[at]);
}
