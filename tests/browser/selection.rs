//! Selecting rows of the list by clicks: what is selected, and what it survives.

use customer_desk::api::Method::{Delete, Get};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::{LIST, firm, firm_name, row_count};
use crate::support::fake_api::FakeApi;
use crate::support::input::{check, choose, follow, press, press_rested, type_into};
use crate::support::page::{all, control, dialog, find, has_button, has_dialog, has_text};
use crate::support::records::{customer, customers, orders};
use crate::support::selecting::{
    checked, count, marked, select_all_state, select_firm, shift_click,
};
use crate::support::table::{scroll_to, visible_rows};
use crate::support::wait::{settle, until, until_slow};

#[wasm_bindgen_test]
async fn a_click_selects_a_row_and_another_one_unselects_it() {
    all_rows(100).await;
    check(&select_firm(3));
    until("one", || count() == "1 customer selected").await;
    assert_eq!(checked(), [firm_name(3)]);
    assert_eq!(marked(), [firm_name(3)]);
    check(&select_firm(5));
    until("two", || count() == "2 customers selected").await;
    check(&select_firm(3));
    until("one", || checked() == [firm_name(5)]).await;
    check(&select_firm(5));
    until("none", || find(".selection").is_none()).await;
    assert!(checked().is_empty() && marked().is_empty());
}

#[wasm_bindgen_test]
async fn shift_selects_the_rows_between_also_those_out_of_view() {
    all_rows(1000).await;
    check(&select_firm(3));
    until("one", || count() == "1 customer selected").await;
    scroll_to(600);
    until("the rows", || {
        visible_rows().iter().any(|row| row.place == 605)
    })
    .await;
    settle().await;
    shift_click(606);
    until("the range", || count() == "604 customers selected").await;
    assert!(checked().contains(&firm_name(606)) && !checked().contains(&firm_name(607)));
    // The anchor stays.
    shift_click(602);
    settle().await;
    assert_eq!(count(), "604 customers selected");
}

#[wasm_bindgen_test]
async fn shift_selects_upwards_too_and_only_the_row_where_there_is_no_anchor() {
    all_rows(30).await;
    shift_click(9);
    until("one", || count() == "1 customer selected").await;
    assert_eq!(checked(), [firm_name(9)]);
    shift_click(5);
    until("the range", || count() == "5 customers selected").await;
    assert_eq!(checked(), (5..=9).map(firm_name).collect::<Vec<_>>());
}

#[wasm_bindgen_test]
async fn rows_that_come_into_view_show_whether_they_are_selected() {
    all_rows(1000).await;
    check(&select_firm(2));
    scroll_to(500);
    until("the rows", || {
        visible_rows().iter().any(|row| row.place == 505)
    })
    .await;
    settle().await;
    assert!(checked().is_empty() && marked().is_empty());
    scroll_to(0);
    until("the row", || checked() == [firm_name(2)]).await;
    assert_eq!(marked(), [firm_name(2)]);
}

#[wasm_bindgen_test]
async fn survives_sorting_searching_and_a_visit_to_a_customer() {
    let api = all_rows(100).await;
    check(&select_firm(3));
    check(&select_firm(4));
    choose("Sort by", "Company");
    until("two", || count() == "2 customers selected").await;
    type_into("Search customers", "firm 0003");
    let one_hidden = "2 customers selected, 1 of them not in view";
    until("one hidden", || count() == one_hidden).await;
    assert_eq!(checked(), [firm_name(3)]);
    type_into("Search customers", "firm 0007");
    until("two hidden", || {
        count() == "2 customers selected, 2 of them not in view"
    })
    .await;
    check(&select_firm(7));
    until("one more", || count().starts_with("3 customers")).await;
    answer_page_of(&api, 7);
    follow(&firm_name(7));
    until("the customer", || has_button("Delete")).await;
    follow("Customers");
    until("the list", || count() == "3 customers selected").await;
}

#[wasm_bindgen_test]
async fn select_all_takes_all_matches_in_the_directory() {
    all_rows(1000).await;
    assert_eq!(select_all_state(), (false, false));
    check(&select_firm(3));
    until("some", || select_all_state() == (false, true)).await;
    check("Select all");
    until("all", || count() == "1,000 customers selected").await;
    until("all", || select_all_state() == (true, false)).await;
    assert!(!has_text("covers this page only"));
    assert!(checked().len() > 10);
    check(&select_firm(3));
    until("some", || select_all_state() == (false, true)).await;
    type_into("Search customers", "firm 000");
    // 1,000 has three zeros too.
    until("10 rows", || row_count().as_deref() == Some("11")).await;
    check("Select all");
    until("all of them", || select_all_state() == (true, false)).await;
    check("Select all");
    until("the others", || {
        count() == "990 customers selected, 990 of them not in view"
    })
    .await;
    assert_eq!(select_all_state(), (false, false));
}

