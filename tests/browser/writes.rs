//! Writes: the requests that one takes, how it is stopped, and how the reads after it are understood.

use customer_desk::api::Method::{Delete, Get, Post, Put};
use leptos::prelude::window;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::clock::FastTimers;
use crate::support::customers::{broadcast_write, firm, firm_name, row_count};
use crate::support::fake_api::FakeApi;
use crate::support::input::{follow, is_off, press, press_rested, type_into};
use crate::support::page::{
    dialog, find, has_button, has_dialog, has_text, session_storage, text, texts, url, value,
};
use crate::support::records::{customer, customers, error, google, peter, with};
use crate::support::screens::{open_customer, open_edit_form, open_new_form};
use crate::support::tab::Tab;
use crate::support::wait::{settle, until, until_slow};

const LIST: &str = "/v1.0/customers";
const GOOGLE: &str = "/v1.0/customers/8";
const NEW: &str = "/v1.0/customers/9";
const NEW_FIRM: &str = "/v1.0/customers/901";

#[wasm_bindgen_test]
async fn a_save_is_one_get_and_one_put() {
    let api = open_edit_form().await;
    type_into("Phone", "555");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&phone("555")));
    until("the customer", || {
        url() == "/customers/8" && has_text("555")
    })
    .await;
    settle().await;
    assert_eq!(
        api.received(Get, GOOGLE).len(),
        2,
        "the form's and the save's"
    );
    assert_eq!(api.received(Put, GOOGLE).len(), 1);
    assert!(api.received(Get, LIST).is_empty());
}

#[wasm_bindgen_test]
async fn creating_is_a_look_and_one_post() {
    let api = open_new_form().await;
    press("Save");
    let post = api.receives(Post, LIST, 1).await;
    let looks = api.received(Get, LIST).len();
    post.answer(200, &customer(&created()));
    until("the customer", || text("h1") == "Google").await;
    settle().await;
    assert!(api.received(Get, NEW).is_empty());
    assert_eq!(api.received(Get, LIST).len(), looks);
    assert_eq!(api.received(Post, LIST).len(), 1);
}

#[wasm_bindgen_test]
async fn archiving_is_one_get_and_one_put() {
    let api = open_customer().await;
    press("Archive");
    let put = api.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&archived(true)));
    until("the other button", || has_button("Restore")).await;
    settle().await;
    assert_eq!(
        api.received(Get, GOOGLE).len(),
        2,
        "the page's and the write's"
    );
    assert_eq!(api.received(Put, GOOGLE).len(), 1);
}

#[wasm_bindgen_test]
async fn deleting_is_one_get_and_one_delete() {
    let api = open_customer().await;
    api.answers(Delete, GOOGLE, 200, "{}");
    press("Delete");
    until("the question", || has_dialog("Delete Google?")).await;
    press_rested("Delete customer").await;
    until("the list", || url() == "/customers").await;
    settle().await;
    assert_eq!(
        api.received(Get, GOOGLE).len(),
        2,
        "the page's and the write's"
    );
    assert_eq!(api.received(Delete, GOOGLE).len(), 1);
}

#[wasm_bindgen_test]
async fn cancel_stops_a_save_that_is_not_sent() {
    let api = open_edit_form().await;
    type_into("Phone", "555");
    api.hold_back_all();
    press("Save");
    let read = api.receives(Get, GOOGLE, 2).await;
    press("Cancel");
    until("the question", || has_dialog("Discard unsaved changes?")).await;
    until("the end of the read", || read.is_aborted()).await;
    read.answer(200, &customer(&google()));
    settle().await;
    press("Cancel");
    until("no question", || dialog().is_none()).await;
    settle().await;
    assert!(api.received(Put, GOOGLE).is_empty());
    assert_eq!(value("Phone"), "555");
    press("Save");
    api.receives(Get, GOOGLE, 3).await;
}

