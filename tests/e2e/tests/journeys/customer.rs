//! One customer: all that is known, archiving and removing.

use e2e::{Stage, journey, json, until};

use crate::records::{WITH_ORDERS, WRITE_KEYS, keys};

#[test]
fn all_twelve_fields_are_shown() {
    journey(Stage::customers(0), async |desk| {
        let id = desk
            .api
            .create(json!({
                "customerName": "Ingrid", "customerLastName": "Solheim",
                "customerCompanyName": "Nordlys Optik", "customerEmail": "ingrid@nordlys.example",
                "customerPhone": "+47 22 33 44 55", "customerDescription": "Calls on Mondays",
                "customerStatus": 8642, "archived": true, "crmId": "CRM-77", "refId": "REF-88"
            }))
            .await;
        let page = desk.sign_in("/customers").await;
        page.link("Nordlys Optik").click().await;
        page.wait_for_path(&format!("/customers/{id}")).await;
        page.wait_for_title("Nordlys Optik · Customer Desk").await;
        page.h1().with_text("Nordlys Optik").wait_focus().await;
        for value in [
            "Ingrid",
            "Solheim",
            "ingrid@nordlys.example",
            "+47 22 33 44 55",
            "Calls on Mondays",
            "8642",
            "Archived",
            "CRM-77",
            "REF-88",
            &id.to_string(),
        ] {
            page.wait_for_text(value).await;
        }
        let archived_on = desk.api.customer(id).await["archivationdate"].as_i64();
        if archived_on != Some(0) {
            let script = "return document.querySelectorAll('main [title*=UTC]').length > 0";
            assert_eq!(page.script(script, vec![]).await, json!(true));
        }
    });
}

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
fn a_double_click_removes_once() {
    journey(Stage::customers(3), async |desk| {
        let page = desk.sign_in("/customers").await;
        page.table("Customers").wait_rows(3).await;
        let first = page.table("Customers").links().await.remove(0);
        page.goto(&first).await;
        page.button("Delete").click().await;
        desk.site.proxy.slow_down(1_000);
        page.button("Delete customer").double_click().await;
        page.toast("Deleted").wait().await;
        assert_eq!(desk.site.proxy.requests("DELETE", "").len(), 1);
    });
}

#[test]
fn archiving_is_suggested_instead_of_removing() {
    journey(Stage::customers(0), async |desk| {
        let id = desk
            .api
            .create(json!({"customerCompanyName": "Not so fast"}))
            .await;
        let page = desk.sign_in(&format!("/customers/{id}")).await;
        page.button("Delete").click().await;
        page.button("Archive instead").click().await;
        page.dialog("").wait_gone().await;
        page.button("Restore").wait().await;
        assert_eq!(desk.api.customer(id).await["archived"], true);

        page.button("Delete").click().await;
        page.button("Delete customer").wait().await;
        assert!(!page.button("Archive instead").is_there().await);
    });
}

#[test]
fn what_another_removed_meanwhile_is_told() {
    journey(Stage::customers(0), async |desk| {
        let id = desk
            .api
            .create(json!({"customerCompanyName": "Gone soon"}))
            .await;
        let page = desk.sign_in(&format!("/customers/{id}")).await;
        page.button("Delete").click().await;
        page.button("Delete customer").wait().await;
        desk.api
            .call("DELETE", &format!("/v1.0/customers/{id}"), None)
            .await;
        page.allow_console("status of 404");
        page.button("Delete customer").click().await;
        page.wait_for_path("/customers").await;
        page.toast("already").wait().await;
    });
}
