//! Several tabs of one user: a change in one tab reaches the others.

use e2e::{App, Fixture, WindowHandle, journey, json};

/// Opens a customer, and its form in a second tab. Returns both tabs.
async fn being_changed(app: &App, id: u64) -> (WindowHandle, WindowHandle) {
    let page = &app.page;
    let tabs = page.open_tab(&format!("/customers/{id}/edit")).await;
    page.textbox("Phone").wait_value("1").await;
    page.textbox("Phone").fill("+47 22 33 44 55").await;
    tabs
}

async fn a_customer(app: &App) -> u64 {
    let keys = json!({"customerCompanyName": "Seen twice", "customerPhone": "1"});
    app.api.create(keys).await
}

#[test]
fn a_change_shows_in_the_list_of_another_tab() {
    journey(Fixture::customers(0), async |app| {
        let id = a_customer(app).await;
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(1).await;
        let (first, second) = being_changed(app, id).await;
        page.button("Save").click().await;
        page.toast("Saved").wait().await;
        page.switch_to(&first).await;
        page.table("Customers")
            .wait_column("Phone", &["+47 22 33 44 55".to_owned()])
            .await;

        page.switch_to(&second).await;
        page.button("Delete").click().await;
        page.button("Delete customer").click().await;
        page.toast("Deleted").wait().await;
        page.link("New customer").click().await;
        page.textbox("Company").fill("Just made").await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        page.switch_to(&first).await;
        page.link("Just made").wait().await;
        page.table("Customers").wait_rows(1).await;
    });
}

#[test]
fn a_change_shows_on_the_page_of_another_tab() {
    journey(Fixture::customers(0), async |app| {
        let id = a_customer(app).await;
        let page = app.sign_in(&format!("/customers/{id}")).await;
        page.h1().with_text("Seen twice").wait().await;
        let (first, second) = being_changed(app, id).await;
        page.button("Save").click().await;
        page.toast("Saved").wait().await;
        page.switch_to(&first).await;
        page.link("+47 22 33 44 55").wait().await;

        page.switch_to(&second).await;
        page.button("Archive").click().await;
        page.toast("Archived").wait().await;
        page.switch_to(&first).await;
        page.button("Restore").wait().await;

        page.allow_console("status of 404");
        page.switch_to(&second).await;
        page.button("Delete").click().await;
        page.button("Delete customer").click().await;
        page.toast("Deleted").wait().await;
        page.switch_to(&first).await;
        page.heading(&format!("Customer {id} not found"))
            .wait()
            .await;
    });
}

#[test]
fn a_form_keeps_typed_text_and_tells_of_a_change_in_another_tab() {
    journey(Fixture::customers(0), async |app| {
        let id = a_customer(app).await;
        let other = app
            .api
            .create(json!({"customerCompanyName": "Of no concern"}))
            .await;
        let page = app.sign_in(&format!("/customers/{id}/edit")).await;
        page.textbox("Email").fill("typed@here.example").await;
        let (first, second) = being_changed(app, id).await;
        page.button("Save").click().await;
        page.toast("Saved").wait().await;
        page.switch_to(&first).await;
        page.toast("changed in another tab").wait().await;
        page.textbox("Email").wait_value("typed@here.example").await;
        page.textbox("Phone").wait_value("1").await;

        page.switch_to(&second).await;
        page.goto(&format!("/customers/{other}/edit")).await;
        page.textbox("Phone").fill("9").await;
        page.button("Save").click().await;
        page.toast("Saved").wait().await;

        page.switch_to(&first).await;
        page.button("Save").click().await;
        page.toast("with changes of another administrator: Phone")
            .wait()
            .await;
        let saved = app.api.customer(id).await;
        assert_eq!(saved["email"], "typed@here.example");
        assert_eq!(saved["phone"], "+47 22 33 44 55");
    });
}

#[test]
fn a_form_ignores_changes_of_other_customers() {
    journey(Fixture::customers(0), async |app| {
        let id = a_customer(app).await;
        let other = app
            .api
            .create(json!({"customerCompanyName": "Of no concern"}))
            .await;
        let page = app.sign_in(&format!("/customers/{other}/edit")).await;
        page.textbox("Email").fill("typed@here.example").await;
        let (first, second) = being_changed(app, id).await;
        page.button("Save").click().await;
        page.toast("Saved").wait().await;
        // Messages arrive in order: the message about the other customer came before this one.
        page.goto(&format!("/customers/{other}")).await;
        page.button("Archive").click().await;
        page.toast("Archived").wait().await;
        let before = app.site.proxy.log().len();
        page.switch_to(&first).await;
        page.toast("changed in another tab").wait().await;
        let said = page.text().await.matches("changed in another tab").count();
        assert_eq!(said, 1);
        assert_eq!(app.site.proxy.log().len(), before, "a form reads nothing");
        page.switch_to(&second).await;
    });
}
