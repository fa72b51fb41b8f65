//! The start of the application, and a start that fails.

use e2e::{Fixture, journey};

#[test]
fn a_failed_start_shows_a_message_and_can_be_reloaded() {
    journey(Fixture::customers(3), async |app| {
        let page = &app.page;
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
fn a_signed_out_tab_shows_no_skeleton_of_the_list() {
    journey(Fixture::customers(3), async |app| {
        let page = &app.page;
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
fn an_unhandled_rejection_is_shown_and_keeps_the_typed_text() {
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers/new").await;
        page.allow_console("from elsewhere");
        page.textbox("Company").fill("Still here").await;
        // The browser reports no rejections of WebDriver scripts, so that the test dispatches the
        // event itself.
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
