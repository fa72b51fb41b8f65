//! One customer: archiving, deleting, and a customer that is gone.

use e2e::{Fixture, journey, json, until};

use crate::records::{WITH_ORDERS, WRITE_KEYS, keys};

#[test]
fn archiving_and_restoring_send_the_whole_record() {
    journey(Fixture::customers(0), async |app| {
        let id = app
            .api
            .create(json!({"customerCompanyName": "Kept whole", "customerStatus": 5, "refId": "r"}))
            .await;
        let page = app.sign_in(&format!("/customers/{id}")).await;
        let before = app.api.customer(id).await;

        page.button("Archive").click().await;
        page.button("Restore").wait().await;
        page.button("Archive").wait_gone().await;
        assert_eq!(app.api.customer(id).await["archived"], true);
        page.button("Restore").click().await;
        page.button("Archive").wait().await;

        let mut after = app.api.customer(id).await;
        after["archivationdate"] = before["archivationdate"].clone();
        assert_eq!(after, before);
        let puts = app.site.proxy.requests("PUT", "/v1.0/customers/");
        assert_eq!(puts.len(), 2);
        for put in puts {
            assert_eq!(keys(&put.body), WRITE_KEYS);
        }
    });
}

#[test]
fn deleting_asks_first() {
    journey(Fixture::customers(40), async |app| {
        let id = WITH_ORDERS;
        let orders = app.api.orders(id, "limit=100").await.len();
        let page = app.sign_in(&format!("/customers/{id}")).await;
        let customer = app.api.customer(id).await;
        let name = customer["companyname"].as_str().unwrap();

        page.button("Delete").click().await;
        let dialog = page.dialog("");
        let number = format!("{orders} orders");
        until(
            "name and number of orders in the dialog",
            true,
            async || {
                let asked = dialog.text().await;
                asked.contains(name) && asked.contains(&number)
            },
        )
        .await;
        page.button("Cancel").within(&dialog).click().await;
        dialog.wait_gone().await;
        page.button("Delete").wait_focus().await;
        assert!(app.site.proxy.requests("DELETE", "").is_empty());

        page.button("Delete").click().await;
        page.button("Delete customer").click().await;
        page.wait_for_path("/customers").await;
        page.toast("Deleted").wait().await;
        assert!(app.api.customer(id).await.is_null());
        page.table("Customers").wait_rows(39).await;
    });
}

#[test]
fn a_deleted_customer_shows_a_way_back() {
    journey(Fixture::customers(3), async |app| {
        app.page.allow_console("status of 404");
        let page = app.sign_in("/customers/999999").await;
        page.wait_for_text("may have been deleted").await;
        assert!(!page.button("Delete").is_there().await);
        page.goto("/customers/999999/edit").await;
        page.wait_for_text("may have been deleted").await;
        page.link("Back to the list").click().await;
        page.wait_for_path("/customers").await;
        page.table("Customers").wait_rows(3).await;
    });
}
