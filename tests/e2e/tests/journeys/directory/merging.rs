//! Merging likely duplicates: compare, merge, undo, and what happens where others write meanwhile.

use e2e::{App, Fixture, Key, Page, Value, journey, json};

use crate::records::CUSTOMERS;

/// Creates two pairs with the same email address, and opens the page. Returns the first pair: its first
/// customer is the fuller one.
async fn open(app: &App) -> (&Page, [u64; 2]) {
    let create = async |company: &str, email: &str, more: Value| {
        let mut record = json!({"customerCompanyName": company, "customerEmail": email});
        let fields = record.as_object_mut().unwrap();
        fields.extend(more.as_object().unwrap().clone());
        app.api.create(record).await
    };
    create("Cedar", "other@example.org", json!({})).await;
    create("Dogwood", "other@example.org", json!({})).await;
    let first = create(
        "Alder Boats",
        "boats@example.org",
        json!({"customerDescription": "Since 2011", "crmId": "A-1"}),
    )
    .await;
    let second = create(
        "Ship & Co",
        "boats@example.org",
        json!({"customerPhone": "+44 20 7946 0002"}),
    )
    .await;
    let page = app.sign_in("/duplicates").await;
    page.wait_for_text("2 groups of likely duplicates").await;
    (page, [first, second])
}

/// Opens the first group.
async fn compare(page: &Page) {
    page.button("Compare").click().await;
    page.dialog("Compare 2 customers").wait().await;
}

#[test]
fn merges_and_takes_that_back() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let (page, ids) = open(app).await;
        let before = [
            app.api.customer(ids[0]).await,
            app.api.customer(ids[1]).await,
        ];
        page.has_no_axe_findings("the groups").await;
        compare(page).await;
        page.wait_for_text("no orders").await;
        page.has_no_axe_findings("two customers side by side").await;
        page.role("radio", &format!("Company: Ship & Co (no. {})", ids[1]))
            .click()
            .await;
        page.wait_for_text("Company: Alder Boats → Ship & Co").await;
        page.wait_for_text("The server cannot move them.").await;
        page.button("Merge").click().await;
        let toast = page.toast("Merge 2 customers: Done (2)");
        toast.wait().await;
        let merged = app.api.customer(ids[0]).await;
        assert_eq!(merged["companyname"], "Ship & Co");
        assert_eq!(merged["phone"], "+44 20 7946 0002");
        assert_eq!(merged["description"], "Since 2011");
        assert_eq!(merged["archived"], false);
        assert_eq!(app.api.customer(ids[1]).await["archived"], true);
        page.wait_for_text("1 group of likely duplicates").await;
        // The next group is where the merged one was.
        page.heading("2 customers: same email").wait_focus().await;

        page.button("Undo").within(&toast).click().await;
        page.toast("Undo: Merge 2 customers: Done (2)").wait().await;
        for (id, before) in ids.into_iter().zip(before) {
            assert_eq!(app.api.customer(id).await, before);
        }
        page.wait_for_text("2 groups of likely duplicates").await;
    });
}

#[test]
fn leaves_the_others_alone_where_another_administrator_changed_the_survivor() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let (page, ids) = open(app).await;
        compare(page).await;
        app.api.write(ids[0], json!({"customerPhone": "1"})).await;
        page.button("Merge").click().await;
        let report = page.table("Report");
        report.wait().await;
        assert_eq!(report.column("Outcome").await, ["Conflict", "Not tried"]);
        page.wait_for_text("The customer that stays was not saved, so this one was not archived.")
            .await;
        page.passes_axe("the report of a merge").await;
        assert_eq!(app.api.customer(ids[0]).await["phone"], "1");
        assert_eq!(app.api.customer(ids[1]).await["archived"], false);
        assert!(!page.button("Try again").is_there().await);
        assert_eq!(app.site.proxy.requests("PUT", CUSTOMERS).len(), 0);
    });
}

#[test]
fn by_keyboard_alone_on_a_phone() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let (page, ids) = open(app).await;
        page.set_width(360).await;
        page.tab_to(&page.button("Compare")).await;
        page.press(Key::Enter).await;
        page.dialog("Compare 2 customers").wait().await;
        page.focus_is_kept().await;
        page.passes_axe("two customers side by side on a phone")
            .await;
        // The customers are in the order of the columns.
        let first = page.role("radio", &format!("Keep no. {}: Alder Boats", ids[0]));
        page.tab_to(&first).await;
        page.press(Key::Right).await;
        page.role("radio", &format!("Keep no. {}: Ship & Co", ids[1]))
            .wait_focus()
            .await;
        page.wait_for_text("CRM ID: (empty) → A-1").await;
        page.tab_to(&page.button("Merge")).await;
        page.press(Key::Enter).await;
        page.toast("Merge 2 customers: Done (2)").wait().await;
        assert_eq!(app.api.customer(ids[0]).await["archived"], true);
        assert_eq!(app.api.customer(ids[1]).await["crmid"], "A-1");
        // The page removes a merged group when the user stops typing.
        page.wait_for_text("1 group of likely duplicates.").await;
        page.heading("2 customers: same email").wait_focus().await;

        page.press(Key::Tab).await;
        page.tab_to(&page.button("Not duplicates")).await;
        page.press(Key::Enter).await;
        page.wait_for_text("1 group hidden.").await;
        page.h1().wait_focus().await;
        page.tab_to(&page.button("Show them")).await;
        page.press(Key::Enter).await;
        page.button("Show again").wait().await;
        page.passes_axe("a hidden group").await;
    });
}
