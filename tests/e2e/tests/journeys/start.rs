//! The start of the application, and a start that fails or hangs.

use e2e::{Answer, App, Fixture, Page, journey, json, until};

const LATE: &str = "Part of Customer Desk is still loading";
const NEW_VERSION: &str = "A new version of Customer Desk is available";
const NOT_LOADED: &str = "A part of Customer Desk could not be loaded";
const PANIC: &str = "Something went wrong";

/// The page of another release.
fn other_release() -> Answer {
    let page = "<!doctype html><script id=boot-script data-wasm=/other_bg.wasm></script>";
    Answer::text(200, "text/html", page)
}

/// Replaces the files that end so, and the page that tells the release.
fn deploy_another_release(app: &App, missing: &str) {
    app.page.allow_console("404");
    app.page.allow_console("WebAssembly");
    app.page.allow_console("module script");
    app.page.allow_console("dynamically imported module");
    let gone = Answer::text(404, "text/html", "<!doctype html>not found");
    app.site.replace_file(missing, gone);
    app.site.replace_file("/", other_release());
}

#[test]
fn a_failed_start_shows_a_message_and_can_be_reloaded() {
    journey(Fixture::customers(3), async |app| {
        let page = &app.page;
        page.allow_console("Failed to fetch");
        page.allow_console("ERR_BLOCKED_BY_CLIENT");
        page.block("*.wasm").await;
        page.goto("/customers").await;
        page.alert(NOT_LOADED).wait().await;
        page.block("nothing").await;
        page.button("Reload").click().await;
        page.textbox("API token").wait().await;
        assert!(!page.alert(NOT_LOADED).is_there().await);
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
        page.alert(NOT_LOADED).wait().await;
        let shown = "return document.querySelector('.boot-list').checkVisibility()";
        assert_eq!(page.script(shown, vec![]).await, false);
        let token = "sessionStorage.setItem('customer-desk.token', 'demo')";
        page.script(token, vec![]).await;
        page.reload().await;
        page.alert(NOT_LOADED).wait().await;
        assert_eq!(page.script(shown, vec![]).await, true);
    });
}

#[test]
fn a_start_that_hangs_says_what_it_waits_for_and_goes_on() {
    for (held, named) in [
        ("/config.json", "waiting for the file config.json"),
        ("_bg.wasm", "waiting for a part of its code"),
        ("-application.wasm", "waiting for a part of its code"),
    ] {
        journey(Fixture::customers(3), async |app| {
            let page = &app.page;
            page.hurry_timers().await;
            app.site.hold_file(held);
            page.goto("/customers").await;
            page.alert(named).wait().await;
            page.button("Reload").wait().await;
            app.site.restore_files();
            app.enter_token().await;
            page.table("Customers").wait_rows(3).await;
            assert!(!page.alert(named).is_there().await);
        });
    }
}

#[test]
fn a_later_part_that_hangs_leaves_the_list_usable_and_goes_on() {
    journey(Fixture::customers(3), async |app| {
        app.page.hurry_timers().await;
        app.site.hold_file("-later.wasm");
        let page = app.sign_in("/customers").await;
        page.alert(LATE).wait().await;
        page.button("Reload").wait().await;
        page.combobox("Sort by").choose("Company").await;
        page.wait_for_path("/customers?sortby=company").await;
        page.link("New customer").click().await;
        page.wait_for_path("/customers/new").await;
        page.alert(LATE).wait().await;
        app.site.restore_files();
        page.h1().with_text("New customer").wait().await;
        assert!(!page.alert(LATE).is_there().await);
    });
}

#[test]
fn a_later_part_that_cannot_be_loaded_can_be_retried() {
    for missing in ["*-later.wasm", "*/later-*.css"] {
        journey(Fixture::customers(3), async |app| {
            let page = &app.page;
            page.allow_console("Failed to fetch");
            page.allow_console("ERR_BLOCKED_BY_CLIENT");
            page.block(missing).await;
            app.sign_in("/customers").await;
            page.alert("could not be loaded").wait().await;
            page.table("Customers").wait_rows(3).await;
            assert!(!page.alert(PANIC).is_there().await);
            page.block("nothing").await;
            page.button("Retry").click().await;
            page.link("New customer").click().await;
            page.textbox("Company").wait().await;
            let styled = "const links = document.querySelectorAll('link[href*=\"/later-\"]');
                return [...links].map(link => link.sheet?.cssRules.length > 0)";
            assert_eq!(page.script(styled, vec![]).await, json!([true]));
        });
    }
}

#[test]
fn a_later_part_of_an_older_release_leaves_the_list_usable() {
    journey(Fixture::customers(3), async |app| {
        deploy_another_release(app, "-later.wasm");
        let page = app.sign_in("/customers").await;
        page.alert(NEW_VERSION).wait().await;
        page.table("Customers").wait_rows(3).await;
        page.combobox("Sort by").choose("Company").await;
        page.wait_for_path("/customers?sortby=company").await;
        app.site.restore_files();
        page.button("Reload").click().await;
        page.alert(NEW_VERSION).wait_gone().await;
        page.table("Customers").wait_rows(3).await;
        page.wait_for_path("/customers?sortby=company").await;
    });
}

