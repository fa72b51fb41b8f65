//! The list over all customers: sorted and filtered as the API does it, and shared by its address.

use e2e::{Desk, Page, Stage, Value, journey};

use super::{all_read, at_everyone, expect_all_links, search_box, text, told};
use crate::records::customer_links;

fn is_filled(customer: &Value, field: &str) -> bool {
    !text(customer, field).trim().is_empty()
}

/// The links to those of whom this holds, in the default order, of which there must be some.
async fn those(desk: &Desk, query: &str, holds: impl Fn(&Value) -> bool) -> Vec<String> {
    let mut customers = told(desk, query).await;
    let all = customers.len();
    customers.retain(holds);
    assert!(!customers.is_empty(), "the made-up data has none");
    assert!(customers.len() < all, "the made-up data has no others");
    customer_links(&customers)
}

/// Chooses in the panel of filters, which stays open.
async fn filter(page: &Page, label: &str, choice: &str) {
    let panel = page.role("group", "Filters");
    let panel = if panel.is_there().await {
        panel
    } else {
        page.role("group", "Filters (1)")
    };
    page.combobox(label).within(&panel).choose(choice).await;
}

#[test]
fn every_column_of_the_api_sorts_as_the_api_does() {
    journey(Stage::customers(150).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        let table = page.table("Customers");
        for (button, asked, sorted) in [
            ("Company", "sortby=company", "Company ascending"),
            (
                "Company",
                "sortby=company&direction=desc",
                "Company descending",
            ),
            ("Last name", "sortby=name", "Last name ascending"),
            (
                "Last name",
                "sortby=name&direction=desc",
                "Last name descending",
            ),
        ] {
            page.button(button).click().await;
            page.wait_for_path(&format!("/customers?{asked}")).await;
            table.wait_sorted(&[sorted]).await;
            let links = customer_links(&told(desk, asked).await);
            expect_all_links(page, asked, &links).await;
        }
        page.button("Default order").click().await;
        page.wait_for_path("/customers").await;
        let links = customer_links(&told(desk, "").await);
        expect_all_links(page, "the default order", &links).await;
    });
}

#[test]
fn filters_work_together_with_the_api_s_own_and_a_search() {
    journey(Stage::customers(400).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        page.combobox("Type").choose("Companies").await;
        page.combobox("Archived").choose("Active").await;
        page.button("Filters").click().await;
        filter(page, "Email", "Filled in").await;
        filter(page, "CRM ID", "Empty").await;
        page.wait_for_path("/customers?type=company&archived=false&filled=email&empty=crmid")
            .await;
        page.button("Filters (2)").wait().await;
        let together = |it: &Value| is_filled(it, "email") && !is_filled(it, "crmid");
        let links = those(desk, "type=company&archived=false", together).await;
        expect_all_links(page, "all filters together", &links).await;

        search_box(page).fill("gmbh").await;
        page.button("Company").click().await;
        let found = |it: &Value| together(it) && text(it, "companyname").contains("GmbH");
        let links = those(desk, "type=company&archived=false&sortby=company", found).await;
        expect_all_links(page, "those found", &links).await;

        page.button("Clear filters").click().await;
        page.wait_for_path("/customers?sortby=company").await;
        page.wait_for_text("400 customers").await;
        search_box(page).wait_value("").await;
        page.combobox("Type").wait_value("All").await;
    });
}

#[test]
fn a_link_shows_what_the_sender_saw() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        search_box(page).fill("gmbh").await;
        page.button("Email").click().await;
        page.button("Email").click().await;
        page.combobox("Archived").choose("Active").await;
        let address = "/customers?sortby=email&direction=desc&archived=false#search=gmbh";
        page.wait_for_path(address).await;
        let shown = page.table("Customers").links().await;
        assert!(shown.len() > 2, "too few to tell their order");
        page.open_tab(address).await;
        all_read(desk).await;
        page.table("Customers").wait_links(&shown).await;
        page.table("Customers")
            .wait_sorted(&["Email descending"])
            .await;
        page.combobox("Archived").wait_value("Active").await;
        search_box(page).wait_value("gmbh").await;
    });
}
