//! Unsaved text survives a reload, for the user who typed it.

use e2e::{Answer, App, Fixture, Page, journey, json, until};

use crate::records::CUSTOMERS;

const RESTORED: &str = "Your unsaved changes from";
const LOGIN: &str = "/v1.0/auth/login";

/// Returns the number of drafts in this tab.
async fn kept(page: &Page) -> u64 {
    let script = "return Object.keys(sessionStorage)
        .filter(key => key.startsWith('customer-desk.draft.')).length";
    page.script(script, vec![]).await.as_u64().unwrap()
}

/// Returns the time of day of the only draft, formatted by the browser.
async fn kept_at(page: &Page) -> String {
    let script = "const key = Object.keys(sessionStorage)
            .find(key => key.startsWith('customer-desk.draft.'));
        const {at} = JSON.parse(sessionStorage.getItem(key));
        return new Intl.DateTimeFormat([],
            {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(at * 1000)";
    let time = page.script(script, vec![]).await;
    time.as_str().unwrap().to_owned()
}

/// Types a new customer and reloads the page.
async fn at_a_restored_form(app: &App) -> &Page {
    let page = app.sign_in("/customers/new").await;
    page.textbox("Company").fill("Half typed").await;
    page.textbox("Description").fill("every\nword").await;
    page.checkbox("Archived").click().await;
    page.reload().await;
    page.toast(RESTORED).wait().await;
    page
}

/// Deploys with logins. Every login gets the one token of the API.
fn with_logins(app: &App) {
    app.site.set_config("/auth/loginPath", json!(LOGIN));
    let token = json!({"token": "demo", "expiresin": 3600});
    let answer = Answer::json(200, &token);
    app.site.proxy.answer("POST", LOGIN, 99, answer);
}

/// Signs in with a login, on the sign-in page or over another page.
async fn log_in(page: &Page, login: &str) {
    page.textbox("Login").fill(login).await;
    page.textbox("Password").fill("a password").await;
    page.button("Sign in").click().await;
    page.button("Sign in").wait_gone().await;
}

/// Lets the token expire while the page is open.
async fn expire(app: &App) {
    app.page.allow_console("status of 401");
    let expired = json!({"error": {"code": 401, "message": "expired"}});
    let answer = Answer::json(401, &expired);
    app.site.proxy.answer("GET", CUSTOMERS, 1, answer);
    app.page.button("Save").click().await;
    app.page.dialog("Sign in again").wait().await;
}

#[test]
fn typed_text_survives_a_reload() {
    journey(Fixture::customers(0), async |app| {
        let page = at_a_restored_form(app).await;
        page.textbox("Company").wait_value("Half typed").await;
        page.textbox("Description").wait_value("every\nword").await;
        assert!(page.checkbox("Archived").is_checked().await);
        let note = page.toast(RESTORED).text().await;
        let time = kept_at(page).await;
        assert!(note.contains(&time), "“{note}” does not tell {time}");
        page.wait_for_text("Unsaved changes").await;

        page.button("Save").click().await;
        page.toast("Created Half typed").wait().await;
        assert_eq!(kept(page).await, 0);
        page.goto("/customers/new").await;
        page.textbox("Company").wait_value("").await;
        assert!(!page.toast(RESTORED).is_there().await);
    });
}

#[test]
fn discard_empties_the_form_again() {
    journey(Fixture::customers(0), async |app| {
        let page = at_a_restored_form(app).await;
        page.button("Discard").click().await;
        page.textbox("Company").wait_value("").await;
        page.textbox("Description").wait_value("").await;
        assert!(!page.checkbox("Archived").is_checked().await);
        page.toast(RESTORED).wait_gone().await;
        until("the drafts kept", 0, async || kept(page).await).await;
        page.focus_is_kept().await;
        page.reload().await;
        page.textbox("Company").wait_value("").await;
        assert!(!page.toast(RESTORED).is_there().await);
    });
}

#[test]
fn discarding_when_leaving_forgets_the_draft() {
    journey(Fixture::customers(0), async |app| {
        let page = at_a_restored_form(app).await;
        page.link("Customers").click().await;
        page.button("Discard changes").click().await;
        page.wait_for_path("/customers").await;
        assert_eq!(kept(page).await, 0);
        page.link("New customer").click().await;
        page.textbox("Company").wait_value("").await;
        assert!(!page.toast(RESTORED).is_there().await);
    });
}

#[test]
fn signing_out_forgets_the_draft() {
    journey(Fixture::customers(0), async |app| {
        let page = at_a_restored_form(app).await;
        page.button("Menu").click().await;
        page.button("Sign out").click().await;
        page.button("Discard changes").click().await;
        page.textbox("API token").wait().await;
        assert_eq!(kept(page).await, 0);
        app.enter_token().await;
        page.textbox("Company").wait_value("").await;
        assert!(!page.toast(RESTORED).is_there().await);
    });
}

#[test]
fn signing_out_in_another_tab_forgets_the_draft() {
    journey(Fixture::customers(0), async |app| {
        let page = at_a_restored_form(app).await;
        let (first, second) = page.open_tab("/customers").await;
        page.button("Menu").click().await;
        page.button("Sign out").click().await;
        page.button("Sign in").wait().await;
        page.switch_to(&first).await;
        page.textbox("API token").wait().await;
        assert_eq!(kept(page).await, 0);
        page.switch_to(&second).await;
        assert_eq!(kept(page).await, 0);
    });
}

#[test]
fn an_expired_sign_in_keeps_the_draft_over_a_reload() {
    journey(Fixture::customers(0), async |app| {
        let page = at_a_restored_form(app).await;
        expire(app).await;
        page.reload().await;
        page.textbox("API token").wait().await;
        assert!(!page.text().await.contains("Half typed"));
        app.enter_token().await;
        page.toast(RESTORED).wait().await;
        page.textbox("Company").wait_value("Half typed").await;
    });
}

#[test]
fn the_same_login_finds_its_draft_and_another_does_not() {
    journey(Fixture::customers(0), async |app| {
        with_logins(app);
        let page = &app.page;
        page.goto("/customers/new").await;
        log_in(page, "anna").await;
        page.textbox("Company").fill("Of Anna").await;
        expire(app).await;
        page.reload().await;
        log_in(page, "bert").await;
        page.textbox("Company").wait_value("").await;
        assert!(!page.toast(RESTORED).is_there().await);
        page.textbox("Company").fill("Of the other").await;

        // In any letters, as people type it.
        for own in ["anna", "Anna"] {
            expire(app).await;
            page.reload().await;
            log_in(page, own).await;
            page.toast(RESTORED).wait().await;
            page.textbox("Company").wait_value("Of Anna").await;
        }
    });
}

#[test]
fn another_login_over_the_page_starts_without_drafts() {
    journey(Fixture::customers(0), async |app| {
        with_logins(app);
        let page = &app.page;
        page.goto("/customers/new").await;
        log_in(page, "anna").await;
        page.textbox("Company").fill("Of Anna").await;
        expire(app).await;
        log_in(page, "bert").await;
        page.dialog("").wait_gone().await;
        page.textbox("Company").wait_value("").await;
        assert!(!page.text().await.contains("Of Anna"));
        assert!(!page.toast(RESTORED).is_there().await);
    });
}

#[test]
fn another_token_does_not_find_the_draft() {
    journey(Fixture::customers(0), async |app| {
        let page = at_a_restored_form(app).await;
        expire(app).await;
        page.reload().await;
        let none = Answer::json(200, &json!({"customers": []}));
        app.site.proxy.answer("GET", CUSTOMERS, 9, none);
        page.textbox("API token").fill("another").await;
        page.button("Sign in").click().await;
        page.textbox("Company").wait_value("").await;
        assert!(!page.toast(RESTORED).is_there().await);
        assert!(!page.text().await.contains("Half typed"));
    });
}

#[test]
fn a_draft_comes_back_with_its_base() {
    journey(Fixture::customers(0), async |app| {
        let keys = json!({"customerCompanyName": "Two hands", "customerPhone": "1"});
        let id = app.api.create(keys).await;
        let page = app.sign_in(&format!("/customers/{id}/edit")).await;
        page.textbox("Phone").wait_value("1").await;
        page.textbox("Phone").fill("2").await;
        let theirs = json!({
            "customerName": "", "customerLastName": "", "customerEmail": "e@e.example",
            "customerCompanyName": "Two hands", "customerPhone": "3", "customerDescription": "",
            "customerStatus": 0, "archived": false, "crmId": "", "refId": ""
        });
        let path = format!("{CUSTOMERS}/{id}");
        app.api.call("PUT", &path, Some(&theirs)).await;
        page.reload().await;
        page.toast(RESTORED).wait().await;
        page.textbox("Phone").wait_value("2").await;
        page.textbox("Email").wait_value("e@e.example").await;
        page.button("Save").click().await;
        let conflict = page.role("group", "Another administrator changed this customer");
        conflict.wait().await;
        let asked = conflict.text().await;
        for value in ["Was: 1", "2", "3"] {
            assert!(asked.contains(value), "{asked}");
        }
        assert!(app.site.proxy.requests("PUT", CUSTOMERS).is_empty());
    });
}
