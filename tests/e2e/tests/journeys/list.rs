//! The list: every order, filter and page size that the API knows.

use e2e::{Answer, Stage, journey, json};

use crate::records::{CUSTOMERS, customer, customer_links, query};

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
fn headers_sort_and_flip() {
    journey(Stage::customers(60), async |desk| {
        let page = desk.sign_in("/customers").await;
        let table = page.table("Customers");
        table.wait_sorted(&[]).await;
        page.button("Default order")
            .wait_attribute("aria-pressed", Some("true"))
            .await;
        let steps: [(&str, &str, &str, &[&str]); 6] = [
            (
                "Company",
                "sortby=company",
                "?sortby=company",
                &["Company ascending"],
            ),
            (
                "Company",
                "sortby=company&direction=desc",
                "?sortby=company&direction=desc",
                &["Company descending"],
            ),
            (
                "Last name",
                "sortby=name",
                "?sortby=name",
                &["Last name ascending"],
            ),
            (
                "Last name",
                "sortby=name&direction=desc",
                "?sortby=name&direction=desc",
                &["Last name descending"],
            ),
            ("Default order", "sortby=default", "", &[]),
            (
                "Default order",
                "sortby=default&direction=desc",
                "?direction=desc",
                &[],
            ),
        ];
        for (button, asked, address, sorted) in steps {
            page.button(button).click().await;
            page.wait_for_path(&format!("/customers{address}")).await;
            table.wait_sorted(sorted).await;
            let told = desk.api.customers(asked).await;
            table.wait_links(&customer_links(&told)).await;
        }
    });
}

#[test]
fn filters_show_a_part_of_the_list() {
    journey(Stage::customers(60), async |desk| {
        let page = desk.sign_in("/customers").await;
        for (select, option, filter) in [
            ("Type", "Companies", "type=company"),
            ("Type", "People", "type=person"),
            ("Type", "All", ""),
            ("Archived", "Active", "archived=false"),
            ("Archived", "Archived", "archived=true"),
            ("Archived", "All", ""),
        ] {
            page.combobox(select).choose(option).await;
            let address = format!("/customers?{filter}");
            page.wait_for_path(address.trim_end_matches('?')).await;
            let told = desk.api.customers(filter).await;
            assert!(!told.is_empty(), "the made-up data has none with {filter}");
            page.table("Customers")
                .wait_links(&customer_links(&told))
                .await;
        }
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
fn the_page_size_can_be_chosen() {
    journey(Stage::customers(60), async |desk| {
        let page = desk.sign_in("/customers").await;
        for (rows, address) in [("25", "?limit=25"), ("50", "?limit=50"), ("100", "")] {
            page.combobox("Rows per page").choose(rows).await;
            page.wait_for_path(&format!("/customers{address}")).await;
            let told = desk.api.customers(&format!("limit={rows}")).await;
            page.table("Customers")
                .wait_links(&customer_links(&told))
                .await;
        }
    });
}

#[test]
fn the_link_stands_in_the_first_name_there_is() {
    journey(Stage::customers(0), async |desk| {
        desk.api
            .create(json!({"customerCompanyName": "Aurora Labs", "customerLastName": "Okafor"}))
            .await;
        desk.api
            .create(json!({"customerLastName": "Berg", "customerName": "Ada"}))
            .await;
        desk.api.create(json!({"customerName": "Chidi"})).await;
        let page = desk.sign_in("/customers").await;
        for (name, header) in [
            ("Aurora Labs", "Company"),
            ("Berg", "Last name"),
            ("Chidi", "First name"),
        ] {
            page.link(name).wait().await;
            let shown = page.table("Customers").column(header).await;
            assert!(
                shown.iter().any(|cell| cell.ends_with(name)),
                "{header}: {shown:?}"
            );
        }
        page.link("Berg").click().await;
        page.h1().with_text("Ada").wait().await;
    });
}

#[test]
fn archived_customers_are_told_apart() {
    journey(Stage::customers(0), async |desk| {
        desk.api
            .create(json!({"customerCompanyName": "Here"}))
            .await;
        desk.api
            .create(json!({"customerCompanyName": "Put away", "archived": true}))
            .await;
        let page = desk.sign_in("/customers").await;
        page.table("Customers").wait_rows(2).await;
        let archived = page.table("Customers").column("Archived").await;
        assert_ne!(archived[0], archived[1]);
    });
}

#[test]
fn a_record_that_is_told_twice_is_shown_once() {
    journey(Stage::customers(0), async |desk| {
        let rows = [
            customer(1, "Once"),
            customer(2, "Other"),
            customer(1, "Once"),
        ];
        let answer = Answer::json(200, &json!({"customers": rows}));
        desk.site.proxy.answer("GET", CUSTOMERS, 99, answer);
        let page = desk.sign_in("/customers").await;
        page.table("Customers")
            .wait_links(&["/customers/1".to_owned(), "/customers/2".to_owned()])
            .await;
    });
}

#[test]
fn an_empty_station_says_what_to_do() {
    journey(Stage::customers(0), async |desk| {
        let page = desk.sign_in("/customers").await;
        page.wait_for_text("No customers").await;
        page.link("New customer").click().await;
        page.wait_for_path("/customers/new").await;
        page.textbox("Company").wait().await;
    });
}

#[test]
fn a_filter_without_a_match_says_so() {
    journey(Stage::customers(0), async |desk| {
        desk.api
            .create(json!({"customerCompanyName": "Only one"}))
            .await;
        let page = desk.sign_in("/customers?type=person").await;
        page.wait_for_text("No customers").await;
        page.combobox("Type").choose("All").await;
        page.link("Only one").wait().await;
    });
}
