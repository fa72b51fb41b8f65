//! A call: find the customer, open it, copy what is needed, look at its orders, go on to the next one.

use e2e::{Answer, Fault, Fixture, Key, journey, json, until};

use crate::records::{CUSTOMERS, WITH_250_ORDERS};

/// Notes what the page copies, and lets the browser copy it.
const WATCH_CLIPBOARD: &str = "const { clipboard } = navigator;
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = text => { window.copied = text; return write(text) }";

#[test]
fn find_open_copy_and_go_on() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        app.page.run_first(WATCH_CLIPBOARD).await;
        let page = app.sign_in("/customers").await;
        page.wait_for_text("As of").await;
        let customer = app.api.customer(1).await;
        let name = customer["companyname"].as_str().unwrap();
        page.searchbox("Search customers").fill(name).await;
        page.table("Customers").wait_rows(1).await;
        page.link(name).click().await;
        page.h1().with_text(name).wait().await;
        page.wait_for_text("1 of 1").await;

        page.button("Copy email").click().await;
        let copied = async || page.script("return window.copied ?? null", vec![]).await;
        until("the email", customer["email"].clone(), copied).await;
        page.button("Copy link").click().await;
        let link = page
            .script("return location.origin + '/customers/1'", vec![])
            .await;
        until("the link", link, copied).await;

        page.back().await;
        page.searchbox("Search customers").fill("").await;
        page.wait_for_text("of 300").await;
        let links =
            "return [...document.querySelectorAll('.row-link[href]')].map(it => it.pathname)";
        let rows = page.script(links, vec![]).await;
        let path = |at: usize| rows[at].as_str().unwrap().to_owned();
        let click_second = "document.querySelectorAll('.row-link[href]')[1].click()";
        page.script(click_second, vec![]).await;
        page.wait_for_path(&path(1)).await;
        page.wait_for_text("2 of 300").await;
        page.link("Next customer").click().await;
        page.wait_for_path(&path(2)).await;
        page.h1().wait_focus().await;
        page.link("Previous customer").click().await;
        page.link("Previous customer").click().await;
        page.wait_for_path(&path(0)).await;
        page.wait_for_text("1 of 300").await;
    });
}

#[test]
fn the_orders_in_numbers_are_those_of_all_orders() {
    journey(Fixture::customers(12), async |app| {
        let id = WITH_250_ORDERS;
        let page = app.sign_in(&format!("/customers/{id}")).await;
        page.wait_for_text("Show as tables").await;
        page.script(
            "document.querySelector('.order-sums > summary').click()",
            vec![],
        )
        .await;
        let table = page.table("Orders by status");
        let total = "return arguments[0].tFoot.rows[0].cells[1].innerText";
        until("all orders", json!("250"), async || {
            table.place().script(total).await
        })
        .await;
        let drafts = app.api.orders(id, "status=0&limit=100").await.len();
        let first =
            "return arguments[0].tBodies[0].rows[0].innerText.split(/\\s+/).slice(0, 2).join(' ')";
        until("the drafts", json!(format!("Draft {drafts}")), async || {
            table.place().script(first).await
        })
        .await;
        page.has_no_axe_findings("the orders in numbers").await;
        page.link("Newest first").click().await;
        page.wait_for_path(&format!("/customers/{id}?sortby=submitdate&direction=desc"))
            .await;
        page.table("Orders")
            .wait_sorted(&["Submitted descending"])
            .await;
    });
}

#[test]
fn a_fault_of_the_numbers_leaves_the_table_alone() {
    journey(Fixture::customers(12), async |app| {
        let id = WITH_250_ORDERS;
        app.page.allow_console("status of 403");
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(12).await;
        let orders = format!("{CUSTOMERS}/{id}/orders");
        let refused = Answer::json(
            403,
            &json!({"error": {"code": 1, "message": "Not for you"}}),
        );
        let proxy = &app.site.proxy;
        proxy.fault_after(1, "GET", &orders, 99, Fault::Answer(refused));
        page.goto(&format!("/customers/{id}")).await;
        page.wait_for_text("Of the first 100 orders. The others could not be read.")
            .await;
        page.table("Orders").wait_rows(100).await;
        page.has_no_axe_findings("numbers that could not be read")
            .await;
        proxy.heal();
        page.button("Retry").click().await;
        page.button("Retry").wait_gone().await;
        page.wait_for_text("250").await;
    });
}

#[test]
fn the_text_stands_selected_where_nothing_can_copy() {
    journey(Fixture::customers(3), async |app| {
        let forbid = "Object.defineProperty(navigator, 'clipboard', { value: undefined });
            document.execCommand = () => false";
        app.page.run_first(forbid).await;
        let page = app.sign_in("/customers/1").await;
        page.button("Copy email").click().await;
        let field = page.textbox("Copy email");
        field.wait_focus().await;
        let email = app.api.customer(1).await["email"].clone();
        until("the selection", email, async || {
            page.script("return getSelection().toString()", vec![])
                .await
        })
        .await;
        page.has_no_axe_findings("a text to copy by hand").await;
        page.press(Key::Escape).await;
        page.button("Copy email").wait_focus().await;
    });
}
