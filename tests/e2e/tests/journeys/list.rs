//! The list: every order, filter and page size that the API knows.

use e2e::{Stage, journey};

use crate::records::{CUSTOMERS, customer_links, query};

const COLUMNS: [&str; 9] = [
    "Company",
    "Last name",
    "First name",
    "Email",
    "Phone",
    "Status",
    "Archived",
    "CRM ID",
    "Reference ID",
];

#[test]
fn the_first_page_shows_what_the_api_tells() {
    journey(Stage::customers(120), async |desk| {
        let page = desk.sign_in("/customers").await;
        let table = page.table("Customers");
        table.wait_rows(100).await;
        page.wait_for_title("Customers · Customer Desk").await;
        assert_eq!(table.headers().await, COLUMNS);
        let told = desk.api.customers("limit=100").await;
        table.wait_links(&customer_links(&told)).await;
        for (header, field) in [
            ("Company", "companyname"),
            ("Last name", "lastname"),
            ("First name", "name"),
            ("Email", "email"),
            ("Phone", "phone"),
            ("CRM ID", "crmid"),
            ("Reference ID", "refid"),
        ] {
            for (shown, customer) in table.column(header).await.iter().zip(&told) {
                // As the browser shows it: with single spaces.
                let words: Vec<_> = customer[field]
                    .as_str()
                    .unwrap()
                    .split_whitespace()
                    .collect();
                let value = words.join(" ");
                assert!(
                    shown.ends_with(&value),
                    "{header} shows “{shown}” for “{value}”"
                );
            }
        }
        let sent = desk.site.proxy.last_query(CUSTOMERS);
        let explicit = query(&[
            ("sortby", "default"),
            ("direction", "asc"),
            ("offset", "0"),
            ("limit", "100"),
        ]);
        assert_eq!(sent, explicit);
    });
}

#[test]
fn both_filters_and_a_sort_work_together() {
    journey(Stage::customers(200), async |desk| {
        let page = desk.sign_in("/customers").await;
        page.combobox("Archived").choose("Active").await;
        page.combobox("Type").choose("People").await;
        page.button("Last name").click().await;
        let together = "sortby=name&type=person&archived=false";
        page.wait_for_path(&format!("/customers?{together}")).await;
        let told = desk.api.customers(together).await;
        page.table("Customers")
            .wait_links(&customer_links(&told))
            .await;
    });
}

#[test]
fn a_full_page_leads_on_and_a_short_one_is_the_end() {
    journey(Stage::customers(120), async |desk| {
        let page = desk.sign_in("/customers").await;
        let table = page.table("Customers");
        table.wait_rows(100).await;
        page.wait_for_text("1–100").await;
        page.button("Previous page").wait_enabled(false).await;

        page.button("Next page").click().await;
        page.wait_for_path("/customers?offset=100").await;
        page.wait_for_text("101–120").await;
        let told = desk.api.customers("offset=100").await;
        table.wait_links(&customer_links(&told)).await;
        page.button("Next page").wait_enabled(false).await;

        page.button("Previous page").click().await;
        page.wait_for_path("/customers").await;
        table.wait_rows(100).await;
    });
}