#[wasm_bindgen_test]
async fn cancel_stops_a_deletion_that_is_not_sent() {
    let api = open_customer().await;
    press("Delete");
    until("the question", || has_dialog("Delete Google?")).await;
    api.hold_back_all();
    press_rested("Delete customer").await;
    let read = api.receives(Get, GOOGLE, 2).await;
    press("Cancel");
    until("no question", || dialog().is_none()).await;
    read.answer(200, &customer(&google()));
    settle().await;
    assert!(api.received(Delete, GOOGLE).is_empty());
    assert!(has_button("Archive"));
}

#[wasm_bindgen_test]
async fn leaving_stops_an_archiving_that_is_not_sent_and_says_so() {
    let api = open_customer().await;
    api.hold_back_all();
    press("Archive");
    let read = api.receives(Get, GOOGLE, 2).await;
    follow("All customers");
    until("the list", || url() == "/customers").await;
    read.answer(200, &customer(&google()));
    until("the words", || has_text("The customer was not archived.")).await;
    settle().await;
    assert!(api.received(Put, GOOGLE).is_empty());
}

#[wasm_bindgen_test]
async fn an_archiving_that_fails_after_its_page_is_left_says_so() {
    let api = open_customer().await;
    api.answers(Get, LIST, 200, &customers(&[google()]));
    press("Archive");
    let put = api.receives(Put, GOOGLE, 1).await;
    follow("All customers");
    until("the list", || url() == "/customers").await;
    put.answer(403, "");
    until("the toast", || {
        text(".toasts").contains("The customer was not archived.")
    })
    .await;
}

#[wasm_bindgen_test]
async fn signing_out_stops_a_write_that_is_not_sent() {
    let api = open_customer().await;
    api.hold_back_all();
    press("Archive");
    let read = api.receives(Get, GOOGLE, 2).await;
    press("Sign out");
    until("the sign-in", || text("h1") == "Sign in").await;
    read.answer(200, &customer(&google()));
    settle().await;
    assert!(api.received(Put, GOOGLE).is_empty());
    assert!(texts(".toasts .toast-text").is_empty());
}

#[wasm_bindgen_test]
async fn an_outcome_of_an_ended_session_reaches_no_toast() {
    let api = open_customer().await;
    press("Archive");
    let put = api.receives(Put, GOOGLE, 1).await;
    press("Sign out");
    until("the sign-in", || text("h1") == "Sign in").await;
    put.answer(200, &customer(&archived(true)));
    settle().await;
    assert!(texts(".toasts .toast-text").is_empty());
    assert!(!has_text("Google"));
}

#[wasm_bindgen_test]
async fn the_outcome_of_a_deletion_reaches_the_page_after_its_dialog() {
    let api = open_customer().await;
    press("Delete");
    until("the question", || has_dialog("Delete Google?")).await;
    press_rested("Delete customer").await;
    let deletion = api.receives(Delete, GOOGLE, 1).await;
    press("Cancel");
    until("no question", || dialog().is_none()).await;
    deletion.answer(409, &error(10172, "It has orders"));
    until("the words", || has_text("It has orders")).await;
    assert!(text("[role=alert]").starts_with("The customer was not deleted."));
}

#[wasm_bindgen_test]
async fn what_is_typed_after_save_stays_and_counts_as_changed() {
    let api = open_edit_form().await;
    type_into("Phone", "555");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    type_into("Email", "later@gmail.com");
    put.answer(200, &customer(&phone("555")));
    until("the words", || {
        has_text("What you typed since then is not saved yet.")
    })
    .await;
    settle().await;
    assert_eq!(url(), "/customers/8/edit");
    assert_eq!([value("Phone"), value("Email")], ["555", "later@gmail.com"]);
    assert!(has_text("Unsaved changes"));
    api.answers(Get, GOOGLE, 200, &customer(&phone("555")));
    press("Save");
    let put = api.receives(Put, GOOGLE, 2).await;
    assert_eq!(put.json()["customerEmail"], "later@gmail.com");
    assert_eq!(put.json()["customerPhone"], "555");
    let saved = with(phone("555"), json!({"email": "later@gmail.com"}));
    put.answer(200, &customer(&saved));
    until("the customer", || url() == "/customers/8").await;
}

