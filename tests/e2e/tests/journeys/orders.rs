//! A customer's orders: filtered, sorted and paged with the customer's page, in the user's time zone.

use e2e::{Answer, App, Fixture, journey, json};

use crate::records::{CUSTOMERS, WITH_250_ORDERS, WITH_ORDERS, order, order_ids};

#[test]
fn checkboxes_filter_by_status() {
    journey(Fixture::customers(12), async |app| {
        let id = WITH_ORDERS;
        let page = app.sign_in(&format!("/customers/{id}")).await;
        let group = page.role("group", "Order status");
        for (checkbox, query) in [
            ("Draft", "status=0"),
            ("Submitted", "status=0,1"),
            ("Draft", "status=1"),
        ] {
            page.checkbox(checkbox).within(&group).click().await;
            page.wait_for_path(&format!("/customers/{id}?{query}"))
                .await;
            let orders = app.api.orders(id, query).await;
            page.table("Orders")
                .wait_column("ID", &order_ids(&orders))
                .await;
        }
    });
}

#[test]
fn pages_and_sort_order_stand_in_the_address() {
    journey(Fixture::customers(12), async |app| {
        let id = WITH_250_ORDERS;
        let page = app.sign_in(&format!("/customers/{id}?limit=10")).await;
        let table = page.table("Orders");
        table.wait_rows(10).await;
        page.button("Next page").click().await;
        page.wait_for_path(&format!("/customers/{id}?offset=10&limit=10"))
            .await;
        let orders = app.api.orders(id, "offset=10&limit=10").await;
        table.wait_column("ID", &order_ids(&orders)).await;

        page.button("Number").within(table.place()).click().await;
        page.wait_for_path(&format!("/customers/{id}?direction=desc&limit=10"))
            .await;
        table.wait_sorted(&["Number descending"]).await;
        let orders = app.api.orders(id, "direction=desc&limit=10").await;
        table.wait_column("ID", &order_ids(&orders)).await;

        page.goto(&format!("/customers/{id}?offset=9000&limit=10"))
            .await;
        page.button("First page").click().await;
        page.wait_for_path(&format!("/customers/{id}?limit=10"))
            .await;
        table.wait_rows(10).await;
    });
}

/// Creates a customer with one order, for a user in Tokyo. Returns the path of its page. The order was
/// created at 1527501148, which is 09:52:28 UTC, and in Tokyo 18:52:28 of the same day.
async fn in_tokyo(app: &App) -> String {
    let id = app
        .api
        .create(json!({"customerCompanyName": "Far east"}))
        .await;
    let answer = Answer::json(200, &json!({"orders": [order(1)]}));
    app.site
        .proxy
        .answer("GET", &format!("{CUSTOMERS}/{id}/orders"), 99, answer);
    app.page.set_time_zone("Asia/Tokyo").await;
    format!("/customers/{id}")
}

#[test]
fn times_are_in_the_zone_of_the_user() {
    journey(Fixture::customers(0), async |app| {
        let path = in_tokyo(app).await;
        let page = app.sign_in(&path).await;
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

#[test]
fn times_are_in_the_calendar_and_the_digits_of_the_page() {
    // The Buddhist calendar; the Solar Hijri one with Persian digits.
    for locale in ["th-TH", "fa-IR"] {
        journey(Fixture::customers(0), async |app| {
            let path = in_tokyo(app).await;
            app.page.set_locale(locale).await;
            let page = app.sign_in(&path).await;
            let table = page.table("Orders");
            table.wait_rows(1).await;
            let created = table.column("Created").await.remove(0);
            assert!(created.starts_with("May 28, 2018, 18:52"), "{created}");
        });
    }
}
