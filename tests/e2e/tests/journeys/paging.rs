//! Pages of a list whose length nobody tells.

use e2e::{Stage, journey};

use crate::records::customer_links;

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

#[test]
fn a_list_shorter_than_a_page_has_no_pages() {
    journey(Stage::customers(30), async |desk| {
        let page = desk.sign_in("/customers").await;
        page.table("Customers").wait_rows(30).await;
        page.wait_for_text("1–30").await;
        page.button("Next page").wait_enabled(false).await;
        page.button("Previous page").wait_enabled(false).await;
    });
}

#[test]
fn after_an_exact_multiple_the_first_page_is_offered() {
    journey(Stage::customers(50), async |desk| {
        let page = desk.sign_in("/customers?offset=25&limit=25").await;
        page.table("Customers").wait_rows(25).await;
        page.wait_for_text("26–50").await;
        page.button("Next page").click().await;
        page.wait_for_path("/customers?offset=50&limit=25").await;
        page.button("First page").click().await;
        page.wait_for_path("/customers?limit=25").await;
        page.table("Customers").wait_rows(25).await;
    });
}

#[test]
fn far_beyond_the_end_the_first_page_is_offered() {
    journey(Stage::customers(30), async |desk| {
        let page = desk.sign_in("/customers?sortby=name&offset=5000").await;
        page.button("First page").wait().await;
        page.button("Next page").wait_enabled(false).await;
        page.button("First page").click().await;
        page.wait_for_path("/customers?sortby=name").await;
        page.table("Customers").wait_rows(30).await;
    });
}

#[test]
fn another_question_begins_at_the_first_page() {
    journey(Stage::customers(120), async |desk| {
        let page = desk.sign_in("/customers").await;
        for (select, option, address) in [
            ("Type", "Companies", "/customers?type=company&limit=10"),
            ("Archived", "Active", "/customers?archived=false&limit=10"),
            ("Rows per page", "25", "/customers?limit=25"),
        ] {
            page.goto("/customers?offset=20&limit=10").await;
            page.table("Customers").wait_rows(10).await;
            page.combobox(select).choose(option).await;
            page.wait_for_path(address).await;
        }
        page.goto("/customers?offset=20&limit=10").await;
        page.button("Company").click().await;
        page.wait_for_path("/customers?sortby=company&limit=10")
            .await;
    });
}
