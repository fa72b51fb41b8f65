//! The Content-Security-Policy: the application violates nothing, and text of a record runs nothing.

use e2e::{CONTENT_SECURITY_POLICY, Fixture, journey, json, until};

use crate::records::WITH_ORDERS;

const HOSTILE: &str = "<img src=x onerror=\"window.owned=1\"><script>window.owned=1</script>";

#[test]
fn hostile_text_stays_text() {
    journey(Fixture::customers(0), async |app| {
        let id = app
            .api
            .create(json!({
                "customerCompanyName": HOSTILE, "customerEmail": "javascript:window.owned=1",
                "customerDescription": HOSTILE, "crmId": "\u{202e}reversed", "refId": "'; DROP"
            }))
            .await;
        let page = app.sign_in("/customers").await;
        page.link(HOSTILE).click().await;
        page.h1().with_text(HOSTILE).wait().await;
        page.wait_for_title(&format!("{HOSTILE} · Customer Desk"))
            .await;
        page.link("Edit").click().await;
        page.textbox("Company").wait_value(HOSTILE).await;
        page.goto(&format!("/customers/{id}")).await;
        page.button("Delete").click().await;
        page.dialog("").with_text(HOSTILE).wait().await;
        let script = "return [window.owned === undefined,
            document.querySelectorAll('main img, main script, [href^=\"javascript:\"]').length]";
        assert_eq!(page.script(script, vec![]).await, json!([true, 0]));
    });
}

#[test]
fn no_screen_violates_the_policy() {
    journey(Fixture::customers(40), async |app| {
        let id = WITH_ORDERS;
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(40).await;
        page.goto(&format!("/customers/{id}/edit")).await;
        page.textbox("Phone").fill("1").await;
        page.button("Save").click().await;
        page.toast("Saved").wait().await;
        page.button("Delete").click().await;
        page.button("Cancel").within(&page.dialog("")).click().await;
        page.goto("/nonsense").await;
        page.h1().with_text("No such page").wait().await;
        let script =
            "return fetch('/').then(answer => answer.headers.get('content-security-policy'))";
        assert_eq!(
            page.script(script, vec![]).await,
            json!(CONTENT_SECURITY_POLICY)
        );
    });
}

/// Shows that a violation reaches the console, on which the other journeys depend.
#[test]
fn a_violation_reaches_the_console() {
    journey(Fixture::customers(0), async |app| {
        app.page.goto("/").await;
        let inline = "const script = document.createElement('script');
            script.textContent = '1'; document.head.append(script)";
        app.page.script(inline, vec![]).await;
        until("the violation in the console", true, async || {
            let console = app.page.console().await;
            console.iter().any(|line| line.contains("CSP violation"))
        })
        .await;
        app.page.allow_console("CSP violation");
        app.page.allow_console("Content Security Policy");
        app.page.allow_console("TrustedScript");
    });
}
