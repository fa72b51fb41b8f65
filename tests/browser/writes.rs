//! Writes: the requests that one takes, how it is stopped, and how the reads after it are understood.

use customer_desk::api::Verb::{Delete, Get, Post, Put};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::all_customers::{CustomersApi, firm, row_count, tell_of_write};
use crate::support::hands::{follow, press, type_into};
use crate::support::page::{asks, dialog, find, has_button, says, text, texts, url, value};
use crate::support::records::{customer, customers, error, google, orders, peter, with};
use crate::support::stage::at;
use crate::support::station::Station;
use crate::support::wait::{at_length_until, rest, until};

const LIST: &str = "/v1.0/customers";
const GOOGLE: &str = "/v1.0/customers/8";
const NEW: &str = "/v1.0/customers/9";

#[wasm_bindgen_test]
async fn a_save_is_one_get_and_one_put() {
    let station = form().await;
    type_into("Phone", "555");
    press("Save");
    let put = station.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&phone("555")));
    until("the customer", || url() == "/customers/8" && says("555")).await;
    rest().await;
    assert_eq!(
        station.received(Get, GOOGLE).len(),
        2,
        "the form's and the save's"
    );
    assert_eq!(station.received(Put, GOOGLE).len(), 1);
    assert!(station.received(Get, LIST).is_empty());
}

#[wasm_bindgen_test]
async fn creating_is_a_look_and_one_post() {
    let station = new_customer().await;
    press("Save");
    let post = station.receives(Post, LIST, 1).await;
    let looks = station.received(Get, LIST).len();
    post.answer(200, &customer(&created()));
    until("the customer", || text("h1") == "Google").await;
    rest().await;
    assert!(station.received(Get, NEW).is_empty());
    assert_eq!(station.received(Get, LIST).len(), looks);
    assert_eq!(station.received(Post, LIST).len(), 1);
}

#[wasm_bindgen_test]
async fn archiving_is_one_get_and_one_put() {
    let station = page().await;
    press("Archive");
    let put = station.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&archived(true)));
    until("the other button", || has_button("Restore")).await;
    rest().await;
    assert_eq!(
        station.received(Get, GOOGLE).len(),
        2,
        "the page's and the write's"
    );
    assert_eq!(station.received(Put, GOOGLE).len(), 1);
}

#[wasm_bindgen_test]
async fn deleting_is_one_get_and_one_delete() {
    let station = page().await;
    station.answers(Delete, GOOGLE, 200, "{}");
    press("Delete");
    until("the question", || asks("Delete Google?")).await;
    press("Delete customer");
    until("the list", || url() == "/customers").await;
    rest().await;
    assert_eq!(
        station.received(Get, GOOGLE).len(),
        2,
        "the page's and the write's"
    );
    assert_eq!(station.received(Delete, GOOGLE).len(), 1);
}

#[wasm_bindgen_test]
async fn cancel_stops_a_save_that_is_not_sent() {
    let station = form().await;
    type_into("Phone", "555");
    station.holds_back();
    press("Save");
    let read = station.receives(Get, GOOGLE, 2).await;
    press("Cancel");
    until("the question", || asks("Discard unsaved changes?")).await;
    until("the end of the read", || read.is_aborted()).await;
    read.answer(200, &customer(&google()));
    rest().await;
    press("Cancel");
    until("no question", || dialog().is_none()).await;
    rest().await;
    assert!(station.received(Put, GOOGLE).is_empty());
    assert_eq!(value("Phone"), "555");
    press("Save");
    station.receives(Get, GOOGLE, 3).await;
}

#[wasm_bindgen_test]
async fn cancel_stops_a_deletion_that_is_not_sent() {
    let station = page().await;
    press("Delete");
    until("the question", || asks("Delete Google?")).await;
    station.holds_back();
    press("Delete customer");
    let read = station.receives(Get, GOOGLE, 2).await;
    press("Cancel");
    until("no question", || dialog().is_none()).await;
    read.answer(200, &customer(&google()));
    rest().await;
    assert!(station.received(Delete, GOOGLE).is_empty());
    assert!(has_button("Archive"));
}

#[wasm_bindgen_test]
async fn leaving_stops_an_archiving_that_is_not_sent_and_says_so() {
    let station = page().await;
    station.holds_back();
    press("Archive");
    let read = station.receives(Get, GOOGLE, 2).await;
    follow("All customers");
    until("the list", || url() == "/customers").await;
    read.answer(200, &customer(&google()));
    until("the words", || says("The customer was not archived.")).await;
    rest().await;
    assert!(station.received(Put, GOOGLE).is_empty());
}

