//! All customers can be filtered by every column, together with what the API can filter by.

use e2e::{Desk, Page, Stage, Value, journey};

use super::{at_everyone, expect_all_links, search_box, text, told};
use crate::records::customer_links;

const FIELDS: [(&str, &str); 8] = [
    ("Company", "companyname"),
    ("Last name", "lastname"),
    ("First name", "name"),
    ("Email", "email"),
    ("Phone", "phone"),
    ("Description", "description"),
    ("CRM ID", "crmid"),
    ("Reference ID", "refid"),
];

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
fn every_field_can_be_asked_to_be_filled_or_empty() {
    journey(Stage::customers(80).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        page.button("Filters").click().await;
        for (label, field) in FIELDS {
            filter(page, label, "Filled in").await;
            page.wait_for_path(&format!("/customers?filled={field}"))
                .await;
            let filled = those(desk, "", |it| is_filled(it, field)).await;
            expect_all_links(page, label, &filled).await;
            page.wait_for_text(&format!("{} customers", filled.len()))
                .await;

            filter(page, label, "Empty").await;
            page.wait_for_path(&format!("/customers?empty={field}"))
                .await;
            let empty = those(desk, "", |it| !is_filled(it, field)).await;
            expect_all_links(page, label, &empty).await;

            filter(page, label, "Any").await;
            page.wait_for_path("/customers").await;
        }
    });
}

#[test]
fn a_status_can_be_chosen() {
    journey(Stage::customers(120).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        page.button("Filters").click().await;
        let status = page.combobox("Status");
        status.choose("7 (1)").await;
        page.wait_for_path("/customers?status=7").await;
        let sevens = those(desk, "", |it| it["status"] == 7).await;
        expect_all_links(page, "status 7", &sevens).await;
        page.wait_for_text("1 customer:").await;
        page.goto("/customers?status=4711").await;
        super::all_read(desk).await;
        page.wait_for_text("0 customers").await;
        page.button("Filters (1)").click().await;
        let chosen = "return arguments[0].selectedOptions[0].textContent";
        assert_eq!(status.script(chosen).await, "4711 (0)");
        page.button("Clear filters").click().await;
        page.wait_for_path("/customers").await;
        page.wait_for_text("120 customers").await;
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
fn the_counts_tell_companies_people_and_archived_apart() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        let companies = told(desk, "type=company").await.len();
        let archived = told(desk, "archived=true").await.len();
        let people = 300 - companies;
        page.wait_for_text(&format!(
            "300 customers: {companies} companies, {people} people; {archived} archived"
        ))
        .await;
    });
}
