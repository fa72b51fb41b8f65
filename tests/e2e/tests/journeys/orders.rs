//! A customer's orders: sorted, filtered and paged on their own, every field within reach.

use e2e::{Answer, Stage, journey, json, until};

use crate::records::{
    CUSTOMERS, WITH_100_ORDERS, WITH_250_ORDERS, WITH_ORDERS, order, order_ids, query,
};

const COLUMNS: [&str; 8] = [
    "ID",
    "Number",
    "Status",
    "Quantity",
    "Activation limit",
    "Created",
    "Submitted",
    "Description",
];

#[test]
fn orders_sort_and_flip() {
    journey(Stage::customers(12), async |desk| {
        let id = WITH_ORDERS;
        let page = desk.sign_in(&format!("/customers/{id}")).await;
        let table = page.table("Orders");
        table
            .wait_column("ID", &order_ids(&desk.api.orders(id, "").await))
            .await;
        assert_eq!(table.headers().await, COLUMNS);
        let explicit = query(&[
            ("sortby", "number"),
            ("direction", "asc"),
            ("offset", "0"),
            ("limit", "100"),
        ]);
        let path = format!("{CUSTOMERS}/{id}/orders");
        assert_eq!(desk.site.proxy.last_query(&path), explicit);

        for (button, view, sorted) in [
            ("Number", "direction=desc", "Number descending"),
            ("Submitted", "sortby=submitdate", "Submitted ascending"),
            (
                "Submitted",
                "sortby=submitdate&direction=desc",
                "Submitted descending",
            ),
            ("Number", "", "Number ascending"),
        ] {
            page.button(button).within(table.place()).click().await;
            let address = format!("/customers/{id}?{view}");
            page.wait_for_path(address.trim_end_matches('?')).await;
            table.wait_sorted(&[sorted]).await;
            table
                .wait_column("ID", &order_ids(&desk.api.orders(id, view).await))
                .await;
        }
    });
}

#[test]
fn checkboxes_choose_the_status() {
    // None and all mean the same: any status, and the API is not asked for one.
    journey(Stage::customers(12), async |desk| {
        let id = WITH_ORDERS;
        let path = format!("{CUSTOMERS}/{id}/orders");
        let page = desk.sign_in(&format!("/customers/{id}")).await;
        let group = page.role("group", "Order status");
        for (checkbox, status) in [
            ("Draft", Some("0")),
            ("Submitted", Some("0,1")),
            ("Revoked", Some("0,1,2")),
            ("Draft", Some("1,2")),
            ("Submitted", Some("2")),
            ("Revoked", None),
        ] {
            page.checkbox(checkbox).within(&group).click().await;
            let view = status.map_or(String::new(), |status| format!("?status={status}"));
            page.wait_for_path(&format!("/customers/{id}{view}")).await;
            until(
                "the status asked for",
                status.filter(|all| *all != "0,1,2").map(str::to_owned),
                async || desk.site.proxy.last_query(&path).get("status").cloned(),
            )
            .await;
            let told = desk.api.orders(id, view.trim_start_matches('?')).await;
            page.table("Orders")
                .wait_column("ID", &order_ids(&told))
                .await;
        }
    });
}

#[test]
fn an_address_checks_the_boxes() {
    journey(Stage::customers(12), async |desk| {
        let id = WITH_ORDERS;
        let page = desk.sign_in(&format!("/customers/{id}?status=0,2")).await;
        page.table("Orders").wait_settled().await;
        assert!(page.checkbox("Draft").is_checked().await);
        assert!(!page.checkbox("Submitted").is_checked().await);
        assert!(page.checkbox("Revoked").is_checked().await);
        let words = page.table("Orders").column("Status").await;
        let allowed = |word: &String| word == "Draft" || word == "Revoked";
        assert!(!words.is_empty() && words.iter().all(allowed), "{words:?}");
    });
}

#[test]
fn orders_have_pages_of_their_own() {
    journey(Stage::customers(12), async |desk| {
        let id = WITH_250_ORDERS;
        let page = desk.sign_in(&format!("/customers/{id}?limit=10")).await;
        let table = page.table("Orders");
        table.wait_rows(10).await;
        page.button("Next page").click().await;
        page.wait_for_path(&format!("/customers/{id}?offset=10&limit=10"))
            .await;
        let told = desk.api.orders(id, "offset=10&limit=10").await;
        table.wait_column("ID", &order_ids(&told)).await;

        page.button("Number").within(table.place()).click().await;
        page.wait_for_path(&format!("/customers/{id}?direction=desc&limit=10"))
            .await;

        page.goto(&format!("/customers/{id}?offset=9000&limit=10"))
            .await;
        page.button("First page").click().await;
        page.wait_for_path(&format!("/customers/{id}?limit=10"))
            .await;
        table.wait_rows(10).await;
    });
}

