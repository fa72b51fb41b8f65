//! The address is the state of the view, and hostile addresses do no harm.

use e2e::{Stage, journey, until};

use crate::records::{CUSTOMERS, customer_links, query};

#[test]
fn addresses_are_corrected() {
    journey(Stage::customers(5), async |desk| {
        let page = desk.sign_in("/customers").await;
        let long = format!("type={}", "a".repeat(10_000));
        let long_key = format!("{}=1", "b".repeat(10_000));
        for (asked, corrected) in [
            ("limit=-1", ""),
            ("limit=0", ""),
            ("limit=101", ""),
            ("limit=x", ""),
            ("limit=99999999999999999999", ""),
            ("offset=x", ""),
            ("offset=-5", ""),
            ("type=companyy", ""),
            ("type=Company", ""),
            ("direction=sideways", ""),
            ("sortby=%41", ""),
            ("archived=maybe", ""),
            ("limit=25&limit=50", "limit=25"),
            ("type=person&type=company", "type=person"),
            ("type=%63ompany", "type=company"),
            ("limit=100&offset=0&sortby=default&direction=asc", ""),
            ("limit=10", "limit=10"),
            (
                "limit=10&offset=3&sortby=name",
                "sortby=name&offset=3&limit=10",
            ),
            ("colour=red&sortby=company", "sortby=company"),
            ("sortby=company%26limit=1", ""),
            (&long, ""),
            (&long_key, ""),
        ] {
            desk.site.proxy.forget();
            page.goto(&format!("/customers?{asked}")).await;
            let address = format!("/customers?{corrected}");
            page.wait_for_path(address.trim_end_matches('?')).await;
            page.table("Customers").wait().await;
            until("one question is asked", false, async || {
                desk.site.proxy.last_query(CUSTOMERS).is_empty()
            })
            .await;
            for request in desk.site.proxy.requests("GET", CUSTOMERS) {
                assert_api_knows(&request.query());
            }
        }
    });
}

/// Every parameter that reaches the API is one that it documents.
fn assert_api_knows(query: &std::collections::BTreeMap<String, String>) {
    for (key, value) in query {
        let known = match key.as_str() {
            "sortby" => ["default", "name", "company"].contains(&value.as_str()),
            "direction" => ["asc", "desc"].contains(&value.as_str()),
            "type" => ["company", "person"].contains(&value.as_str()),
            "archived" => ["true", "false"].contains(&value.as_str()),
            "offset" => value.parse::<u64>().is_ok(),
            "limit" => value
                .parse()
                .is_ok_and(|limit: u64| (1..=100).contains(&limit)),
            _ => false,
        };
        assert!(known, "the API was asked for {key}={value}");
    }
    for key in ["sortby", "direction", "offset", "limit"] {
        assert!(
            query.contains_key(key),
            "{key} was left to the API: {query:?}"
        );
    }
}

#[test]
fn addresses_of_orders_are_corrected() {
    journey(Stage::customers(5), async |desk| {
        let id = desk.api.customers("limit=1").await[0]["_id"].clone();
        let orders = format!("{CUSTOMERS}/{id}/orders");
        let page = desk.sign_in("/customers").await;
        for (asked, corrected) in [
            ("status=7", ""),
            ("status=0,9", ""),
            ("status=1,0", "?status=0,1"),
            ("status=0,1,2", "?status=0,1,2"),
            ("status=0%2C1", "?status=0,1"),
            ("sortby=name&limit=101", ""),
            ("sortby=submitdate&direction=up", "?sortby=submitdate"),
        ] {
            page.goto(&format!("/customers/{id}?{asked}")).await;
            page.wait_for_path(&format!("/customers/{id}{corrected}"))
                .await;
            page.table("Orders").wait().await;
        }
        let last = query(&[
            ("sortby", "submitdate"),
            ("direction", "asc"),
            ("offset", "0"),
            ("limit", "100"),
        ]);
        until("the last question", last, async || {
            desk.site.proxy.last_query(&orders)
        })
        .await;
    });
}

#[test]
fn a_correction_leaves_no_trap_for_back() {
    journey(Stage::customers(5), async |desk| {
        let page = desk.sign_in("/customers?sortby=name").await;
        page.goto("/customers?limit=-1").await;
        page.wait_for_path("/customers").await;
        page.back().await;
        page.wait_for_path("/customers?sortby=name").await;
    });
}

#[test]
fn back_and_forward_restore_views_and_rows() {
    journey(Stage::customers(80), async |desk| {
        let page = desk.sign_in("/customers").await;
        let table = page.table("Customers");
        page.combobox("Type").choose("Companies").await;
        page.wait_for_path("/customers?type=company").await;
        page.button("Company").click().await;
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
                .wait_links(&customer_links(&desk.api.customers(view).await))
                .await;
        }
        page.wait_for_path("/customers").await;
        assert_eq!(
            page.combobox("Type").value().await,
            value_of_all(desk).await
        );
        for view in &views[1..] {
            page.forward().await;
            page.wait_for_path(&format!("/customers?{view}")).await;
            table
                .wait_links(&customer_links(&desk.api.customers(view).await))
                .await;
        }
    });
}

/// What a select holds while it filters nothing.
async fn value_of_all(desk: &e2e::Desk) -> String {
    let script = "return [...arguments[0].options].find(o => o.text.trim() === 'All').value";
    let value = desk.page.combobox("Type").script(script).await;
    value.as_str().unwrap().to_owned()
}

#[test]
fn reload_and_a_second_tab_show_the_same_view() {
    journey(Stage::customers(120), async |desk| {
        let view = "sortby=name&direction=desc&type=person&offset=10&limit=10";
        let address = format!("/customers?{view}");
        let page = desk.sign_in(&address).await;
        let rows = customer_links(&desk.api.customers(view).await);
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
    journey(Stage::customers(5), async |desk| {
        let page = desk.sign_in("/customers?limit=-1").await;
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
fn the_root_leads_to_the_list_and_nonsense_nowhere() {
    journey(Stage::customers(5), async |desk| {
        let page = desk.sign_in("/").await;
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
fn the_way_back_leads_to_the_list_as_it_was() {
    journey(Stage::customers(60), async |desk| {
        let view = "/customers?sortby=name&type=person&limit=10";
        let page = desk.sign_in(view).await;
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
