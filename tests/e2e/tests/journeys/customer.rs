//! One customer: all that is known, archiving and removing.

use e2e::{Stage, journey, json, until};

use crate::records::{WITH_ORDERS, WRITE_KEYS, keys};

#[test]
fn archiving_and_restoring_send_the_whole_record() {
    journey(Stage::customers(0), async |desk| {
        let id = desk
            .api
            .create(json!({"customerCompanyName": "Kept whole", "customerStatus": 5, "refId": "r"}))
            .await;
        let page = desk.sign_in(&format!("/customers/{id}")).await;
        let before = desk.api.customer(id).await;

        page.button("Archive").click().await;
        page.button("Restore").wait().await;
        page.button("Archive").wait_gone().await;
        assert_eq!(desk.api.customer(id).await["archived"], true);
        page.button("Restore").click().await;
        page.button("Archive").wait().await;

        let mut after = desk.api.customer(id).await;
        after["archivationdate"] = before["archivationdate"].clone();
        assert_eq!(after, before);
        let puts = desk.site.proxy.requests("PUT", "/v1.0/customers/");
        assert_eq!(puts.len(), 2);
        for put in puts {
            assert_eq!(keys(&put.body), WRITE_KEYS);
        }
    });
}

#[test]
fn removing_asks_first() {
    journey(Stage::customers(40), async |desk| {
        let id = WITH_ORDERS;
        let orders = desk.api.orders(id, "limit=100").await.len();
        let page = desk.sign_in(&format!("/customers/{id}")).await;
        let customer = desk.api.customer(id).await;
        let name = customer["companyname"].as_str().unwrap();

        page.button("Delete").click().await;
        let dialog = page.dialog("");
        let number = format!("{orders} orders");
        until(
            "the dialog tells the name and the orders",
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
        assert!(desk.site.proxy.requests("DELETE", "").is_empty());

        page.button("Delete").click().await;
        page.button("Delete customer").click().await;
        page.wait_for_path("/customers").await;
        page.toast("Deleted").wait().await;
        assert!(desk.api.customer(id).await.is_null());
        page.table("Customers").wait_rows(39).await;
    });
}

#[test]
fn a_removed_customer_is_told_with_a_way_back() {
    journey(Stage::customers(3), async |desk| {
        desk.page.allow_console("status of 404");
        let page = desk.sign_in("/customers/999999").await;
        page.wait_for_text("removed").await;
        assert!(!page.button("Delete").is_there().await);
        page.goto("/customers/999999/edit").await;
        page.wait_for_text("removed").await;
        page.link("Back to the list").click().await;
        page.wait_for_path("/customers").await;
        page.table("Customers").wait_rows(3).await;
    });
}
