//! All customers can be sorted by every column, also by those that the API cannot sort by.

use e2e::{Stage, Value, journey};

use super::{at_everyone, expect_all_links, text, told};
use crate::records::customer_links;

/// What a customer is sorted by in a column: a number, or a text whatever its case. None where the
/// text has other letters than ASCII, whose order is tested where letters are folded.
fn key(customer: &Value, field: &str) -> Option<(i64, String)> {
    match &customer[field] {
        Value::Number(number) => Some((number.as_i64()?, String::new())),
        Value::Bool(flag) => Some((i64::from(*flag), String::new())),
        value => {
            let text = value.as_str()?;
            text.is_ascii().then(|| (0, text.to_lowercase()))
        }
    }
}

/// The customers with a key, in the order that a column has to show them in.
fn sorted(customers: &[Value], field: &str) -> Vec<String> {
    let mut sorted: Vec<&Value> = customers
        .iter()
        .filter(|customer| key(customer, field).is_some())
        .collect();
    sorted.sort_by_key(|customer| (key(customer, field), customer["_id"].as_u64()));
    let sorted: Vec<_> = sorted.into_iter().cloned().collect();
    customer_links(&sorted)
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
fn every_other_column_sorts_and_flips() {
    journey(Stage::customers(80).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        let table = page.table("Customers");
        let customers = told(desk, "").await;
        for (button, parameter, field) in [
            ("First name", "firstname", "name"),
            ("Email", "email", "email"),
            ("Phone", "phone", "phone"),
            ("Status", "status", "status"),
            ("Archived", "archived", "archived"),
            ("CRM ID", "crmid", "crmid"),
            ("Reference ID", "refid", "refid"),
        ] {
            page.button(button).click().await;
            page.wait_for_path(&format!("/customers?sortby={parameter}"))
                .await;
            table.wait_sorted(&[&format!("{button} ascending")]).await;
            let mut all = super::all_links(page).await;
            assert_eq!(all.len(), customers.len(), "{button}");
            let expected = sorted(&customers, field);
            let mut shown = all.clone();
            shown.retain(|link| expected.contains(link));
            assert_eq!(shown, expected, "{button}");

            page.button(button).click().await;
            page.wait_for_path(&format!("/customers?sortby={parameter}&direction=desc"))
                .await;
            table.wait_sorted(&[&format!("{button} descending")]).await;
            all.reverse();
            expect_all_links(page, button, &all).await;
        }
    });
}

#[test]
fn a_chosen_order_holds_for_what_is_found() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        super::search_box(page).fill("gmbh").await;
        page.button("Email").click().await;
        page.wait_for_path("/customers?sortby=email#search=gmbh")
            .await;
        let mut customers = told(desk, "").await;
        customers.retain(|customer| text(customer, "companyname").contains("GmbH"));
        assert!(customers.len() > 3, "too few to tell their order");
        let links = sorted(&customers, "email");
        expect_all_links(page, "those found, by email", &links).await;
    });
}