#[test]
fn one_full_page_of_orders_ends_at_the_first_page() {
    journey(Stage::customers(12), async |desk| {
        let page = desk.sign_in(&format!("/customers/{WITH_100_ORDERS}")).await;
        page.table("Orders").wait_rows(100).await;
        page.button("Next page").click().await;
        page.wait_for_path(&format!("/customers/{WITH_100_ORDERS}?offset=100"))
            .await;
        page.button("First page").click().await;
        page.table("Orders").wait_rows(100).await;
    });
}

#[test]
fn a_customer_without_orders_says_so() {
    journey(Stage::customers(0), async |desk| {
        let id = desk
            .api
            .create(json!({"customerCompanyName": "Newcomer"}))
            .await;
        let page = desk.sign_in(&format!("/customers/{id}")).await;
        page.wait_for_text("No orders").await;
    });
}

#[test]
fn a_row_opens_to_all_sixteen_fields() {
    journey(Stage::customers(0), async |desk| {
        let id = desk
            .api
            .create(json!({"customerCompanyName": "Opener"}))
            .await;
        let answer = Answer::json(200, &json!({"orders": [order(90001)]}));
        desk.site
            .proxy
            .answer("GET", &format!("{CUSTOMERS}/{id}/orders"), 99, answer);
        let page = desk.sign_in(&format!("/customers/{id}")).await;
        let table = page.table("Orders");
        for value in ["4711", "Submitted", "23", "57", "Ten seats for the lab"] {
            page.wait_for_text(value).await;
        }
        assert!(!page.text().await.contains("CRM-order-31"));

        page.link("90001").within(table.place()).click().await;
        page.wait_for_path(&format!("/customers/{id}#order-90001"))
            .await;
        for value in ["CRM-order-31", "REF-order-32", "2018"] {
            page.wait_for_text(value).await;
        }
        let detail = page.text().await.to_lowercase();
        for label in [
            "activation",
            "archived",
            "container",
            "customer required",
            "demo",
            "type",
            "crm id",
            "reference id",
        ] {
            assert!(
                detail.contains(label),
                "the detail lacks “{label}”:\n{detail}"
            );
        }

        page.reload().await;
        page.wait_for_text("CRM-order-31").await;
        page.link("90001").within(table.place()).click().await;
        page.wait_for_path(&format!("/customers/{id}")).await;
        until("the detail is closed", false, async || {
            page.text().await.contains("CRM-order-31")
        })
        .await;
        table.wait_rows(1).await;
    });
}

#[test]
fn times_are_the_administrators_own() {
    journey(Stage::customers(0), async |desk| {
        let id = desk
            .api
            .create(json!({"customerCompanyName": "Far east"}))
            .await;
        let answer = Answer::json(200, &json!({"orders": [order(1)]}));
        desk.site
            .proxy
            .answer("GET", &format!("{CUSTOMERS}/{id}/orders"), 99, answer);
        // 1527501148 is 09:52:28 UTC, and in Tokyo 18:52:28 of the same day.
        desk.page.set_time_zone("Asia/Tokyo").await;
        let page = desk.sign_in(&format!("/customers/{id}")).await;
        let table = page.table("Orders");
        table.wait_rows(1).await;
        let created = table.column("Created").await.remove(0);
        assert!(
            created.contains("18:52") || created.contains("6:52"),
            "{created}"
        );
        let script = "return [...arguments[0].querySelectorAll('tbody [title]')]
            .map(time => time.title).find(title => title.includes('UTC')) ?? ''";
        let hover = table.place().script(script).await.to_string();
        assert!(hover.contains("09:52") && hover.contains("2018"), "{hover}");
        assert_eq!(table.column("Submitted").await, ["—"]);
        let text = page.text().await;
        let named = ["GMT+9", "JST", "Tokyo", "Japan"];
        assert!(
            named.iter().any(|zone| text.contains(zone)),
            "the zone is not named"
        );
        assert!(!text.contains("1970"));
    });
}
