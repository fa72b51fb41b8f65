//! The URL is the state of the view: history, reload, tabs and links.

use e2e::{Fixture, journey};

use crate::records::customer_links;

#[test]
fn a_corrected_url_does_not_trap_the_back_button() {
    journey(Fixture::customers(5), async |app| {
        let page = app.sign_in("/customers?sortby=name").await;
        page.goto("/customers?limit=-1").await;
        page.wait_for_path("/customers").await;
        page.back().await;
        page.wait_for_path("/customers?sortby=name").await;
    });
}

#[test]
fn back_and_forward_restore_views_and_rows() {
    journey(Fixture::customers(80), async |app| {
        let page = app.sign_in("/customers").await;
        let table = page.table("Customers");
        page.combobox("Type").choose("Companies").await;
        page.wait_for_path("/customers?type=company").await;
        page.combobox("Sort by").choose("Company").await;
        page.wait_for_path("/customers?sortby=company&type=company")
            .await;
        page.combobox("Archived").choose("Active").await;
        page.wait_for_path("/customers?sortby=company&type=company&archived=false")
            .await;

        let views = [
            "",
            "type=company",
            "sortby=company&type=company",
            "sortby=company&type=company&archived=false",
        ];
        for view in views[..3].iter().rev() {
            page.back().await;
            table
                .wait_links(&customer_links(&app.api.customers(view).await))
                .await;
        }
        page.wait_for_path("/customers").await;
        assert_eq!(page.combobox("Type").value().await, value_of_all(app).await);
        for view in &views[1..] {
            page.forward().await;
            page.wait_for_path(&format!("/customers?{view}")).await;
            table
                .wait_links(&customer_links(&app.api.customers(view).await))
                .await;
        }
    });
}

/// Returns the value of the option *All* of the filter *Type*.
async fn value_of_all(app: &e2e::App) -> String {
    let script = "return [...arguments[0].options].find(o => o.text.trim() === 'All').value";
    let value = app.page.combobox("Type").script(script).await;
    value.as_str().unwrap().to_owned()
}

#[test]
fn reload_and_a_second_tab_show_the_same_view() {
    journey(Fixture::customers(120), async |app| {
        let view = "sortby=name&direction=desc&type=person&offset=10&limit=10";
        let address = format!("/customers?{view}");
        let page = app.sign_in(&address).await;
        let rows = customer_links(&app.api.customers(view).await);
        let table = page.table("Customers");
        table.wait_links(&rows).await;

        page.reload().await;
        page.wait_for_path(&address).await;
        table.wait_links(&rows).await;

        page.open_tab(&address).await;
        page.wait_for_path(&address).await;
        table.wait_links(&rows).await;
    });
}

#[test]
fn the_same_link_pushes_again_after_replace_and_back() {
    journey(Fixture::customers(5), async |app| {
        let page = app.sign_in("/customers?limit=-1").await;
        page.wait_for_path("/customers").await;
        for _ in 0..2 {
            page.link("New customer").click().await;
            page.wait_for_path("/customers/new").await;
            page.textbox("Company").wait().await;
            page.back().await;
            page.wait_for_path("/customers").await;
            page.table("Customers").wait_rows(5).await;
        }
    });
}

#[test]
fn the_root_leads_to_the_list_and_unknown_paths_to_a_message() {
    journey(Fixture::customers(5), async |app| {
        let page = app.sign_in("/").await;
        page.wait_for_path("/customers").await;
        for nonsense in ["/nonsense", "/customers/x", "/customers/1/nonsense"] {
            page.goto(nonsense).await;
            page.h1().with_text("No such page").wait().await;
            page.wait_for_path(nonsense).await;
        }
        page.link("Customers").click().await;
        page.table("Customers").wait_rows(5).await;
    });
}

#[test]
fn back_links_lead_to_the_same_view_of_the_list() {
    journey(Fixture::customers(60), async |app| {
        let view = "/customers?sortby=name&type=person&limit=10";
        let page = app.sign_in(view).await;
        let table = page.table("Customers");
        table.wait_rows(10).await;
        let rows = table.links().await;
        page.goto(&rows[0]).await;
        page.link("All customers").wait().await;
        page.back().await;
        page.wait_for_path(view).await;
        table.wait_links(&rows).await;

        page.link("New customer").click().await;
        page.link("All customers").click().await;
        page.wait_for_path(view).await;
        table.wait_links(&rows).await;
    });
}
