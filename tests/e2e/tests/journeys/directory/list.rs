//! The list of the directory: sorted and filtered as the API sorts and filters, and shared by its URL.

use e2e::{App, Fixture, Page, Value, journey};

use super::{all_customers, open_synced_list, search_box, text, wait_all_links, wait_for_sync};
use crate::records::customer_links;

fn is_filled(customer: &Value, field: &str) -> bool {
    !text(customer, field).trim().is_empty()
}

/// Returns the links of the customers for which `holds`. Panics when it holds for all or none.
async fn links_where(app: &App, query: &str, holds: impl Fn(&Value) -> bool) -> Vec<String> {
    let mut customers = all_customers(app, query).await;
    let all = customers.len();
    customers.retain(holds);
    assert!(!customers.is_empty(), "the made-up data has none");
    assert!(customers.len() < all, "the made-up data has no others");
    customer_links(&customers)
}

/// Chooses a filter in the panel, which stays open.
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
fn the_orders_of_the_api_are_those_of_the_api() {
    journey(Fixture::customers(150).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        let columns = "columns=customer,companyname,lastname";
        page.goto(&format!("/customers?{columns}")).await;
        wait_for_sync(app).await;
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
            page.wait_for_path(&format!("/customers?{asked}&{columns}"))
                .await;
            table.wait_sorted(&[sorted]).await;
            let links = customer_links(&all_customers(app, asked).await);
            wait_all_links(page, asked, &links).await;
        }
        page.combobox("Sort by").choose("Default order").await;
        page.wait_for_path(&format!("/customers?{columns}")).await;
        let links = customer_links(&all_customers(app, "").await);
        wait_all_links(page, "the default order", &links).await;
    });
}

#[test]
fn all_filters_and_a_search_work_together() {
    journey(Fixture::customers(400).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        page.combobox("Type").choose("Companies").await;
        page.combobox("Archived").choose("Active").await;
        page.button("Filters").click().await;
        filter(page, "Email", "Filled in").await;
        filter(page, "CRM ID", "Empty").await;
        page.wait_for_path("/customers?type=company&archived=false&filled=email&empty=crmid")
            .await;
        page.button("Filters (2)").wait().await;
        let together = |it: &Value| is_filled(it, "email") && !is_filled(it, "crmid");
        let links = links_where(app, "type=company&archived=false", together).await;
        wait_all_links(page, "all filters together", &links).await;

        search_box(page).fill("gmbh").await;
        page.combobox("Sort by").choose("Company").await;
        let found = |it: &Value| together(it) && text(it, "companyname").contains("GmbH");
        let links = links_where(app, "type=company&archived=false&sortby=company", found).await;
        wait_all_links(page, "the matches", &links).await;

        page.button("Clear filters").click().await;
        page.wait_for_path("/customers?sortby=company").await;
        page.wait_for_text("400 customers").await;
        search_box(page).wait_value("").await;
        page.combobox("Type").wait_value("All").await;
    });
}

#[test]
fn a_shared_link_shows_the_same_view() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        search_box(page).fill("gmbh").await;
        page.button("Email").click().await;
        page.button("Email").click().await;
        page.combobox("Archived").choose("Active").await;
        let address = "/customers?sortby=email&direction=desc&archived=false#search=gmbh";
        page.wait_for_path(address).await;
        let shown = page.table("Customers").links().await;
        assert!(shown.len() > 2, "too few to show their order");
        page.open_tab(address).await;
        wait_for_sync(app).await;
        page.table("Customers").wait_links(&shown).await;
        page.table("Customers")
            .wait_sorted(&["Email descending"])
            .await;
        page.combobox("Archived").wait_value("Active").await;
        search_box(page).wait_value("gmbh").await;
    });
}
