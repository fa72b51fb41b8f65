//! Another administrator changes a record while it is on the screen.

use e2e::{App, Fixture, Key, Page, journey, json, until};

use crate::records::CUSTOMERS;

const CONFLICT: &str = "Another administrator changed this customer";

/// Opens a customer in the form. Its values are all "base".
async fn in_the_form(app: &App) -> (u64, &Page) {
    let id = app.api.create(record("base", "base")).await;
    let page = app.sign_in(&format!("/customers/{id}/edit")).await;
    page.textbox("Phone").wait_value("base").await;
    (id, page)
}

/// Returns the whole record as the form of another administrator sends it.
fn record(phone: &str, crm: &str) -> e2e::Value {
    json!({
        "customerName": "base", "customerLastName": "base", "customerEmail": "base@b.example",
        "customerCompanyName": "Merger", "customerPhone": phone, "customerDescription": "base",
        "customerStatus": 0, "archived": false, "crmId": crm, "refId": "base"
    })
}

async fn save_as_other_user(app: &App, id: u64, phone: &str, crm: &str) {
    let path = format!("{CUSTOMERS}/{id}");
    let (status, _) = app.api.call("PUT", &path, Some(&record(phone, crm))).await;
    assert_eq!(status, 200);
}

#[test]
fn changes_of_others_in_other_fields_are_taken_over() {
    journey(Fixture::customers(0), async |app| {
        let (id, page) = in_the_form(app).await;
        page.textbox("Description").fill("mine").await;
        save_as_other_user(app, id, "theirs", "theirs").await;
        page.button("Save").click().await;
        page.toast("Saved Merger, with changes of another administrator: Phone, CRM ID")
            .wait()
            .await;
        let puts = app.site.proxy.requests("PUT", CUSTOMERS);
        assert_eq!(puts.len(), 1);
        let saved = app.api.customer(id).await;
        for (key, value) in [
            ("description", "mine"),
            ("phone", "theirs"),
            ("crmid", "theirs"),
            ("refid", "base"),
        ] {
            assert_eq!(saved[key], value, "{key}");
        }
    });
}

#[test]
fn equal_changes_of_both_are_no_conflict() {
    journey(Fixture::customers(0), async |app| {
        let (id, page) = in_the_form(app).await;
        page.textbox("Phone").fill("both").await;
        save_as_other_user(app, id, "both", "base").await;
        page.button("Save").click().await;
        page.toast("Saved Merger").wait().await;
        assert_eq!(app.api.customer(id).await["phone"], "both");
    });
}

#[test]
fn a_conflict_is_chosen_with_the_keyboard() {
    journey(Fixture::customers(0), async |app| {
        let (id, page) = in_the_form(app).await;
        page.textbox("Phone").fill("mine").await;
        page.textbox("CRM ID").fill("mine").await;
        page.textbox("Reference ID").fill("mine").await;
        save_as_other_user(app, id, "theirs", "theirs").await;
        page.press(Key::Enter).await;
        let conflict = page.role("group", CONFLICT);
        conflict.wait_focus().await;
        let asked = conflict.text().await;
        for words in ["Phone", "CRM ID", "Was: base", "Mine", "Theirs", "2 fields"] {
            assert!(asked.contains(words), "“{words}” is not in:\n{asked}");
        }
        assert!(!asked.contains("Reference ID"), "{asked}");

        // The second choice of the first conflict, the first choice of the second.
        page.press(Key::Tab).await;
        page.press(Key::Down).await;
        page.wait_for_text("1 field is not decided yet.").await;
        page.textbox("Phone").wait_value("theirs").await;
        page.press(Key::Tab).await;
        page.press(Key::Space).await;
        page.wait_for_text("All fields are decided").await;
        page.textbox("CRM ID").wait_value("mine").await;
        assert!(app.site.proxy.requests("PUT", CUSTOMERS).is_empty());
        page.tab_to(&page.button("Save")).await;
        page.press(Key::Enter).await;
        page.toast("Saved Merger").wait().await;

        assert_eq!(app.site.proxy.requests("PUT", CUSTOMERS).len(), 1);
        let saved = app.api.customer(id).await;
        for (key, value) in [("phone", "theirs"), ("crmid", "mine"), ("refid", "mine")] {
            assert_eq!(saved[key], value, "{key}");
        }
    });
}

