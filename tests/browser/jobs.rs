//! Jobs that the tab has kept: what is offered again, and what is not.

use customer_desk::language;
use serde_json::json;
use texts::Language;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::firm_name;
use crate::support::fake_api::FakeApi;
use crate::support::input::{check, press, press_rested};
use crate::support::page::{find, focused, has_button, has_text, one, session_storage, text_of};
use crate::support::selecting::{count, select_firm};
use crate::support::storage::fill_storage;
use crate::support::wait::{settle, until};

/// Where the session keeps the mark of its user.
const OWNER: &str = "customer-desk.owner";
const MINE: &str = "login-mine";

/// The rows of a job that was interrupted: the first is archived, the second was in flight.
fn rows() -> String {
    let archive = |id: i64| json!([id, {"archived": [false, true]}]);
    json!([[2, archive(3), 1], [1, archive(4), 1], [0, archive(5)]]).to_string()
}

fn head() -> String {
    json!({"act": "archive", "argument": 0, "started": 1_700_000_000, "rows": 3, "undoneBy": 0})
        .to_string()
}

/// Opens the list as the user "login-mine", with a job of `owner` in the storage.
async fn with_job(owner: &str, head: &str, rows: &str) {
    let api = FakeApi::firms(30);
    api.open("/customers").await;
    let store = session_storage();
    store.set_item(OWNER, MINE).unwrap();
    let key = format!("customer-desk.job.{owner}.1");
    store.set_item(&format!("{key}.head"), head).unwrap();
    store.set_item(&format!("{key}.0"), rows).unwrap();
    let setup = at("/customers").with_directory().with_storage();
    setup.open(&api).await;
    until("the rows", || has_text(&firm_name(3))).await;
    settle().await;
}

#[wasm_bindgen_test]
async fn an_interrupted_job_is_offered_in_the_language_of_the_screen() {
    with_job(MINE, &head(), &rows()).await;
    until("the job", || find(".job").is_some()).await;
    assert_eq!(text_of(&one(".job-title")), "Archive 3 customers");
    assert!(has_text("Interrupted: 1 of 3 have an outcome."));
    let russian = Language::of_tag("ru").unwrap();
    language::speak(language::request(russian)).await.unwrap();
    until("Russian", || {
        text_of(&one(".job-title")) == "Архивировать 3 клиентов"
    })
    .await;
    assert!(has_button("Продолжить") && has_button("Отбросить"));
}

#[wasm_bindgen_test]
async fn a_discarded_job_keeps_what_is_known_of_it() {
    with_job(MINE, &head(), &rows()).await;
    until("the job", || has_button("Discard")).await;
    press("Discard");
    until("no job", || find(".job").is_none()).await;
    until("the focus", || text_of(&focused()) == text_of(&one("h1"))).await;
}

#[wasm_bindgen_test]
async fn a_damaged_job_is_left_out() {
    for (head, rows) in [
        ("{", rows()),
        (&*head(), "[]".into()),
        (&*head(), rows().replace("archived", "nonsense")),
    ] {
        with_job(MINE, head, &rows).await;
        assert!(find(".job").is_none());
    }
}

#[wasm_bindgen_test]
async fn a_job_of_another_user_waits_for_them() {
    with_job("login-other", &head(), &rows()).await;
    assert!(find(".job").is_none());
    let kept = session_storage().get_item("customer-desk.job.login-other.1.head");
    assert!(kept.unwrap().is_some());
}

#[wasm_bindgen_test]
async fn says_when_the_browser_cannot_keep_a_job() {
    let api = FakeApi::firms(30);
    api.open("/customers").await;
    until("the checkboxes", || {
        find("thead .cell-select input").is_some()
    })
    .await;
    check(&select_firm(3));
    check(&select_firm(4));
    until("two", || count() == "2 customers selected").await;
    fill_storage();
    press("Archive");
    until("the dialog", || has_button("Archive 2 customers")).await;
    press_rested("Archive 2 customers").await;
    until("the note", || has_text("This browser cannot keep the job.")).await;
    session_storage().remove_item("filler").unwrap();
}
