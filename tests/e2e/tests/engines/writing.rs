//! Changing customers: creating, a conflict, an expired sign-in over a form, and deleting.

use e2e::{Answer, App, Value, json};

/// The path of the list in the API.
const PATH: &str = "/v1.0/customers";
const COMPANY: &str = "Søn & Co <GmbH>";

pub async fn journey(app: &App) {
    app.sign_in("/customers").await;
    let id = creates(app).await;
    changes_with_a_conflict(app, id).await;
    signs_in_over_the_form(app, id).await;
    deletes(app, id).await;
}

async fn creates(app: &App) -> u64 {
    let page = &app.page;
    page.link("New customer").click().await;
    page.h1().wait_focus().await;
    for (field, value) in [
        ("Company", COMPANY),
        ("Email", "zoe@soen.example"),
        ("Phone", "+45 12 34 56 78"),
        ("Description", "Prefers e-mail"),
    ] {
        page.textbox(field).fill(value).await;
    }
    page.spinbutton("Status").fill("3").await;
    page.checkbox("Archived").click().await;
    page.button("Save").click().await;
    page.h1().with_text(COMPANY).wait().await;

    let sent = &app.site.proxy.requests("POST", PATH);
    assert_eq!(sent.len(), 1);
    let path = page.path().await;
    let id: u64 = path.trim_start_matches("/customers/").parse().unwrap();
    has(
        &app.api.customer(id).await,
        &[
            ("companyname", json!(COMPANY)),
            ("email", json!("zoe@soen.example")),
            ("phone", json!("+45 12 34 56 78")),
            ("description", json!("Prefers e-mail")),
            ("status", json!(3)),
            ("archived", json!(true)),
        ],
    );
    id
}

async fn changes_with_a_conflict(app: &App, id: u64) {
    let page = &app.page;
    page.link("Edit").click().await;
    page.textbox("Phone").wait_value("+45 12 34 56 78").await;
    page.textbox("Phone").fill("mine").await;
    page.textbox("Reference ID").fill("mine").await;
    app.api
        .write(id, json!({"customerPhone": "theirs", "crmId": "theirs"}))
        .await;
    page.button("Save").click().await;
    let conflict = page.role("group", "Another administrator changed this customer");
    conflict.wait_focus().await;
    nothing_was_put(app);
    page.role("radio", "Mine mine")
        .within(&conflict)
        .click()
        .await;
    page.button("Save").click().await;
    page.wait_for_path(&format!("/customers/{id}")).await;
    has(
        &app.api.customer(id).await,
        &[
            ("phone", json!("mine")),
            ("refid", json!("mine")),
            ("crmid", json!("theirs")),
        ],
    );
    app.site.proxy.forget();
}

async fn signs_in_over_the_form(app: &App, id: u64) {
    let page = &app.page;
    page.link("Edit").click().await;
    page.textbox("Description")
        .wait_value("Prefers e-mail")
        .await;
    page.textbox("Description").fill("Typed with care").await;
    let refused = Answer::json(401, &json!({}));
    let path = format!("{PATH}/{id}");
    app.site.proxy.answer("GET", &path, 1, refused);
    page.allow_console("status of 401");
    page.button("Save").click().await;
    page.dialog("Sign in again").wait().await;
    app.enter_token().await;
    page.dialog("Sign in again").wait_gone().await;
    page.textbox("Description")
        .wait_value("Typed with care")
        .await;
    nothing_was_put(app);
    page.button("Save").click().await;
    page.wait_for_path(&format!("/customers/{id}")).await;
    has(
        &app.api.customer(id).await,
        &[("description", json!("Typed with care"))],
    );
}

async fn deletes(app: &App, id: u64) {
    let page = &app.page;
    page.button("Delete").click().await;
    page.button("Delete customer").click().await;
    page.wait_for_path("/customers").await;
    assert!(app.api.customer(id).await.is_null());
    assert_eq!(app.site.proxy.requests("DELETE", PATH).len(), 1);
}

fn nothing_was_put(app: &App) {
    assert!(app.site.proxy.requests("PUT", PATH).is_empty());
}

fn has(customer: &Value, fields: &[(&str, Value)]) {
    for (field, value) in fields {
        assert_eq!(&customer[*field], value, "{field}");
    }
}
