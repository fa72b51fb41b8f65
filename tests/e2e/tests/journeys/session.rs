//! Signing in and out, in one tab and in several.

use e2e::{Answer, Fixture, Page, journey, json, until};

use crate::records::CUSTOMERS;

/// Returns the number of stored items, without the theme and the mark of the sign-out.
async fn stored_items(page: &Page) -> usize {
    let script = "return [sessionStorage, localStorage].flatMap(store => Object.keys(store))
        .filter(key => !['customer-desk.theme', 'customer-desk.signed-out'].includes(key)).length";
    let count = page.script(script, vec![]).await.as_u64();
    usize::try_from(count.unwrap()).unwrap()
}

#[test]
fn a_deep_link_survives_signing_in() {
    journey(Fixture::customers(120), async |app| {
        let address = "/customers?sortby=name&type=person&limit=10";
        let page = &app.page;
        page.goto(address).await;
        page.button("Sign in").wait().await;
        page.wait_for_path(address).await;
        assert!(
            app.site.proxy.log().is_empty(),
            "no request without a token"
        );
        app.enter_token().await;
        page.wait_for_path(address).await;
        page.table("Customers").wait_rows(10).await;
    });
}

#[test]
fn the_token_is_kept_for_the_tab_alone() {
    journey(Fixture::customers(3), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(3).await;
        let script = "return [sessionStorage.getItem('customer-desk.token'),
            Object.values(localStorage).some(value => value.includes('demo')), document.cookie]";
        let stores = page.script(script, vec![]).await;
        assert!(stores[0].as_str().unwrap().contains("demo"), "{stores}");
        assert_eq!(stores[1], false);
        assert_eq!(stores[2], "");
        assert!(!page.path().await.contains("demo"));
        let first = app.site.proxy.log().remove(0);
        assert_eq!(first.headers["authorization"], "Bearer demo");

        page.reload().await;
        page.table("Customers").wait_rows(3).await;
    });
}

#[test]
fn login_and_password_work_where_they_are_configured() {
    journey(Fixture::customers(3), async |app| {
        app.site
            .set_config("/auth/loginPath", json!("/v1.0/auth/login"));
        let page = &app.page;
        page.allow_console("status of 401");
        page.goto("/customers").await;
        page.textbox("API token").wait().await;
        page.textbox("Login").fill("admin").await;
        page.textbox("Password").fill("wrong").await;
        page.button("Sign in").click().await;
        until("the login was asked", 1, async || {
            app.site.proxy.requests("POST", "/v1.0/auth/login").len()
        })
        .await;
        page.textbox("Password").fill("admin").await;
        page.button("Sign in").click().await;
        page.table("Customers").wait_rows(3).await;
        let logins = app.site.proxy.requests("POST", "/v1.0/auth/login");
        assert_eq!(
            logins[1].body,
            json!({"login": "admin", "password": "admin"})
        );
    });
}

#[test]
fn a_second_tab_is_signed_in_and_out_with_the_first() {
    journey(Fixture::customers(3), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(3).await;
        let (first, second) = page.open_tab("/customers?sortby=name").await;
        page.table("Customers").wait_rows(3).await;

        page.button("Menu").click().await;

        page.button("Sign out").click().await;
        page.button("Sign in").wait().await;
        until("stored items of this tab", 0, async || {
            stored_items(page).await
        })
        .await;
        page.switch_to(&first).await;
        page.button("Sign in").wait().await;
        page.table("Customers").place().wait_gone().await;
        until("stored items of the other tab", 0, async || {
            stored_items(page).await
        })
        .await;

        page.reload().await;
        page.button("Sign in").wait().await;
        page.switch_to(&second).await;
        page.reload().await;
        page.button("Sign in").wait().await;
    });
}

#[test]
fn a_tab_that_is_opened_again_after_signing_out_asks_for_nothing() {
    journey(Fixture::customers(3), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(3).await;
        let entries = "return Object.entries(sessionStorage)";
        let stored = page.script(entries, vec![]).await;
        page.button("Menu").click().await;
        page.button("Sign out").click().await;
        page.button("Sign in").wait().await;
        // A browser gives a tab that is opened again what the tab had stored.
        let restore = "arguments[0].forEach(([key, text]) => sessionStorage.setItem(key, text))";
        page.script(restore, vec![stored]).await;
        app.site.proxy.forget();
        page.goto("/customers?sortby=name#search=anna").await;
        page.button("Sign in").wait().await;
        page.wait_for_path("/customers").await;
        assert!(
            app.site.proxy.log().is_empty(),
            "a request without a session"
        );
    });
}

#[test]
fn signing_in_over_the_page_keeps_its_scroll_position() {
    journey(Fixture::customers(100), async |app| {
        let page = app.sign_in("/customers?type=person").await;
        page.table("Customers").wait_settled().await;
        page.allow_console("status of 401");
        let answer = Answer::json(401, &json!({}));
        app.site.proxy.answer("GET", CUSTOMERS, 1, answer);
        // The event makes the page read the list without user input.
        let scroll = "scrollTo(0, 400); dispatchEvent(new Event('online'))";
        page.script(scroll, vec![]).await;
        page.dialog("Sign in again").wait().await;
        app.enter_token().await;
        page.dialog("").wait_gone().await;
        page.alert("could not be loaded").wait_gone().await;
        page.table("Customers").wait_settled().await;
        assert_eq!(page.script("return scrollY", vec![]).await, 400);
        page.wait_for_path("/customers?type=person").await;
    });
}
