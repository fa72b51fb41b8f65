//! Every screen and state under axe-core, in both themes.

use e2e::{Answer, Fault, Fixture, journey, json};

use crate::records::{CUSTOMERS, WITH_ORDERS, customer};

#[test]
fn signing_in() {
    journey(Fixture::customers(0), async |app| {
        let page = &app.page;
        page.allow_console("status of 401");
        page.goto("/customers").await;
        page.textbox("API token").wait().await;
        page.has_no_axe_findings("sign in").await;
        page.textbox("API token").fill("wrong").await;
        page.button("Sign in").click().await;
        page.alert("token").wait().await;
        page.has_no_axe_findings("sign in, refused").await;
    });
}

#[test]
fn the_list_in_every_state() {
    journey(Fixture::customers(120), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(100).await;
        page.has_no_axe_findings("the list").await;
        page.button("Customer").click().await;
        page.table("Customers")
            .wait_sorted(&["Customer descending"])
            .await;
        page.has_no_axe_findings("the list, sorted").await;
        page.goto("/customers?offset=5000").await;
        page.button("First page").wait().await;
        page.has_no_axe_findings("past the end").await;
        page.goto("/nonsense").await;
        page.h1().with_text("No such page").wait().await;
        page.has_no_axe_findings("no such page").await;

        page.allow_console("status of 500");
        let fault = json!({"error": {"code": 1, "message": "out of breath"}});
        app.site
            .proxy
            .answer("GET", CUSTOMERS, 99, Answer::json(500, &fault));
        page.goto("/customers").await;
        page.button("Retry").wait().await;
        page.has_no_axe_findings("the list, failed").await;

        app.site.proxy.answer_nothing();
        let mut damaged = customer(1, "Damaged");
        damaged["email"] = json!(5);
        let rows = Answer::json(200, &json!({"customers": [damaged]}));
        app.site.proxy.answer("GET", CUSTOMERS, 99, rows);
        page.goto("/customers").await;
        page.wait_for_text("Incomplete").await;
        page.has_no_axe_findings("a damaged row").await;
    });
}

#[test]
fn an_empty_list_and_one_that_loads() {
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers").await;
        page.wait_for_text("No customers").await;
        page.has_no_axe_findings("an empty list").await;
        app.site.proxy.answer("GET", CUSTOMERS, 99, Answer::hang());
        page.reload().await;
        page.table("Customers").wait_busy().await;
        page.has_no_axe_findings("a list that loads").await;
    });
}

#[test]
fn one_customer() {
    journey(Fixture::customers(100), async |app| {
        let id = WITH_ORDERS;
        let archived = app.api.customer(id).await["archived"] == true;
        let order = app.api.orders(id, "").await[0]["_id"].clone();
        app.page.allow_console("status of 404");
        let page = app.sign_in(&format!("/customers/{id}")).await;
        page.link(&order.to_string()).click().await;
        page.wait_for_path(&format!("/customers/{id}#order-{order}"))
            .await;
        page.has_no_axe_findings("a customer, an order open").await;
        page.button("Delete").click().await;
        page.button("Delete customer").wait().await;
        page.has_no_axe_findings("removing").await;
        page.button("Cancel").within(&page.dialog("")).click().await;
        page.button(if archived { "Restore" } else { "Archive" })
            .click()
            .await;
        page.button("Dismiss").wait().await;
        page.has_no_axe_findings("a toast").await;
        page.goto("/customers/999999").await;
        page.wait_for_text("may have been deleted").await;
        page.has_no_axe_findings("a removed customer").await;
        let newcomer = app.api.create(json!({"customerName": "Newcomer"})).await;
        page.goto(&format!("/customers/{newcomer}")).await;
        page.wait_for_text("No orders").await;
        page.has_no_axe_findings("a customer without orders").await;
    });
}

#[test]
fn the_form() {
    journey(Fixture::customers(3), async |app| {
        let page = app.sign_in("/customers/new").await;
        page.textbox("Company").wait().await;
        page.has_no_axe_findings("the form").await;
        page.button("Save").click().await;
        page.heading("There is a problem").wait().await;
        page.has_no_axe_findings("the form with a problem").await;
        page.textbox("Email").fill("x").await;
        page.button("Cancel").click().await;
        page.button("Discard changes").wait().await;
        page.has_no_axe_findings("leaving the form").await;
    });
}

#[test]
fn signing_in_over_the_page() {
    journey(Fixture::customers(3), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(3).await;
        page.allow_console("status of 401");
        let answer = Answer::json(401, &json!({}));
        app.site.proxy.answer("GET", CUSTOMERS, 1, answer);
        page.combobox("Sort by").choose("Company").await;
        page.dialog("").wait().await;
        page.has_no_axe_findings("signing in over the page").await;
    });
}

#[test]
fn a_list_on_a_bad_line() {
    journey(Fixture::customers(3), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(3).await;
        page.allow_console("status of 503");
        app.site.proxy.fault("GET", CUSTOMERS, 1, Fault::Hang);
        page.combobox("Sort by").choose("Last name").await;
        page.button("Cancel").wait().await;
        page.has_no_axe_findings("a slow answer").await;
        page.button("Cancel").click().await;
        page.wait_for_text("Cancelled").await;
        let repeated = Fault::garble(|body| {
            let first = body["customers"][0].clone();
            body["customers"].as_array_mut().unwrap().push(first);
        });
        app.site.proxy.fault("GET", CUSTOMERS, 1, repeated);
        page.button("Retry").click().await;
        page.wait_for_text("The list may be incomplete").await;
        page.has_no_axe_findings("rows that came twice").await;
        // Last, since all calls wait as long as the server asks.
        let busy = Answer::json(503, &json!({})).header("Retry-After", "60");
        app.site
            .proxy
            .fault("GET", CUSTOMERS, 1, Fault::Answer(busy));
        page.combobox("Sort by").choose("Company").await;
        page.wait_for_text("Trying again in").await;
        page.has_no_axe_findings("waiting to ask again").await;
    });
}

#[test]
fn the_form_when_it_could_not_be_saved() {
    journey(Fixture::customers(0), async |app| {
        let id = app
            .api
            .create(json!({"customerCompanyName": "Both", "customerPhone": "1"}));
        let id = id.await;
        let edit = format!("/customers/{id}/edit");
        let page = app.sign_in(&edit).await;
        page.textbox("Phone").fill("2").await;
        page.reload().await;
        page.wait_for_text("were restored").await;
        page.has_no_axe_findings("a restored draft").await;
        let theirs = json!({"customerCompanyName": "Both", "customerPhone": "3"});
        app.api
            .call("PUT", &format!("{CUSTOMERS}/{id}"), Some(&theirs))
            .await;
        page.button("Save").click().await;
        page.role("group", "Another administrator changed this customer")
            .wait()
            .await;
        page.has_no_axe_findings("fields to be chosen").await;
        page.goto("/customers/new").await;
        page.textbox("Company").fill("Lost").await;
        page.allow_console("status of 500");
        let fault = Fault::Answer(Answer::json(500, &json!({})));
        app.site.proxy.fault("POST", CUSTOMERS, 1, fault);
        page.button("Save").click().await;
        page.button("Create again").wait().await;
        page.has_no_axe_findings("a customer that was not created")
            .await;
    });
}

#[test]
fn a_broken_configuration() {
    journey(Fixture::customers(0), async |app| {
        app.site.replace_config(200, "application/json", "{");
        app.page.goto("/customers").await;
        app.page.button("Reload").wait().await;
        app.page.has_no_axe_findings("a broken config.json").await;
    });
}
