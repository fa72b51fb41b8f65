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