#[wasm_bindgen_test]
async fn signing_out_stops_a_write_that_is_not_sent() {
    let station = page().await;
    station.holds_back();
    press("Archive");
    let read = station.receives(Get, GOOGLE, 2).await;
    press("Sign out");
    until("the sign-in", || text("h1") == "Sign in").await;
    read.answer(200, &customer(&google()));
    rest().await;
    assert!(station.received(Put, GOOGLE).is_empty());
    assert!(texts(".toasts .toast-text").is_empty());
}

#[wasm_bindgen_test]
async fn an_outcome_of_an_ended_session_reaches_no_toast() {
    let station = page().await;
    press("Archive");
    let put = station.receives(Put, GOOGLE, 1).await;
    press("Sign out");
    until("the sign-in", || text("h1") == "Sign in").await;
    put.answer(200, &customer(&archived(true)));
    rest().await;
    assert!(texts(".toasts .toast-text").is_empty());
    assert!(!says("Google"));
}

#[wasm_bindgen_test]
async fn the_outcome_of_a_deletion_reaches_the_page_after_its_dialog() {
    let station = page().await;
    press("Delete");
    until("the question", || asks("Delete Google?")).await;
    press("Delete customer");
    let deletion = station.receives(Delete, GOOGLE, 1).await;
    press("Cancel");
    until("no question", || dialog().is_none()).await;
    deletion.answer(409, &error(10172, "It has orders"));
    until("the words", || says("It has orders")).await;
    assert!(text("[role=alert]").starts_with("The customer was not deleted."));
}

#[wasm_bindgen_test]
async fn what_is_typed_after_save_stays_and_counts_as_changed() {
    let station = form().await;
    type_into("Phone", "555");
    press("Save");
    let put = station.receives(Put, GOOGLE, 1).await;
    type_into("Email", "later@gmail.com");
    put.answer(200, &customer(&phone("555")));
    until("the words", || {
        says("What you typed since then is not saved yet.")
    })
    .await;
    rest().await;
    assert_eq!(url(), "/customers/8/edit");
    assert_eq!([value("Phone"), value("Email")], ["555", "later@gmail.com"]);
    assert!(says("Unsaved changes"));
    station.answers(Get, GOOGLE, 200, &customer(&phone("555")));
    press("Save");
    let put = station.receives(Put, GOOGLE, 2).await;
    assert_eq!(put.json()["customerEmail"], "later@gmail.com");
    assert_eq!(put.json()["customerPhone"], "555");
    let saved = with(phone("555"), json!({"email": "later@gmail.com"}));
    put.answer(200, &customer(&saved));
    until("the customer", || url() == "/customers/8").await;
}

#[wasm_bindgen_test]
async fn what_is_typed_after_creating_is_a_change_of_the_new_customer() {
    let station = new_customer().await;
    press("Save");
    let post = station.receives(Post, LIST, 1).await;
    type_into("Phone", "555");
    post.answer(200, &customer(&created()));
    until("the words", || says("Created Google as no. 9")).await;
    assert_eq!(value("Phone"), "555");
    station.answers(Get, NEW, 200, &customer(&created()));
    press("Save");
    let put = station.receives(Put, NEW, 1).await;
    assert_eq!(put.json()["customerPhone"], "555");
    assert_eq!(station.received(Post, LIST).len(), 1);
}

#[wasm_bindgen_test]
async fn an_undecided_conflict_survives_a_reload() {
    let station = form().await;
    type_into("Phone", "555");
    station.answers(Get, GOOGLE, 200, &customer(&phone("777")));
    press("Save");
    until("the question", || find(".conflicts").is_some()).await;
    rest().await;
    at("/customers/8/edit").with_storage().open(&station).await;
    until("the question", || find(".conflicts").is_some()).await;
    let asked = text(".conflicts");
    for part in ["123-12-12", "555", "777"] {
        assert!(asked.contains(part), "{asked}");
    }
    press("Save");
    rest().await;
    assert!(
        station.received(Put, GOOGLE).is_empty(),
        "it is not decided"
    );
}

#[wasm_bindgen_test]
async fn a_read_that_lags_does_not_undo_a_write() {
    let station = page().await;
    press("Archive");
    let put = station.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&archived(true)));
    until("the other button", || has_button("Restore")).await;
    // The reads still show the record before, and the record is restored all the same.
    press("Restore");
    let put = station.receives(Put, GOOGLE, 2).await;
    assert_eq!(put.json()["archived"], false);
    put.answer(200, &customer(&archived(false)));
    until("the first button", || has_button("Archive")).await;
}