#[test]
fn a_screen_of_an_older_release_reloads_once() {
    journey(Fixture::customers(3), async |app| {
        deploy_another_release(app, "-later.wasm");
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(3).await;
        page.goto("/customers/new").await;
        wait_for_its_own_reload(page).await;
        page.alert(NEW_VERSION).wait().await;
        // A second reload would remove the mark.
        page.script("window.stays = true", vec![]).await;
        page.link("Customers").click().await;
        page.table("Customers").wait_rows(3).await;
        page.link("New customer").click().await;
        page.alert(NEW_VERSION).wait().await;
        let stays = page.script("return window.stays", vec![]).await;
        assert_eq!(stays, true);
        app.site.restore_files();
        page.button("Reload").click().await;
        page.h1().with_text("New customer").wait().await;
        let mark = "return sessionStorage.getItem('customer-desk.reloaded')";
        assert_eq!(page.script(mark, vec![]).await, json!(null));
    });
}

#[test]
fn a_start_with_a_part_of_an_older_release_says_so() {
    let script = crate::deployment::script();
    for missing in [&script, "_bg.wasm", "-application.wasm"] {
        journey(Fixture::customers(3), async |app| {
            deploy_another_release(app, missing);
            let page = &app.page;
            page.goto("/customers").await;
            wait_for_its_own_reload(page).await;
            page.alert(NEW_VERSION).wait().await;
            app.site.restore_files();
            page.reload().await;
            page.textbox("API token").wait().await;
        });
    }
}

/// Waits until the page has reloaded itself. Asks no accessibility tree: Chromium's tab may crash when
/// that is built while the page goes.
async fn wait_for_its_own_reload(page: &Page) {
    let kind = "return performance.getEntriesByType('navigation')[0].type";
    until("the reload", json!("reload"), async || {
        page.script(kind, vec![]).await
    })
    .await;
}

#[test]
fn a_page_without_its_files_says_so() {
    journey(
        Fixture::customers(3).below_a_path_unprepared(),
        async |app| {
            app.page.allow_console("404");
            app.page.allow_console("MIME type");
            app.page.goto("/desk/customers").await;
            app.page.wait_for_text("could not load its files").await;
        },
    );
}

#[test]
fn a_missing_feature_of_the_browser_is_named() {
    journey(Fixture::customers(3), async |app| {
        let page = &app.page;
        page.run_first("delete AbortSignal.any").await;
        page.goto("/customers").await;
        page.alert("this browser lacks AbortSignal.any")
            .wait()
            .await;
    });
}

#[test]
fn forbidden_storage_keeps_nothing_and_breaks_nothing() {
    journey(Fixture::customers(3), async |app| {
        let page = &app.page;
        page.run_first(
            "for (const store of ['localStorage', 'sessionStorage']) {
                Object.defineProperty(window, store, {
                    get() { throw new DOMException('forbidden', 'SecurityError'); }
                });
            }",
        )
        .await;
        app.sign_in("/customers").await;
        page.table("Customers").wait_rows(3).await;
        page.link("New customer").click().await;
        page.textbox("Company").fill("Typed").await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        page.button("Menu").click().await;
        page.button("Sign out").click().await;
        page.textbox("API token").wait().await;
        assert!(!page.alert(PANIC).is_there().await);
    });
}

/// Dispatches an error as the browser does. It reports none of the scripts of WebDriver.
const FAIL: &str = "
    const reason = new Error('from elsewhere');
    reason.stack = arguments[0];
    const promise = Promise.resolve();
    dispatchEvent(new PromiseRejectionEvent('unhandledrejection', {promise, reason}));
    dispatchEvent(new ErrorEvent('error', {error: reason}));";

#[test]
fn an_error_of_another_script_leaves_the_application_alone() {
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers/new").await;
        page.textbox("Company").fill("Still here").await;
        let stack = "Error: x\n    at chrome-extension://abcdef/content.js:1:2";
        page.script(FAIL, vec![json!(stack)]).await;
        // A listener that fails while the application moves the focus.
        page.allow_console("a foreign listener");
        let fails = "document.addEventListener('focusin', () => {
            document.body.dataset.foreign = 'failed';
            throw new Error('a foreign listener');
        })";
        page.script(fails, vec![]).await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        page.h1().with_text("Still here").wait_focus().await;
        let failed = page
            .script("return document.body.dataset.foreign", vec![])
            .await;
        assert_eq!(failed, json!("failed"));
        assert!(!page.alert(PANIC).is_there().await);
    });
}

#[test]
fn an_error_of_the_application_is_shown_and_keeps_the_typed_text() {
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers/new").await;
        for consequence in ["Illegal invocation", "form-action"] {
            page.allow_console(consequence);
        }
        page.textbox("Company").fill("Still here").await;
        // Another script breaks a function that the application calls, so that the error is one of
        // the application.
        let breaks = "Event.prototype.preventDefault = Node.prototype.appendChild";
        page.script(breaks, vec![]).await;
        page.button("Save").click().await;
        page.alert(PANIC).wait().await;
        page.button("Reload").wait_focus().await;
        page.button("Reload").click().await;
        page.textbox("Company").wait_value("Still here").await;
        page.wait_for_text("were restored").await;
    });
}