#[wasm_bindgen_test]
async fn what_is_typed_after_creating_is_a_change_of_the_new_customer() {
    let api = open_new_form().await;
    press("Save");
    let post = api.receives(Post, LIST, 1).await;
    type_into("Phone", "555");
    post.answer(200, &customer(&created()));
    until("the words", || has_text("Created Google as no. 9")).await;
    assert_eq!(value("Phone"), "555");
    api.answers(Get, NEW, 200, &customer(&created()));
    press("Save");
    let put = api.receives(Put, NEW, 1).await;
    assert_eq!(put.json()["customerPhone"], "555");
    assert_eq!(api.received(Post, LIST).len(), 1);
}

#[wasm_bindgen_test]
async fn an_undecided_conflict_survives_a_reload() {
    let api = open_edit_form().await;
    type_into("Phone", "555");
    api.answers(Get, GOOGLE, 200, &customer(&phone("777")));
    press("Save");
    until("the question", || find(".conflicts").is_some()).await;
    settle().await;
    at("/customers/8/edit").with_storage().open(&api).await;
    until("the question", || find(".conflicts").is_some()).await;
    let asked = text(".conflicts");
    for part in ["123-12-12", "555", "777"] {
        assert!(asked.contains(part), "{asked}");
    }
    press("Save");
    settle().await;
    assert!(api.received(Put, GOOGLE).is_empty(), "it is not decided");
}

#[wasm_bindgen_test]
async fn a_read_that_lags_does_not_undo_a_write() {
    let api = open_customer().await;
    press("Archive");
    let put = api.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&archived(true)));
    until("the other button", || has_button("Restore")).await;
    // The reads still show the record before, and the record is restored all the same.
    press_rested("Restore").await;
    let put = api.receives(Put, GOOGLE, 2).await;
    assert_eq!(put.json()["archived"], false);
    put.answer(200, &customer(&archived(false)));
    until("the first button", || has_button("Archive")).await;
}

#[wasm_bindgen_test]
async fn a_list_that_lags_shows_the_rows_as_written() {
    let api = open_customer().await;
    api.answers(Get, LIST, 200, &customers(&[google(), peter()]));
    press("Archive");
    let put = api.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&archived(true)));
    until("the other button", || has_button("Restore")).await;
    follow("All customers");
    until("the rows", || texts("tbody .row-link[href]").len() == 2).await;
    assert!(text("tbody").contains("Archived"), "{}", text("tbody"));
}

#[wasm_bindgen_test]
async fn a_deleted_customer_does_not_come_back() {
    let _fast = FastTimers::new();
    // The answers of servers that carry the deletion out some seconds later.
    let bodies = [
        (200, customer(&google())),
        (202, String::new()),
        (200, "OK".into()),
        (204, String::new()),
    ];
    for (status, body) in bodies {
        let api = open_customer().await;
        api.answers(Get, LIST, 200, &customers(&[google(), peter()]));
        api.answers(Delete, GOOGLE, status, &body);
        press("Delete");
        until("the question", || has_dialog("Delete Google?")).await;
        press_rested("Delete customer").await;
        until("the rows", || texts("tbody .row-link[href]") == ["Peter"]).await;
        assert_eq!(texts(".toasts .toast-text"), ["Deleted Google"]);
        at("/customers").with_storage().open(&api).await;
        until("the rows", || texts("tbody .row-link[href]") == ["Peter"]).await;
        assert_eq!(api.received(Delete, GOOGLE).len(), 1);
        press("Sign out");
        until("the sign-in", || text("h1") == "Sign in").await;
        let kept = session_storage().get_item("customer-desk.deleted").unwrap();
        assert_eq!(kept, None);
    }
}

