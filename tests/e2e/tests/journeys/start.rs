//! The first moments, and an application that cannot start.

use e2e::{Stage, journey};

#[test]
fn an_application_that_cannot_start_says_so_and_can_be_reloaded() {
    journey(Stage::customers(3), async |desk| {
        let page = &desk.page;
        page.allow_console("Failed to fetch");
        page.allow_console("ERR_BLOCKED_BY_CLIENT");
        page.block("*.wasm").await;
        page.goto("/customers").await;
        page.alert("Something went wrong").wait().await;
        page.block("nothing").await;
        page.button("Reload").click().await;
        page.textbox("API token").wait().await;
        assert!(!page.alert("Something went wrong").is_there().await);
    });
}

#[test]
fn who_is_not_signed_in_sees_no_skeleton_of_a_list() {
    journey(Stage::customers(3), async |desk| {
        let page = &desk.page;
        page.allow_console("Failed to fetch");
        page.allow_console("ERR_BLOCKED_BY_CLIENT");
        page.block("*.wasm").await;
        page.goto("/customers").await;
        page.alert("Something went wrong").wait().await;
        let shown = "return document.querySelector('.boot-list').checkVisibility()";
        assert_eq!(page.script(shown, vec![]).await, false);
        let token = "sessionStorage.setItem('customer-desk.token', 'demo')";
        page.script(token, vec![]).await;
        page.reload().await;
        page.alert("Something went wrong").wait().await;
        assert_eq!(page.script(shown, vec![]).await, true);
    });
}

#[test]
fn a_failure_that_nobody_caught_is_shown_and_costs_no_keystroke() {
    journey(Stage::customers(0), async |desk| {
        let page = desk.sign_in("/customers/new").await;
        page.allow_console("from elsewhere");
        page.textbox("Company").fill("Still here").await;
        // A driver's own scripts are no part of the page: the browser tells nobody of their
        // rejections, so that the event is made here.
        let reject = "const reason = new Error('from elsewhere');
            const promise = Promise.resolve();
            dispatchEvent(new PromiseRejectionEvent('unhandledrejection', {promise, reason}))";
        page.script(reject, vec![]).await;
        page.alert("Something went wrong").wait().await;
        page.button("Reload").wait_focus().await;
        page.button("Reload").click().await;
        page.textbox("Company").wait_value("Still here").await;
        page.wait_for_text("restored from").await;
    });
}
