//! The panel *Peek*: it opens beside the list, follows the focus, and shows what is known at once.

use customer_desk::api::Method::Get;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::{firm, firm_name};
use crate::support::fake_api::FakeApi;
use crate::support::input::{follow, press};
use crate::support::keys::key;
use crate::support::page::{find, focused, has_button, history, one, text, text_of, texts, url};
use crate::support::records::{customer, draft, orders, with};
use crate::support::selecting::focus_row;
use crate::support::wait::{settle, until};

#[wasm_bindgen_test]
async fn space_opens_it_and_the_rows_stay() {
    let api = open().await;
    focus_row(&firm_name(2));
    assert!(key(" "), "the page does not scroll");
    until("the panel", || title() == firm_name(2)).await;
    assert_eq!(url(), "/customers?peek=2");
    assert_eq!(one("aside").get_attribute("aria-label").unwrap(), "Peek");
    assert_eq!(
        text_of(&focused()),
        firm_name(2),
        "the focus stays on the row"
    );
    until("the orders", || texts(".table-peek tbody tr").len() == 1).await;
    assert_eq!(api.urls(Get, "/v1.0/customers/2").len(), 1);
}

#[wasm_bindgen_test]
async fn it_follows_the_rows_and_one_step_back_closes_it() {
    open().await;
    focus_row(&firm_name(1));
    key(" ");
    until("the panel", || title() == firm_name(1)).await;
    for id in 2..=3 {
        key("j");
        until("the next one", || title() == firm_name(id)).await;
        assert_eq!(url(), format!("/customers?peek={id}"));
        assert_eq!(expanded(), [firm_name(id)]);
        until("its facts", || text("aside dl").contains(&firm_name(id))).await;
    }
    history().back().unwrap();
    until("no panel", || find("aside").is_none()).await;
    assert_eq!(url(), "/customers");
    assert!(expanded().is_empty());
}

#[wasm_bindgen_test]
async fn the_orders_of_the_next_customer_are_read_ahead() {
    let api = open().await;
    focus_row(&firm_name(1));
    key(" ");
    let of = |id: i64| api.urls(Get, &format!("/v1.0/customers/{id}/orders")).len();
    until("the orders", || of(1) == 1).await;
    until("the next ones", || of(2) == 1).await;
    key("j");
    until("the next one", || title() == firm_name(2)).await;
    until("its orders", || texts(".table-peek tbody tr").len() == 1).await;
    until("the ones after", || of(3) == 1).await;
    assert_eq!(of(2), 1, "they are not read twice");
}

#[wasm_bindgen_test]
async fn the_button_of_a_row_opens_it_and_its_own_button_closes_it() {
    open().await;
    one(&format!("[aria-label='Peek at {}']", firm_name(3))).click();
    until("the panel", || title() == firm_name(3)).await;
    press("Previous customer");
    until("the one before", || title() == firm_name(2)).await;
    press("Next customer");
    until("the one after", || title() == firm_name(3)).await;
    one("#peek-title").focus().unwrap();
    press("Close peek");
    until("no panel", || find("aside").is_none()).await;
    until("the focus is on the row", || {
        text_of(&focused()) == firm_name(3)
    })
    .await;
}

#[wasm_bindgen_test]
async fn space_again_goes_into_it_and_escape_comes_back() {
    open().await;
    focus_row(&firm_name(2));
    key(" ");
    until("the panel", || title() == firm_name(2)).await;
    key(" ");
    until("the title has the focus", || focused().id() == "peek-title").await;
    key("Escape");
    until("no panel", || find("aside").is_none()).await;
    until("the focus is on the row", || {
        text_of(&focused()) == firm_name(2)
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_link_shows_a_customer_and_its_page_is_one_link_away() {
    let api = api();
    api.open_as(at("/customers?peek=4").with_directory()).await;
    until("the panel", || {
        find("aside").is_some() && title() == firm_name(4)
    })
    .await;
    follow("Open");
    until("its page", || url() == "/customers/4").await;
}

#[wasm_bindgen_test]
async fn a_customer_that_is_gone_says_so() {
    let api = api();
    api.answers(Get, "/v1.0/customers/99", 404, "");
    api.open_as(at("/customers?peek=99").with_directory()).await;
    until("the sentence", || text("aside").contains("not")).await;
    assert!(find(".peek-orders").is_none());
    press("Close peek");
    until("no panel", || find("aside").is_none()).await;
}

#[wasm_bindgen_test]
async fn a_late_answer_for_another_customer_is_not_shown() {
    let api = open().await;
    api.hold_back_all();
    focus_row(&firm_name(1));
    key(" ");
    let first = api.receives(Get, "/v1.0/customers/1", 1).await;
    key("j");
    until("the next one", || title() == firm_name(2)).await;
    first.answer(
        200,
        &customer(&with(firm(1), serde_json::json!({"companyname": "Late"}))),
    );
    settle().await;
    assert_eq!(title(), firm_name(2));
}

fn api() -> FakeApi {
    let api = FakeApi::firms(6);
    for id in 1..=6 {
        api.answers(
            Get,
            &format!("/v1.0/customers/{id}"),
            200,
            &customer(&firm(id)),
        );
        let path = format!("/v1.0/customers/{id}/orders");
        api.answers(Get, &path, 200, &orders(&[draft()]));
    }
    api
}

async fn open() -> FakeApi {
    let api = api();
    api.open_as(at("/customers").with_directory()).await;
    until("the rows", || find("tbody .row-link[href]").is_some()).await;
    until("the rest", || has_button("Columns")).await;
    until("all rows", || !text(".list-total").is_empty()).await;
    settle().await;
    api
}

fn title() -> String {
    text("#peek-title")
}

/// Returns the names of the rows that are marked as peeked at.
fn expanded() -> Vec<String> {
    texts("tr:has(.row-peek[aria-expanded=true]) .row-link")
}
