//! How the list looks: its columns, its views, its density, and its cards on phones.

use e2e::{Fixture, Key, Page, journey, json, until};

use super::{open_synced_list, wait_for_sync};

const CHOSEN: &str = "/customers?columns=customer,contact,email,phone,status,crmid,companyname";

#[test]
fn columns_are_chosen_and_come_back_with_the_next_visit() {
    journey(Fixture::customers(60).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        page.button("Columns").click().await;
        page.dialog("Columns").wait().await;
        page.passes_axe("the columns").await;
        page.checkbox("Company").click().await;
        page.checkbox("Reference ID").click().await;
        page.button("Done").click().await;
        page.wait_for_path(CHOSEN).await;
        let table = page.table("Customers");
        let headers = [
            "", "Customer", "Contact", "Email", "Phone", "Status", "CRM ID", "Company",
        ];
        assert_eq!(table.headers().await, headers);
        page.reload().await;
        wait_for_sync(app).await;
        assert_eq!(table.headers().await, headers);
        // The address alone names nothing: the list opens as it was left.
        page.goto("/customers").await;
        page.wait_for_path(CHOSEN).await;
        wait_for_sync(app).await;
        assert_eq!(table.headers().await, headers);
        // A link shows what its sender saw.
        page.goto("/customers?type=company").await;
        wait_for_sync(app).await;
        assert_eq!(table.headers().await.len(), 8);
        assert_eq!(table.headers().await[7], "Reference ID");
        page.button("Menu").click().await;
        page.button("Sign out").click().await;
        app.enter_token().await;
        page.goto("/customers").await;
        page.wait_for_path(CHOSEN).await;
    });
}

#[test]
fn a_view_is_saved_opened_changed_and_updated() {
    journey(Fixture::customers(80).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        page.combobox("Type").choose("Companies").await;
        page.button("Email").click().await;
        page.button("Save view").click().await;
        page.passes_axe("saving a view").await;
        page.textbox("Name").fill("Firms by email").await;
        page.button("Save").click().await;
        page.wait_for_path("/customers?sortby=email&type=company&view=Firms+by+email")
            .await;
        let firms = page.table("Customers").links().await;

        page.button("Views").click().await;
        page.passes_axe("the views").await;
        page.link("People").click().await;
        page.wait_for_path("/customers?type=person&view=people")
            .await;
        page.wait_for_text("View: People").await;
        page.button("Views").click().await;
        page.link("Firms by email").click().await;
        page.table("Customers").wait_links(&firms).await;
        page.combobox("Archived").choose("Active").await;
        page.wait_for_text("changed").await;
        page.passes_axe("a changed view").await;
        page.button("Update view").click().await;
        page.toast("Updated the view").wait().await;
        page.reload().await;
        wait_for_sync(app).await;
        page.button("Update view").wait_gone().await;
        page.combobox("Archived").wait_value("Active").await;
    });
}

#[test]
fn compact_rows_show_more_customers_and_stay_compact() {
    journey(Fixture::customers(200).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        let height = async || {
            let script = "return document.querySelector('tbody tr:not(.spacer tr)').offsetHeight";
            page.script(script, vec![]).await
        };
        until("the usual height", json!(36), height).await;
        page.button("Menu").click().await;
        page.button("Compact").click().await;
        until("the compact height", json!(28), height).await;
        page.press(Key::Escape).await;
        page.script("scrollTo(0, document.body.scrollHeight)", vec![])
            .await;
        page.wait_for_text("of 200").await;
        page.reload().await;
        wait_for_sync(app).await;
        until("the compact height", json!(28), height).await;
    });
}

/// The controls that a finger may miss: smaller than 44 px, and not within a sentence.
const SMALL_TARGETS: &str = "
    const isShown = it => it.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const inSentence = it => it.localName === 'a' && it.closest('p, li')
        && getComputedStyle(it).display === 'inline';
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
        .filter(it => isShown(it) && !inSentence(it) && !it.closest('.skip-link, .visually-hidden'))
        .map(it => {
            // A label is part of the target of its control.
            const own = it.getBoundingClientRect();
            const label = it.closest('label')?.getBoundingClientRect();
            const [width, height] = ['width', 'height']
                .map(side => Math.max(own[side], label?.[side] ?? 0));
            return {name: it.ariaLabel || it.textContent.trim() || it.id, width, height};
        })
        .filter(({width, height}) => width > 1 && (width < 43.5 || height < 43.5))
        .map(({name, width, height}) => `${name}: ${Math.round(width)} x ${Math.round(height)}`)";

async fn has_no_small_target(page: &Page, screen: &str) {
    let small = page.script(SMALL_TARGETS, vec![]).await;
    assert_eq!(small, json!([]), "{screen}");
}

const SIDEWAYS: &str = "return document.documentElement.scrollWidth - innerWidth";

#[test]
fn a_phone_shows_cards_and_a_sheet_of_filters() {
    journey(Fixture::customers(120).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        let first = page.table("Customers").column("Customer").await.remove(0);
        for width in [320, 390] {
            page.set_width(width).await;
            page.link(&first).wait().await;
            has_no_small_target(page, "the list").await;
            assert!(page.script(SIDEWAYS, vec![]).await.as_f64() <= Some(0.0));
        }
        page.passes_axe("the cards").await;
        page.button("Filter and sort").click().await;
        has_no_small_target(page, "the sheet").await;
        page.passes_axe("the sheet").await;
        page.combobox("Type").choose("People").await;
        page.combobox("Sort by").choose("Email").await;
        page.wait_for_path("/customers?sortby=email&type=person")
            .await;
        page.press(Key::Escape).await;
        page.combobox("Type").wait_gone().await;
        page.button("Menu").click().await;
        has_no_small_target(page, "the menu").await;
    });
}

#[test]
fn a_finger_meets_every_control_of_the_other_screens() {
    journey(Fixture::customers(60).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        page.set_width(360).await;
        for (address, control) in [
            ("/customers/1", "Archive"),
            ("/customers/1/edit", "Save"),
            ("/customers?peek=1", "Close peek"),
            ("/duplicates", "Compare"),
        ] {
            page.goto(address).await;
            page.button(control).wait().await;
            has_no_small_target(page, address).await;
        }
    });
}
