//! The first rows of the list are painted before the application is loaded: boot.js reads them while
//! the code loads.

use e2e::{Answer, App, Fault, Fixture, Page, Value, journey, json, until};

use crate::records::CUSTOMERS;

/// Returns markup and position of each cell of the first rows of a table. The checkboxes and the buttons
/// *Peek* get their names and values from the application.
const CELLS: &str = "return [...document.querySelectorAll(arguments[0] + ' tbody tr')].slice(0, 10)
    .map(row => [row.className, ...[...row.cells].map(cell => {
        const {left, top, width, height} = cell.getBoundingClientRect();
        const markup = cell.matches('.cell-select') ? ''
            : cell.innerHTML.replace(/(tabindex=\"-1\") aria-label=\"[^\"]*\"/, '$1');
        return [markup, left, top, width, height];
    })])";

async fn cells(page: &Page, place: &str) -> Value {
    page.script(CELLS, vec![place.into()]).await
}

/// Reloads the page with the files of a pattern blocked, and waits for the error message.
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
    page.alert("A part of Customer Desk could not be loaded")
        .wait()
        .await;
}

async fn list_reads(app: &App) -> usize {
    app.site.proxy.requests("GET", CUSTOMERS).len()
}

/// Opens the list without filters.
async fn plain_list(app: &App) -> &Page {
    let page = app.sign_in("/customers").await;
    page.table("Customers").wait_rows(12).await;
    app.site.proxy.forget();
    page
}

#[test]
fn first_rows_look_as_in_the_application() {
    journey(Fixture::customers(10), async |app| {
        let odd = json!({"customerCompanyName": "<b>Aa</b> & \u{202e}co", "archived": true});
        app.api.create(odd).await;
        app.api
            .create(json!({"customerName": " x", "customerEmail": "a@x.example"}))
            .await;
        let page = plain_list(app).await;
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
    journey(Fixture::customers(12).with_directory(), async |app| {
        let page = plain_list(app).await;
        page.reload().await;
        page.button("Refresh").wait().await;
        let reads = app.site.proxy.requests("GET", "/v1.0/");
        assert!(reads.len() > 1, "the first rows, and all customers");
        for read in reads {
            // The header of a request with `cache: "no-store"`.
            let cache_control = read.headers.get("cache-control");
            assert_eq!(
                cache_control.map(String::as_str),
                Some("no-cache"),
                "{read}"
            );
        }
    });
}

#[test]
fn first_rows_are_read_once_and_before_the_application() {
    journey(Fixture::customers(12), async |app| {
        let page = plain_list(app).await;
        reload_without(page, "*.wasm").await;
        until("reads of the list", 1, async || list_reads(app).await).await;
        page.block("nothing").await;
        app.site.proxy.forget();
        page.button("Reload").click().await;
        page.table("Customers").wait_rows(12).await;
        assert_eq!(list_reads(app).await, 1, "the application takes it over");
        page.combobox("Sort by").choose("Company").await;
        page.wait_for_path("/customers?sortby=company").await;
        page.table("Customers").wait_settled().await;
        // One request for each view.
        assert_eq!(list_reads(app).await, 2);
    });
}

#[test]
fn another_view_and_a_signed_out_tab_are_not_prefetched() {
    journey(Fixture::customers(12), async |app| {
        let page = plain_list(app).await;
        for path in ["/customers/new", "/customers?sortby=company"] {
            page.block("nothing").await;
            page.goto(path).await;
            page.button("Menu").wait().await;
            app.site.proxy.forget();
            reload_without(page, "*.wasm").await;
            assert_eq!(list_reads(app).await, 0, "{path}");
        }
        page.block("nothing").await;
        page.goto("/customers").await;
        page.table("Customers").wait_rows(12).await;
        page.button("Menu").click().await;
        page.button("Sign out").click().await;
        page.textbox("API token").wait().await;
        app.site.proxy.forget();
        reload_without(page, "*.wasm").await;
        assert_eq!(list_reads(app).await, 0);
    });
}

#[test]
fn an_expired_token_asks_for_a_sign_in() {
    journey(Fixture::customers(12), async |app| {
        let page = plain_list(app).await;
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
fn a_prefetch_with_a_passing_fault_is_retried() {
    journey(Fixture::customers(12), async |app| {
        let page = plain_list(app).await;
        page.allow_console("status of 503");
        let busy = Answer::json(503, &json!({}));
        app.site.proxy.answer("GET", CUSTOMERS, 1, busy);
        page.reload().await;
        page.table("Customers").wait_rows(12).await;
        assert_eq!(list_reads(app).await, 2);
    });
}

#[test]
fn a_prefetch_that_takes_too_long_is_aborted() {
    journey(Fixture::customers(12), async |app| {
        let page = plain_list(app).await;
        page.hurry_time_outs_of_later_pages().await;
        app.site.proxy.fault("GET", CUSTOMERS, 1, Fault::Hang);
        page.reload().await;
        page.table("Customers").wait_rows(12).await;
        let asked = app.site.proxy.requests("GET", CUSTOMERS);
        assert!(asked[0].aborted, "{asked:?}");
        assert_eq!(asked.len(), 2);
    });
}

#[test]
fn another_query_supersedes_the_prefetch() {
    journey(Fixture::customers(12), async |app| {
        let page = plain_list(app).await;
        app.site.proxy.fault("GET", CUSTOMERS, 1, Fault::Hang);
        page.reload().await;
        page.combobox("Sort by").choose("Last name").await;
        page.wait_for_path("/customers?sortby=name").await;
        page.table("Customers").wait_rows(12).await;
        let is_aborted = async || app.site.proxy.requests("GET", CUSTOMERS)[0].aborted;
        until("the prefetch is aborted", true, is_aborted).await;
        assert_eq!(list_reads(app).await, 2);
    });
}
