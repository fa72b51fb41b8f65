//! The list's first rows are painted before the application is loaded, from a page that boot.js asks
//! for while the code is on its way.

use e2e::{Answer, Desk, Fault, Page, Stage, Value, journey, json, until};

use crate::records::CUSTOMERS;

/// Every cell of the first rows of a table: what it says, and where it stands.
const CELLS: &str = "return [...document.querySelectorAll(arguments[0] + ' tbody tr')].slice(0, 10)
    .map(row => [row.className, ...[...row.cells].map(cell => {
        const {left, top, width, height} = cell.getBoundingClientRect();
        return [cell.innerHTML, left, top, width, height];
    })])";

async fn cells(page: &Page, place: &str) -> Value {
    page.script(CELLS, vec![place.into()]).await
}

/// Loads the page anew without the files that a pattern names, to the message that it failed.
async fn reload_without(page: &Page, files: &str) {
    for expected in [
        "Failed to fetch",
        "ERR_BLOCKED_BY_CLIENT",
        "could not be loaded",
    ] {
        page.allow_console(expected);
    }
    page.block(files).await;
    page.reload().await;
    page.alert("Something went wrong").wait().await;
}

async fn lists_asked(desk: &Desk) -> usize {
    desk.site.proxy.requests("GET", CUSTOMERS).len()
}

/// A tab that shows the plain list.
async fn plain_list(desk: &Desk) -> &Page {
    let page = desk.sign_in("/customers").await;
    page.table("Customers").wait_rows(12).await;
    desk.site.proxy.forget();
    page
}

#[test]
fn they_are_what_the_application_shows_and_where() {
    journey(Stage::customers(10), async |desk| {
        let odd = json!({"customerCompanyName": "<b>Aa</b> & \u{202e}co", "archived": true});
        desk.api.create(odd).await;
        desk.api
            .create(json!({"customerName": " x", "customerEmail": "a@x.example"}))
            .await;
        let page = plain_list(desk).await;
        for width in [360, 1440] {
            page.set_width(width).await;
            page.block("nothing").await;
            page.reload().await;
            page.table("Customers").wait_rows(12).await;
            let shown = cells(page, "main").await;
            reload_without(page, "*-application.wasm").await;
            until("the first rows", shown, async || cells(page, "#boot").await).await;
            let dead = "return document.querySelector('#boot tbody').closest('[inert]') !== null";
            assert_eq!(page.script(dead, vec![]).await, true);
        }
        page.block("nothing").await;
        page.button("Reload").click().await;
        page.table("Customers").wait_rows(12).await;
        let left = "return document.getElementById('boot')";
        assert_eq!(page.script(left, vec![]).await, Value::Null);
    });
}

#[test]
fn the_browser_keeps_no_answer_of_the_api() {
    journey(Stage::customers(12).with_directory(), async |desk| {
        let page = plain_list(desk).await;
        page.reload().await;
        page.button("Refresh").wait().await;
        let reads = desk.site.proxy.requests("GET", "/v1.0/");
        assert!(reads.len() > 1, "the first rows, and all customers");
        for read in reads {
            // What a fetch sends that is kept nowhere (`cache: "no-store"`).
            let told = read.headers.get("cache-control");
            assert_eq!(told.map(String::as_str), Some("no-cache"), "{read}");
        }
    });
}

#[test]
fn they_are_asked_for_once_and_before_the_application() {
    journey(Stage::customers(12), async |desk| {
        let page = plain_list(desk).await;
        reload_without(page, "*.wasm").await;
        until("lists asked for", 1, async || lists_asked(desk).await).await;
        page.block("nothing").await;
        desk.site.proxy.forget();
        page.button("Reload").click().await;
        page.table("Customers").wait_rows(12).await;
        assert_eq!(lists_asked(desk).await, 1, "the application takes it over");
        page.button("Company").click().await;
        page.wait_for_path("/customers?sortby=company").await;
        page.table("Customers").wait_settled().await;
        // One for each view.
        assert_eq!(lists_asked(desk).await, 2);
    });
}

#[test]
fn another_view_and_a_signed_out_tab_are_not_prefetched() {
    journey(Stage::customers(12), async |desk| {
        let page = plain_list(desk).await;
        for path in ["/customers/new", "/customers?sortby=company"] {
            page.block("nothing").await;
            page.goto(path).await;
            page.button("Sign out").wait().await;
            desk.site.proxy.forget();
            reload_without(page, "*.wasm").await;
            assert_eq!(lists_asked(desk).await, 0, "{path}");
        }
        page.block("nothing").await;
        page.goto("/customers").await;
        page.table("Customers").wait_rows(12).await;
        page.button("Sign out").click().await;
        page.textbox("API token").wait().await;
        desk.site.proxy.forget();
        reload_without(page, "*.wasm").await;
        assert_eq!(lists_asked(desk).await, 0);
    });
}

#[test]
fn a_token_that_has_expired_meanwhile_is_asked_for_again() {
    journey(Stage::customers(12), async |desk| {
        let page = plain_list(desk).await;
        page.allow_console("status of 401");
        let other = "sessionStorage.setItem('customer-desk.token', 'expired')";
        page.script(other, vec![]).await;
        page.reload().await;
        page.textbox("API token").fill("demo").await;
        page.button("Sign in").click().await;
        page.table("Customers").wait_rows(12).await;
    });
}

#[test]
fn a_prefetch_that_fails_in_passing_is_asked_for_again() {
    journey(Stage::customers(12), async |desk| {
        let page = plain_list(desk).await;
        page.allow_console("status of 503");
        let busy = Answer::json(503, &json!({}));
        desk.site.proxy.answer("GET", CUSTOMERS, 1, busy);
        page.reload().await;
        page.table("Customers").wait_rows(12).await;
        assert_eq!(lists_asked(desk).await, 2);
    });
}

#[test]
fn a_prefetch_that_takes_too_long_is_aborted() {
    journey(Stage::customers(12), async |desk| {
        let page = plain_list(desk).await;
        page.hurry_time_outs().await;
        desk.site.proxy.fault("GET", CUSTOMERS, 1, Fault::Hang);
        page.reload().await;
        page.table("Customers").wait_rows(12).await;
        let asked = desk.site.proxy.requests("GET", CUSTOMERS);
        assert!(asked[0].aborted, "{asked:?}");
        assert_eq!(asked.len(), 2);
    });
}

#[test]
fn another_query_supersedes_the_prefetch() {
    journey(Stage::customers(12), async |desk| {
        let page = plain_list(desk).await;
        desk.site.proxy.fault("GET", CUSTOMERS, 1, Fault::Hang);
        page.reload().await;
        page.button("Last name").click().await;
        page.wait_for_path("/customers?sortby=name").await;
        page.table("Customers").wait_rows(12).await;
        let is_aborted = async || desk.site.proxy.requests("GET", CUSTOMERS)[0].aborted;
        until("the prefetch is aborted", true, is_aborted).await;
        assert_eq!(lists_asked(desk).await, 2);
    });
}
