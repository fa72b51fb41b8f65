//! Possible duplicates: a screen that lists all groups, and a note beside the form.

use e2e::{App, Fixture, journey, json};

use super::open_synced_list;

async fn create_person(app: &App, first_name: &str, last_name: &str) {
    let keys = json!({"customerName": first_name, "customerLastName": last_name});
    app.api.create(keys).await;
}

/// Creates a company. Returns the path of its page.
async fn create(app: &App, company: &str, email: &str, phone: &str) -> String {
    let keys = json!({
        "customerCompanyName": company, "customerEmail": email, "customerPhone": phone
    });
    format!("/customers/{}", app.api.create(keys).await)
}

#[test]
fn lists_groups_with_their_reasons_and_drops_a_group_of_one() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let first = create(app, "Alder Boats", "boats@example.org", "").await;
        let second = create(app, "Ship & Co", "BOATS@example.org", "").await;
        create(app, "Birch Tables", "", "+44 20 7946 0002").await;
        create(app, "Sawmill", "", "+44 (20) 79460002").await;
        create_person(app, "Grace", "Hopper").await;
        create_person(app, "Grace", "Hoper").await;
        create(app, "Alone", "alone@example.org", "+44 20 7946 0003").await;
        let page = open_synced_list(app).await;
        page.link("Duplicates").click().await;
        page.wait_for_path("/duplicates").await;
        page.h1().with_text("Likely duplicates").wait_focus().await;
        page.wait_for_title("Likely duplicates · Customer Desk")
            .await;
        page.wait_for_text("3 groups of likely duplicates").await;
        page.heading("2 customers: same phone").wait().await;
        page.heading("2 customers: same or nearly the same name")
            .wait()
            .await;
        let table = page.table("2 customers: same email");
        let mut links = table.links().await;
        links.sort();
        assert_eq!(links, [first.clone(), second]);
        assert!(!page.text().await.contains("Alone"));

        page.allow_console("status of 404");
        page.link("Alder Boats").click().await;
        page.wait_for_path(&first).await;
        page.button("Delete").click().await;
        page.button("Delete customer").click().await;
        page.toast("Deleted").wait().await;
        page.link("Duplicates").click().await;
        page.wait_for_text("2 groups of likely duplicates").await;
    });
}

#[test]
fn warns_beside_the_form_and_still_saves() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        page.link("New customer").click().await;
        page.textbox("Company").fill("Another company").await;
        page.textbox("Email").fill("ADA@example.com").await;
        page.wait_for_text("no. 1: same email").await;
        page.textbox("Email").wait_focus().await;
        let link = page.link("Analytical Engines Ltd (new tab)");
        assert_eq!(
            link.attribute("href").await.as_deref(),
            Some("/customers/1")
        );
        page.button("Save").click().await;
        page.toast("Created").wait().await;
    });
}
