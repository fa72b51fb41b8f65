//! The main screens under axe-core.

use e2e::{App, Key};

/// The customer of the dev API with orders of every status.
const WITH_ORDERS: &str = "/customers/1";

pub async fn journey(app: &App) {
    let page = &app.page;
    page.goto("/customers").await;
    page.textbox("API token").wait().await;
    page.passes_axe("sign in").await;

    app.enter_token().await;
    app.wait_for_sync().await;
    let themes = page.role("group", "Theme");
    page.button("Menu").click().await;
    for theme in ["Light", "Dark"] {
        page.button(theme).within(&themes).click().await;
        page.passes_axe(&format!("the list, {theme}")).await;
    }
    page.button("Filters").click().await;
    page.combobox("Description").wait().await;
    page.passes_axe("the filters").await;
    page.button("Filters").click().await;
    page.combobox("Description").wait_gone().await;
    page.button("Export").click().await;
    page.dialog("Export customers").wait().await;
    page.passes_axe("the export").await;
    page.press(Key::Escape).await;
    page.dialog("Export customers").wait_gone().await;
    page.press_holding(Key::Control, 'k').await;
    page.combobox("Jump to a customer or command")
        .wait_focus()
        .await;
    page.passes_axe("the palette").await;

    page.goto("/duplicates").await;
    page.wait_for_text("of likely duplicates").await;
    page.passes_axe("the duplicates").await;

    page.goto(WITH_ORDERS).await;
    // A row that arrives moves what is about to be clicked.
    page.table("Orders").wait().await;
    page.table("Orders").wait_settled().await;
    page.passes_axe("a customer").await;
    page.button("Delete").click().await;
    page.button("Delete customer").wait().await;
    page.passes_axe("deleting").await;
    page.button("Cancel").within(&page.dialog("")).click().await;
    page.dialog("").wait_gone().await;

    page.link("Edit").click().await;
    page.textbox("Email").fill("no address").await;
    page.button("Save").click().await;
    page.heading("There is a problem").wait().await;
    page.passes_axe("the form with a problem").await;
}