#[test]
fn save_is_refused_until_every_conflict_is_decided() {
    journey(Fixture::customers(0), async |app| {
        let (id, page) = in_the_form(app).await;
        page.textbox("Phone").fill("mine").await;
        page.textbox("CRM ID").fill("mine").await;
        save_as_other_user(app, id, "theirs", "theirs").await;
        page.button("Save").click().await;
        let conflict = page.role("group", CONFLICT);
        let of = |field| page.role("group", field).within(&conflict);
        conflict.wait().await;
        let asked = app.site.proxy.log().len();
        for (field, left) in [
            ("Phone", "1 field is"),
            ("CRM ID", "All fields are decided"),
        ] {
            page.button("Save").click().await;
            conflict.wait_focus().await;
            let theirs = "arguments[0].querySelectorAll('input')[1].click()";
            of(field).script(theirs).await;
            page.wait_for_text(left).await;
        }
        assert_eq!(app.site.proxy.log().len(), asked, "nothing is asked");
        page.button("Save").click().await;
        page.toast("Saved Merger").wait().await;
        let saved = app.api.customer(id).await;
        assert_eq!([&saved["phone"], &saved["crmid"]], ["theirs", "theirs"]);
    });
}

#[test]
fn a_choice_can_be_typed_over_and_conflict_again() {
    journey(Fixture::customers(0), async |app| {
        let (id, page) = in_the_form(app).await;
        page.textbox("Phone").fill("mine").await;
        save_as_other_user(app, id, "theirs", "base").await;
        page.button("Save").click().await;
        let conflict = page.role("group", CONFLICT);
        let first = "arguments[0].querySelector('input').click()";
        conflict.script(first).await;
        page.wait_for_text("All fields are decided").await;
        page.textbox("Phone").fill("a third").await;
        save_as_other_user(app, id, "a fourth", "base").await;
        page.button("Save").click().await;
        until("the conflict tells the newest", true, async || {
            let asked = conflict.text().await;
            asked.contains("a third") && asked.contains("a fourth") && asked.contains("Was: theirs")
        })
        .await;
        assert!(app.site.proxy.requests("PUT", CUSTOMERS).is_empty());
        page.textbox("Phone").wait_value("a third").await;
    });
}

#[test]
fn the_dialog_shows_changes_of_others_before_it_deletes() {
    journey(Fixture::customers(0), async |app| {
        let id = app.api.create(record("base", "base")).await;
        let page = app.sign_in(&format!("/customers/{id}")).await;
        page.button("Delete").click().await;
        page.button("Delete customer").wait().await;
        save_as_other_user(app, id, "theirs", "base").await;
        page.button("Delete customer").click().await;
        let dialog = page.dialog("");
        page.alert("Another administrator has changed this customer.")
            .wait()
            .await;
        let said = dialog.text().await;
        assert!(said.contains("Phone: theirs"), "{said}");
        assert!(!said.contains("CRM ID"), "{said}");
        assert!(app.site.proxy.requests("DELETE", CUSTOMERS).is_empty());

        save_as_other_user(app, id, "theirs", "newer").await;
        page.button("Delete customer").click().await;
        until("the dialog tells the newest alone", true, async || {
            let said = dialog.text().await;
            said.contains("CRM ID: newer") && !said.contains("Phone: theirs")
        })
        .await;
        assert!(app.site.proxy.requests("DELETE", CUSTOMERS).is_empty());

        page.button("Delete customer").click().await;
        page.toast("Deleted Merger").wait().await;
        assert_eq!(app.site.proxy.requests("DELETE", CUSTOMERS).len(), 1);
        assert!(app.api.customer(id).await.is_null());
    });
}
