//! `config.json`: one build for every station, and a clear word when the file is wrong.

use e2e::{Answer, Desk, Stage, journey, json, until};

use crate::records::CUSTOMERS;

/// The page must name the file and this part of the defect, and work once the file is mended.
async fn names_the_defect(desk: &Desk, defect: &str) {
    let page = &desk.page;
    page.goto("/customers").await;
    page.wait_for_text("config.json").await;
    page.wait_for_text(defect).await;
    assert!(
        desk.site.proxy.log().is_empty(),
        "nothing is asked of an unknown API"
    );
    desk.site.restore_config();
    page.button("Reload").click().await;
    desk.enter_token().await;
    page.table("Customers").wait_rows(3).await;
}

#[test]
fn a_missing_file_is_named() {
    journey(Stage::customers(3), async |desk| {
        desk.page.allow_console("status of 404");
        desk.site.replace_config(404, "text/plain", "not found");
        names_the_defect(desk, "404").await;
    });
}

#[test]
fn a_file_that_does_not_come_is_named() {
    journey(Stage::customers(3), async |desk| {
        let page = &desk.page;
        page.allow_console("ERR_BLOCKED_BY_CLIENT");
        page.block("*config.json").await;
        page.goto("/customers").await;
        page.wait_for_text("It could not be loaded.").await;
        assert!(!page.alert("Something went wrong").is_there().await);
        page.block("nothing").await;
        page.button("Reload").click().await;
        desk.enter_token().await;
        page.table("Customers").wait_rows(3).await;
    });
}

#[test]
fn a_page_instead_of_the_file_is_named() {
    journey(Stage::customers(3), async |desk| {
        let html = "<!doctype html><title>Welcome</title>";
        desk.site.replace_config(200, "text/html", html);
        names_the_defect(desk, "not valid").await;
    });
}

#[test]
fn another_header_and_scheme_reach_the_api() {
    journey(Stage::customers(0), async |desk| {
        desk.site.set_config("/auth/header", json!("X-Station-Key"));
        desk.site.set_config("/auth/scheme", json!("Token"));
        let answer = Answer::json(200, &json!({"customers": []}));
        desk.site.proxy.answer("GET", CUSTOMERS, 99, answer);
        desk.sign_in("/customers").await;
        until("the header", Some("Token demo".to_owned()), async || {
            let requests = desk.site.proxy.requests("GET", CUSTOMERS);
            requests.first()?.headers.get("x-station-key").cloned()
        })
        .await;
        let first = desk.site.proxy.log().remove(0);
        assert!(!first.headers.contains_key("authorization"));
    });
}