#[wasm_bindgen_test]
async fn an_error_in_a_2xx_is_no_deletion() {
    let api = open_customer().await;
    let refused = error(10172, "It has orders");
    api.answers(Delete, GOOGLE, 200, &refused);
    press("Delete");
    until("the question", || has_dialog("Delete Google?")).await;
    press_rested("Delete customer").await;
    until_slow("the words", || has_text("The customer was not deleted.")).await;
    assert_eq!(url(), "/customers/8");
    assert_eq!(api.received(Delete, GOOGLE).len(), 1);
}

#[wasm_bindgen_test]
async fn a_new_customer_is_there_although_reads_lag() {
    let api = FakeApi::firms(30);
    api.open("/customers").await;
    api.answers(Get, NEW_FIRM, 404, "");
    follow("New customer");
    until("the form", || find("form").is_some()).await;
    type_into("Company", &firm_name(901));
    press("Save");
    let post = api.receives(Post, LIST, 1).await;
    post.answer(200, &customer(&firm(901)));
    until("the customer", || text("h1") == firm_name(901)).await;
    // The form reads the record again.
    follow("Edit");
    until("the form", || find("form").is_some()).await;
    assert_eq!(value("Company"), firm_name(901));
    follow(&firm_name(901));
    until("the customer", || text("h1") == firm_name(901)).await;
    assert!(!has_text("not found"));
    follow("All customers");
    until("all rows", || row_count().as_deref() == Some("32")).await;
    type_into("Search customers", "0901");
    until("the row", || {
        texts("tbody .row-link[href]") == [firm_name(901)]
    })
    .await;
    // The pages of a refresh lack it.
    type_into("Search customers", "");
    refresh(&api).await;
    type_into("Search customers", "0901");
    until("the row", || {
        texts("tbody .row-link[href]") == [firm_name(901)]
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_second_save_keeps_the_first_although_reads_lag() {
    let api = open_edit_form().await;
    type_into("Phone", "555");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&phone("555")));
    until("the customer", || url() == "/customers/8").await;
    follow("Edit");
    until("the form", || find("form").is_some()).await;
    assert_eq!(value("Phone"), "555");
    for email in ["second@gmail.com", "third@gmail.com"] {
        let count = api.received(Put, GOOGLE).len() + 1;
        type_into("Email", email);
        press("Save");
        let put = api.receives(Put, GOOGLE, count).await;
        assert_eq!(put.json()["customerPhone"], "555");
        assert_eq!(put.json()["customerEmail"], email);
        let saved = with(phone("555"), json!({"email": email}));
        put.answer(200, &customer(&saved));
        until("the customer", || url() == "/customers/8").await;
        assert!(!has_text("Another administrator"));
        assert!(!has_text("another administrator"));
        follow("Edit");
        until("the form", || find("form").is_some()).await;
        assert_eq!(value("Email"), email);
    }
}

#[wasm_bindgen_test]
async fn a_read_that_lags_does_not_undo_a_write_that_was_taken_in_part() {
    let _fast = FastTimers::new();
    let api = open_edit_form().await;
    type_into("Phone", "555");
    type_into("Email", "new@gmail.com");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    let in_part = customer(&with(google(), json!({"email": "new@gmail.com"})));
    api.answers(Get, GOOGLE, 200, &in_part);
    put.answer(200, &in_part);
    until_slow("the words", || {
        has_text("The server did not take all of your changes.")
    })
    .await;
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    press_rested("Save").await;
    let put = api.receives(Put, GOOGLE, 2).await;
    assert_eq!(put.json()["customerEmail"], "new@gmail.com");
    assert_eq!(put.json()["customerPhone"], "555");
}

#[wasm_bindgen_test]
async fn a_read_that_was_sent_before_a_write_does_not_undo_it() {
    let api = open_customer().await;
    press("Archive");
    let put = api.receives(Put, GOOGLE, 1).await;
    api.hold_back_all();
    follow("All customers");
    let late = api.receives(Get, LIST, 1).await;
    put.answer(200, &customer(&archived(true)));
    until("the words", || has_text("Archived Google")).await;
    // A state in between, which is neither the one before nor the one after.
    let between = with(google(), json!({"phone": "777"}));
    late.answer(200, &customers(&[between, peter()]));
    until("the rows", || texts("tbody .row-link[href]").len() == 2).await;
    assert!(text("tbody").contains("Archived"), "{}", text("tbody"));
}

#[wasm_bindgen_test]
async fn a_double_click_on_archive_writes_once() {
    let api = open_customer().await;
    press("Archive");
    let put = api.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&archived(true)));
    until("the other button", || is_off("Restore")).await;
    press("Restore");
    settle().await;
    assert_eq!(api.received(Get, GOOGLE).len(), 2, "no second write begins");
}

