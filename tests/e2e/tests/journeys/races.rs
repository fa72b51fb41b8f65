//! The newest question wins, however slow the answers are.

use e2e::{Stage, journey, until};

use crate::records::{CUSTOMERS, customer_links};

#[test]
fn five_quick_changes_end_on_the_last() {
    journey(Stage::customers(80), async |desk| {
        let page = desk.sign_in("/customers").await;
        let table = page.table("Customers");
        table.wait_rows(80).await;
        let old = table.links().await;
        desk.site.proxy.slow_down(2_000);
        desk.site.proxy.forget();

        page.button("Company").click().await;
        page.combobox("Type").choose("Companies").await;
        page.button("Last name").click().await;
        page.combobox("Archived").choose("Active").await;
        page.button("Company").click().await;
        table.wait_busy().await;
        assert_eq!(
            table.links().await,
            old,
            "the old rows stay until the new ones are there"
        );

        let last = "sortby=company&type=company&archived=false";
        page.wait_for_path(&format!("/customers?{last}")).await;
        let told = desk.api.customers(last).await;
        table.wait_links(&customer_links(&told)).await;
        table.wait_settled().await;

        let requests = desk.site.proxy.requests("GET", CUSTOMERS);
        let answered = requests.iter().filter(|request| request.status.is_some());
        assert_eq!(answered.count(), 1, "{requests:#?}");
        let (newest, older) = requests.split_last().unwrap();
        assert_eq!(newest.status, Some(200));
        assert_eq!(older.len(), 4);
        assert!(older.iter().all(|request| request.aborted), "{older:#?}");
    });
}

#[test]
fn leaving_a_page_aborts_its_question() {
    journey(Stage::customers(5), async |desk| {
        let page = desk.sign_in("/customers").await;
        page.table("Customers").wait_rows(5).await;
        desk.site.proxy.slow_down(5_000);
        desk.site.proxy.forget();
        page.button("Company").click().await;
        page.link("New customer").click().await;
        page.wait_for_path("/customers/new").await;
        until("the question is aborted", true, async || {
            let asked = desk.site.proxy.requests("GET", CUSTOMERS);
            asked.iter().any(|request| request.aborted)
        })
        .await;
        page.console_is_clean().await;
    });
}

#[test]
fn back_while_loading_shows_the_view_gone_back_to() {
    journey(Stage::customers(60), async |desk| {
        let page = desk.sign_in("/customers").await;
        page.table("Customers").wait_rows(60).await;
        desk.site.proxy.slow_down(1_000);
        page.combobox("Type").choose("People").await;
        page.wait_for_path("/customers?type=person").await;
        page.back().await;
        page.wait_for_path("/customers").await;
        page.table("Customers").wait_settled().await;
        let told = desk.api.customers("").await;
        page.table("Customers")
            .wait_links(&customer_links(&told))
            .await;
    });
}
