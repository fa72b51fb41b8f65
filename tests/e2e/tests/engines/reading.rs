//! Finding customers: reading all, searching, sorting, filtering, paging, exporting, and signing out.

use e2e::{App, Value, until};

/// The link of the customer that the search looks for.
const FOUND: &str = "/customers/1";

/// The view that is exported, and paged through.
const VIEW: &str = "direction=desc&type=company&archived=false";

pub async fn journey(app: &App) {
    let page = &app.page;
    app.sign_in("/customers").await;
    app.wait_for_sync().await;
    page.wait_for_text("120 customers").await;
    let table = page.table("Customers");

    page.searchbox("Search customers")
        .fill("byron analyt")
        .await;
    table.wait_links(&[FOUND.to_owned()]).await;
    page.wait_for_path("/customers#search=byron+analyt").await;
    page.reload().await;
    table.wait_links(&[FOUND.to_owned()]).await;
    page.searchbox("Search customers").fill("").await;
    page.wait_for_text("120 customers").await;

    page.combobox("Sort by").choose("Email").await;
    table.wait_sorted(&["Email ascending"]).await;
    page.combobox("Sort by").choose("Default order").await;
    table.wait_sorted(&["Customer ascending"]).await;
    page.button("Customer").click().await;
    table.wait_sorted(&["Customer descending"]).await;
    page.combobox("Type").choose("Companies").await;
    page.combobox("Archived").choose("Active").await;
    page.wait_for_path(&format!("/customers?{VIEW}")).await;

    exports_what_is_shown(app).await;

    page.combobox("Rows per page").choose("25").await;
    for (offset, range) in [(0, "1–25"), (25, "26–50")] {
        page.wait_for_text(range).await;
        let asked = format!("{VIEW}&limit=25&offset={offset}");
        table
            .wait_links(&links(&app.api.customers(&asked).await))
            .await;
        page.button("Next page").click().await;
    }
    page.back().await;
    page.wait_for_text("26–50").await;

    page.button("Menu").click().await;
    page.button("Sign out").click().await;
    page.textbox("API token").wait().await;
    until("stored items", 0, async || stored_items(app).await).await;
    page.reload().await;
    page.textbox("API token").wait().await;
    assert!(!page.text().await.contains("GmbH"));
}

async fn exports_what_is_shown(app: &App) {
    let page = &app.page;
    let shown = app.api.customers(&format!("{VIEW}&limit=100")).await;
    assert!(
        (51..100).contains(&shown.len()),
        "more than two pages of 25"
    );
    let downloads = page.save_downloads().await;
    page.button("Export").click().await;
    page.dialog("Export customers").wait().await;
    let what = page.role("radio", &format!("Customers in the list ({})", shown.len()));
    what.click().await;
    page.button(&format!("Export {} customers", shown.len()))
        .click()
        .await;
    let (name, file) = downloads.take().await;
    assert!(name.ends_with(".csv"), "{name}");
    page.dialog("Export customers").wait_gone().await;
    let file = file.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut rows = csv::Reader::from_reader(file);
    let ids: Vec<String> = rows
        .records()
        .map(|row| row.unwrap()[0].to_owned())
        .collect();
    let expected: Vec<_> = shown.iter().map(|it| it["_id"].to_string()).collect();
    assert_eq!(ids, expected);
}

fn links(customers: &[Value]) -> Vec<String> {
    let link = |customer: &Value| format!("/customers/{}", customer["_id"]);
    customers.iter().map(link).collect()
}

/// Returns the number of stored items, without the theme and the mark of the sign-out.
async fn stored_items(app: &App) -> u64 {
    let script = "return [sessionStorage, localStorage].flatMap(store => Object.keys(store))
        .filter(key => !['customer-desk.theme', 'customer-desk.signed-out'].includes(key)).length";
    app.page.script(script, vec![]).await.as_u64().unwrap()
}