#[wasm_bindgen_test]
async fn a_double_click_on_save_does_not_save_what_a_colleague_has_just_changed() {
    let _fast = FastTimers::new();
    let api = open_edit_form().await;
    type_into("Phone", "555");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    let theirs = with(google(), json!({"email": "new@gmail.com"}));
    api.answers(Get, GOOGLE, 200, &customer(&theirs));
    put.answer(502, "");
    until_slow("the words", || has_text("Their values are in the form now")).await;
    let begun = window().performance().unwrap().now();
    press("Save");
    press_rested("Save").await;
    let rest = window().performance().unwrap().now() - begun;
    assert!(rest > 400.0, "{rest}");
    api.receives(Put, GOOGLE, 2).await;
    settle().await;
    assert_eq!(api.received(Put, GOOGLE).len(), 2);
}

#[wasm_bindgen_test]
async fn an_answer_for_another_customer_is_read_again_and_told() {
    let _fast = FastTimers::new();
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 200, &customer(&peter()));
    at("/customers/8").open(&api).await;
    let reads = || api.received(Get, GOOGLE).len();
    until_slow("three retries", || reads() == 4).await;
    settle().await;
    assert!(has_text("The server answered with another record."));
    assert!(!has_text("Peter"));
}

#[wasm_bindgen_test]
async fn nothing_is_written_from_the_record_of_another_customer() {
    let _fast = FastTimers::new();
    let api = open_customer().await;
    api.answers(Get, GOOGLE, 200, &customer(&peter()));
    press("Archive");
    until_slow("the words", || has_text("The customer was not archived.")).await;
    assert!(api.received(Put, GOOGLE).is_empty());
}

#[wasm_bindgen_test]
async fn the_directory_takes_a_saved_record_over_without_a_read() {
    let api = FakeApi::firms(30);
    api.put_customer(firm(5));
    api.open("/customers").await;
    follow("Firm 0005");
    until("the customer", || text("h1") == "Firm 0005").await;
    follow("Edit");
    until("the form", || find("form").is_some()).await;
    let one = format!("{LIST}/5");
    type_into("Company", "Firm 0005 renamed");
    press("Save");
    let put = api.receives(Put, &one, 1).await;
    put.answer(
        200,
        &customer(&with(firm(5), json!({"companyname": "Firm 0005 renamed"}))),
    );
    until("the customer", || text("h1") == "Firm 0005 renamed").await;
    let reads = api.received(Get, &one).len();
    follow("All customers");
    until("all rows", || row_count().as_deref() == Some("31")).await;
    until("the row", || {
        texts("tbody .row-link[href]").contains(&"Firm 0005 renamed".to_owned())
    })
    .await;
    assert_eq!(reads, 3, "the page's, the form's and the save's");
    assert_eq!(api.received(Get, &one).len(), reads);
}