#[wasm_bindgen_test]
async fn select_all_takes_the_page_of_the_api_and_says_so() {
    pages(60).await;
    check("Select all");
    until("the page", || count() == "25 customers selected").await;
    until("the note", || has_text("covers this page only")).await;
    assert_eq!(select_all_state(), (true, false));
    press("Next page");
    until("the next page", || has_text(&firm_name(26))).await;
    until("not here", || {
        count() == "25 customers selected, 25 of them not in view"
    })
    .await;
    assert_eq!(select_all_state(), (false, false));
    assert!(checked().is_empty() && !has_text("covers this page only"));
    check(&select_firm(27));
    until("one more", || {
        count() == "26 customers selected, 25 of them not in view"
    })
    .await;
    press("Previous page");
    until("the first page", || checked().len() == 25).await;
    check("Select all");
    until("one is left", || {
        count() == "1 customer selected, not in view"
    })
    .await;
}

#[wasm_bindgen_test]
async fn select_all_is_off_without_rows() {
    all_rows(20).await;
    type_into("Search customers", "nobody at all");
    until("off", || control("Select all").has_attribute("disabled")).await;
}

#[wasm_bindgen_test]
async fn a_deleted_customer_leaves_the_selection() {
    let api = all_rows(30).await;
    check(&select_firm(3));
    check(&select_firm(4));
    until("two", || count() == "2 customers selected").await;
    answer_page_of(&api, 3);
    follow(&firm_name(3));
    until("the customer", || has_text("Archived on")).await;
    press("Delete");
    until("the question", || has_dialog("Delete Firm 0003?")).await;
    api.answers(Delete, &format!("{LIST}/3"), 200, "{}");
    let confirm = all("dialog .button-danger").remove(0);
    until("it takes a press", || {
        !confirm.has_attribute("aria-disabled")
    })
    .await;
    api.remove_customer(3);
    press_rested("Delete customer").await;
    until_slow("the list", || count() == "1 customer selected").await;
    assert_eq!(checked(), [firm_name(4)]);
}

#[wasm_bindgen_test]
async fn signing_out_clears_the_selection() {
    let api = all_rows(30).await;
    api.answers(Get, "/v1.0/customers?limit=1", 200, &customers(&[firm(1)]));
    check(&select_firm(3));
    until("one", || count() == "1 customer selected").await;
    press("Sign out");
    until("the sign-in", || has_button("Sign in")).await;
    type_into("API token", "demo");
    press("Sign in");
    until_slow("the list", || has_text(&firm_name(3))).await;
    until_slow("the checkboxes", || find("thead input").is_some()).await;
    settle().await;
    assert!(checked().is_empty() && find(".selection").is_none());
}

#[wasm_bindgen_test]
async fn another_user_finds_nothing_selected() {
    let api = pages(30).await;
    check(&select_firm(3));
    until("one", || count() == "1 customer selected").await;
    api.answers(Get, LIST, 401, "");
    choose("Sort by", "Company");
    until("the dialog", || has_dialog("Sign in again")).await;
    api.answers(Get, LIST, 200, &customers(&[firm(1), firm(3)]));
    type_into("API token", "fresh");
    press("Sign in");
    until("the list", || dialog().is_none() && has_text(&firm_name(3))).await;
    until("the checkboxes", || find("thead input").is_some()).await;
    settle().await;
    assert!(checked().is_empty() && find(".selection").is_none());
}

#[wasm_bindgen_test]
async fn a_click_before_the_rest_is_loaded_counts() {
    let api = FakeApi::firms(30);
    at("/customers?limit=25").open(&api).await;
    until("the row", || {
        find("tbody [aria-label='Select Firm 0003']").is_some()
    })
    .await;
    check(&select_firm(3));
    until("the region", || count() == "1 customer selected").await;
    assert_eq!(checked(), [firm_name(3)]);
}

#[wasm_bindgen_test]
async fn names_follow_the_language() {
    all_rows(30).await;
    check(&select_firm(3));
    until("one", || count() == "1 customer selected").await;
    press("Русский");
    until("the names", || {
        find("input[aria-label='Выбрать: Firm 0003']").is_some()
    })
    .await;
    assert!(find("input[aria-label='Выбрать всех']").is_some());
    until("the count", || has_text("Выбран 1 клиент")).await;
    assert_eq!(checked(), [firm_name(3)]);
}

/// Opens the list of all customers.
async fn all_rows(customers: i64) -> FakeApi {
    let api = FakeApi::firms(customers);
    api.open("/customers").await;
    until("one table", || row_count().is_some()).await;
    until("rows in view", || !visible_rows().is_empty()).await;
    settle().await;
    api
}

/// Opens a list of pages of 25.
async fn pages(customers: i64) -> FakeApi {
    let api = FakeApi::firms(customers);
    at("/customers?limit=25").open(&api).await;
    until("the rows", || has_text(&firm_name(25))).await;
    until("the checkboxes", || find("thead input").is_some()).await;
    settle().await;
    api
}

fn answer_page_of(api: &FakeApi, id: i64) {
    let path = format!("{LIST}/{id}");
    api.answers(Get, &path, 200, &customer(&firm(id)));
    api.answers(Get, &format!("{path}/orders"), 200, &orders(&[]));
}