#[wasm_bindgen_test]
async fn a_list_that_lags_shows_the_rows_as_written() {
    let station = page().await;
    station.answers(Get, LIST, 200, &customers(&[google(), peter()]));
    press("Archive");
    let put = station.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&archived(true)));
    until("the other button", || has_button("Restore")).await;
    follow("All customers");
    until("the rows", || texts("tbody .row-link[href]").len() == 2).await;
    assert!(text("tbody").contains("Archived"), "{}", text("tbody"));
}

#[wasm_bindgen_test]
async fn a_deleted_customer_does_not_come_back() {
    let station = page().await;
    station.answers(Get, LIST, 200, &customers(&[google(), peter()]));
    station.answers(Delete, GOOGLE, 204, "");
    press("Delete");
    until("the question", || asks("Delete Google?")).await;
    press("Delete customer");
    until("the rows", || texts("tbody .row-link[href]") == ["Peter"]).await;
}

#[wasm_bindgen_test]
async fn an_answer_for_another_customer_is_read_again_and_told() {
    let station = Station::default();
    station.answers(Get, GOOGLE, 200, &customer(&peter()));
    at("/customers/8").open(&station).await;
    let reads = || station.received(Get, GOOGLE).len();
    at_length_until("three retries", || reads() == 4).await;
    rest().await;
    assert!(says("The server answered with another record."));
    assert!(!says("Peter"));
}

#[wasm_bindgen_test]
async fn nothing_is_written_from_the_record_of_another_customer() {
    let station = page().await;
    station.answers(Get, GOOGLE, 200, &customer(&peter()));
    press("Archive");
    at_length_until("the words", || says("The customer was not archived.")).await;
    assert!(station.received(Put, GOOGLE).is_empty());
}

#[wasm_bindgen_test]
async fn the_directory_takes_a_saved_record_over_without_a_read() {
    let api = CustomersApi::firms(30);
    api.changes(firm(5));
    api.open("/customers").await;
    follow("Firm 0005");
    until("the customer", || text("h1") == "Firm 0005").await;
    follow("Edit");
    until("the form", || find("form").is_some()).await;
    let one = format!("{LIST}/5");
    type_into("Company", "Firm 0005 renamed");
    press("Save");
    let put = api.station.receives(Put, &one, 1).await;
    put.answer(
        200,
        &customer(&with(firm(5), json!({"companyname": "Firm 0005 renamed"}))),
    );
    until("the customer", || text("h1") == "Firm 0005 renamed").await;
    let reads = api.station.received(Get, &one).len();
    follow("All customers");
    until("the row", || says("Firm 0005 renamed")).await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    assert_eq!(reads, 3, "the page's, the form's and the save's");
    assert_eq!(api.station.received(Get, &one).len(), reads);
}

#[wasm_bindgen_test]
async fn the_write_of_another_tab_counts_over_an_own_one() {
    let station = page().await;
    press("Archive");
    let put = station.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&archived(true)));
    until("the other button", || has_button("Restore")).await;
    tell_of_write("8");
    until("the first button", || has_button("Archive")).await;
}

fn phone(phone: &str) -> Value {
    with(google(), json!({"phone": phone}))
}

fn archived(archived: bool) -> Value {
    with(google(), json!({"archived": archived}))
}

/// The customer that [`new_customer`] creates.
fn created() -> Value {
    let values = json!({
        "_id": 9, "name": "", "lastname": "", "email": "", "phone": "", "description": "",
        "status": 0
    });
    with(google(), values)
}

/// The page of the customer 8. Reads of it are answered, writes are held back.
async fn page() -> Station {
    let station = Station::default();
    station.answers(Get, LIST, 200, &customers(&[]));
    station.answers(Get, GOOGLE, 200, &customer(&google()));
    station.answers(Get, "/v1.0/customers/8/orders", 200, &orders(&[]));
    at("/customers/8").open(&station).await;
    until("the customer", || text("h1") == "Google").await;
    until("the orders", || says("No orders")).await;
    station
}

/// The form of the customer 8.
async fn form() -> Station {
    let station = Station::default();
    station.answers(Get, GOOGLE, 200, &customer(&google()));
    at("/customers/8/edit").open(&station).await;
    until("the form", || find("form").is_some()).await;
    station
}

/// The form of a new customer with a company name.
async fn new_customer() -> Station {
    let station = Station::default();
    station.answers(Get, LIST, 200, &customers(&[]));
    at("/customers/new").open(&station).await;
    until("the form", || find("form").is_some()).await;
    type_into("Company", "Google");
    station
}