#[wasm_bindgen_test]
async fn the_write_of_another_tab_is_read_twice() {
    let _fast = FastTimers::new();
    let api = FakeApi::firms(30);
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    api.put_customer(firm(5));
    broadcast_write("5");
    let one = format!("{LIST}/5");
    api.receives(Get, &one, 1).await;
    // The copy of the data that answered first was behind.
    let renamed = with(firm(5), json!({"companyname": "Firm 0005 renamed"}));
    api.put_customer(renamed);
    until_slow("the row", || has_text("Firm 0005 renamed")).await;
    assert_eq!(api.received(Get, &one).len(), 2);
}

#[wasm_bindgen_test]
async fn the_write_of_another_tab_counts_over_an_own_one() {
    let api = open_customer().await;
    press("Archive");
    let put = api.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&archived(true)));
    until("the other button", || has_button("Restore")).await;
    broadcast_write("8");
    until("the first button", || has_button("Archive")).await;
}

#[wasm_bindgen_test]
async fn a_form_that_was_filled_after_the_write_of_another_tab_is_not_called_older() {
    let _fast = FastTimers::new();
    let api = FakeApi::firms(30);
    api.put_customer(firm(5));
    api.open("/customers").await;
    until("all rows", || row_count().as_deref() == Some("31")).await;
    broadcast_write("5");
    let one = format!("{LIST}/5");
    api.receives(Get, &one, 1).await;
    follow("Firm 0005");
    until("the customer", || text("h1") == "Firm 0005").await;
    follow("Edit");
    until("the form", || find("form").is_some()).await;
    assert_eq!(
        api.received(Get, &one).len(),
        3,
        "the page's and the form's"
    );
    until_slow("the second read", || api.received(Get, &one).len() == 4).await;
    settle().await;
    assert!(!has_text("changed in another tab"));
    broadcast_write("5");
    until("the words", || has_text("changed in another tab")).await;
}

#[wasm_bindgen_test]
async fn a_write_that_was_not_needed_is_not_told_to_other_tabs() {
    let tab = Tab::of_writes();
    let api = open_customer().await;
    api.answers(Get, GOOGLE, 200, &customer(&archived(true)));
    press("Archive");
    until("the other button", || has_button("Restore")).await;
    press_rested("Restore").await;
    let put = api.receives(Put, GOOGLE, 1).await;
    put.answer(200, &customer(&archived(false)));
    until("the first button", || has_button("Archive")).await;
    until("the message", || tab.received("8")).await;
    assert_eq!(tab.messages(), ["8"], "only of the second write");
}

#[wasm_bindgen_test]
async fn a_form_says_no_longer_that_another_tab_has_changed_what_it_has_saved() {
    let api = open_edit_form().await;
    broadcast_write("8");
    until("the words", || has_text("changed in another tab")).await;
    type_into("Phone", "555");
    press("Save");
    let put = api.receives(Put, GOOGLE, 1).await;
    type_into("Email", "later@gmail.com");
    put.answer(200, &customer(&phone("555")));
    until("no words", || !has_text("changed in another tab")).await;
    assert_eq!(url(), "/customers/8/edit");
}

/// Reads all customers again, until the change of another administrator shows.
async fn refresh(api: &FakeApi) {
    let renamed = with(firm(6), json!({"companyname": "Firm 0006 renamed"}));
    api.put_customer(renamed);
    press_rested("Refresh").await;
    until_slow("the change", || has_text("Firm 0006 renamed")).await;
    settle().await;
}

fn phone(phone: &str) -> Value {
    with(google(), json!({"phone": phone}))
}

fn archived(archived: bool) -> Value {
    with(google(), json!({"archived": archived}))
}

/// The customer that [`open_new_form`] creates.
fn created() -> Value {
    let values = json!({
        "_id": 9, "name": "", "lastname": "", "email": "", "phone": "", "description": "",
        "status": 0
    });
    with(google(), values)
}
