//! The list of pages of the API: rows, filters with a sort order, and paging.

use e2e::{Fixture, journey};

use crate::records::{CUSTOMERS, customer_links, query};

/// The first column holds the checkboxes: its header has a name and no words.
const COLUMNS: [&str; 8] = [
    "",
    "Customer",
    "Contact",
    "Email",
    "Phone",
    "Status",
    "CRM ID",
    "Reference ID",
];

#[test]
fn the_first_page_shows_the_records_of_the_api() {
    journey(Fixture::customers(120), async |app| {
        let page = app.sign_in("/customers").await;
        let table = page.table("Customers");
        table.wait_rows(100).await;
        page.wait_for_title("Customers · Customer Desk").await;
        assert_eq!(table.headers().await, COLUMNS);
        let records = app.api.customers("limit=100").await;
        table.wait_links(&customer_links(&records)).await;
        page.goto("/customers?columns=customer,companyname,lastname,name,email,phone,crmid,refid")
            .await;
        table.wait_rows(100).await;
        for (header, field) in [
            ("Company", "companyname"),
            ("Last name", "lastname"),
            ("First name", "name"),
            ("Email", "email"),
            ("Phone", "phone"),
            ("CRM ID", "crmid"),
            ("Reference ID", "refid"),
        ] {
            for (shown, customer) in table.column(header).await.iter().zip(&records) {
                // The browser shows single spaces.
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
        let sent = app.site.proxy.last_query(CUSTOMERS);
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
fn filters_and_sort_order_work_together() {
    journey(Fixture::customers(200), async |app| {
        let page = app.sign_in("/customers").await;
        page.combobox("Archived").choose("Active").await;
        page.combobox("Type").choose("People").await;
        page.combobox("Sort by").choose("Last name").await;
        let together = "sortby=name&type=person&archived=false";
        page.wait_for_path(&format!("/customers?{together}")).await;
        let records = app.api.customers(together).await;
        page.table("Customers")
            .wait_links(&customer_links(&records))
            .await;
    });
}

#[test]
fn a_full_page_has_a_next_page_and_a_short_one_is_the_last() {
    journey(Fixture::customers(120), async |app| {
        let page = app.sign_in("/customers").await;
        let table = page.table("Customers");
        table.wait_rows(100).await;
        page.wait_for_text("1–100").await;
        page.button("Previous page").wait_enabled(false).await;

        page.button("Next page").click().await;
        page.wait_for_path("/customers?offset=100").await;
        page.wait_for_text("101–120").await;
        let records = app.api.customers("offset=100").await;
        table.wait_links(&customer_links(&records)).await;
        page.button("Next page").wait_enabled(false).await;

        page.button("Previous page").click().await;
        page.wait_for_path("/customers").await;
        table.wait_rows(100).await;
    });
}
