//! Nothing of the application needs a loophole in the policy, and no record can make one.

use e2e::{CONTENT_SECURITY_POLICY, Stage, journey, json, until};

use crate::records::WITH_ORDERS;

const HOSTILE: &str = "<img src=x onerror=\"window.owned=1\"><script>window.owned=1</script>";

#[test]
fn hostile_text_stays_text() {
    journey(Stage::customers(0), async |desk| {
        let id = desk
            .api
            .create(json!({
                "customerCompanyName": HOSTILE, "customerEmail": "javascript:window.owned=1",
                "customerDescription": HOSTILE, "crmId": "\u{202e}reversed", "refId": "'; DROP"
            }))
            .await;
        let page = desk.sign_in("/customers").await;
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
fn the_whole_way_violates_nothing() {
    journey(Stage::customers(40), async |desk| {
        let id = WITH_ORDERS;
        let page = desk.sign_in("/customers").await;
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

/// Without this, the other journeys could not fail.
#[test]
fn a_violation_would_be_seen() {
    journey(Stage::customers(0), async |desk| {
        desk.page.goto("/").await;
        let inline = "const script = document.createElement('script');
            script.textContent = '1'; document.head.append(script)";
        desk.page.script(inline, vec![]).await;
        until("the console tells it", true, async || {
            let console = desk.page.console().await;
            console.iter().any(|line| line.contains("CSP violation"))
        })
        .await;
        desk.page.allow_console("CSP violation");
        desk.page.allow_console("Content Security Policy");
        desk.page.allow_console("TrustedScript");
    });
}
