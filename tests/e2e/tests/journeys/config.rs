//! `config.json`: one build for every API, and a message that names a defect of the file.

use e2e::{Answer, App, Fixture, journey, json, until};

use crate::records::CUSTOMERS;

/// Asserts that the page names the file and the defect, and works once the file is right.
async fn names_the_defect(app: &App, defect: &str) {
    let page = &app.page;
    page.goto("/customers").await;
    page.wait_for_text("config.json").await;
    page.wait_for_text(defect).await;
    assert!(
        app.site.proxy.log().is_empty(),
        "nothing is asked of an unknown API"
    );
    app.site.restore_config();
    page.button("Reload").click().await;
    app.enter_token().await;
    page.table("Customers").wait_rows(3).await;
}

#[test]
fn a_missing_file_is_named() {
    journey(Fixture::customers(3), async |app| {
        app.page.allow_console("status of 404");
        app.site.replace_config(404, "text/plain", "not found");
        names_the_defect(app, "404").await;
    });
}

#[test]
fn a_blocked_file_is_named() {
    journey(Fixture::customers(3), async |app| {
        let page = &app.page;
        page.allow_console("ERR_BLOCKED_BY_CLIENT");
        page.block("*config.json").await;
        page.goto("/customers").await;
        page.wait_for_text("It could not be loaded.").await;
        assert!(!page.alert("Something went wrong").is_there().await);
        page.block("nothing").await;
        page.button("Reload").click().await;
        app.enter_token().await;
        page.table("Customers").wait_rows(3).await;
    });
}

#[test]
fn html_instead_of_the_file_is_named() {
    journey(Fixture::customers(3), async |app| {
        let html = "<!doctype html><title>Welcome</title>";
        app.site.replace_config(200, "text/html", html);
        names_the_defect(app, "a web page, not JSON").await;
    });
}

#[test]
fn another_header_and_scheme_reach_the_api() {
    journey(Fixture::customers(0), async |app| {
        app.site.set_config("/auth/header", json!("X-Api-Key"));
        app.site.set_config("/auth/scheme", json!("Token"));
        let answer = Answer::json(200, &json!({"customers": []}));
        app.site.proxy.answer("GET", CUSTOMERS, 99, answer);
        app.sign_in("/customers").await;
        until("the header", Some("Token demo".to_owned()), async || {
            let requests = app.site.proxy.requests("GET", CUSTOMERS);
            requests.first()?.headers.get("x-api-key").cloned()
        })
        .await;
        let first = app.site.proxy.log().remove(0);
        assert!(!first.headers.contains_key("authorization"));
    });
}

#[test]
fn named_statuses_are_shown_chosen_and_saved() {
    journey(Fixture::customers(0), async |app| {
        let names = json!({"0": {"en": "Active", "ru": "Активен"}, "1": "Blocked"});
        app.site.set_config("/statusNames", names);
        let customer = json!({"customerCompanyName": "Acme", "customerStatus": 0});
        let id = app.api.create(customer).await;
        let page = app.sign_in("/customers").await;
        let table = page.table("Customers");
        table.wait_column("Status", &["Active (0)".into()]).await;
        page.goto(&format!("/customers/{id}/edit")).await;
        page.combobox("Status").choose("Blocked (1)").await;
        page.passes_axe("a form with named statuses").await;
        page.button("Save").click().await;
        page.toast("Saved").wait().await;
        page.wait_for_text("Blocked (1)").await;
        assert_eq!(app.api.customer(id).await["status"], 1);
        page.goto(&format!("/customers/{id}/edit")).await;
        page.combobox("Status").choose("Other…").await;
        page.spinbutton("Status number").fill("12").await;
        page.passes_axe("a form with another status").await;
        page.button("Save").click().await;
        page.toast("Saved").wait().await;
        assert_eq!(app.api.customer(id).await["status"], 12);
    });
}
