//! A form with unsaved changes.

use e2e::{App, Page};

/// The text in *Company*.
pub const TYPED: &str = "Typed with care";

/// Opens the form through a link and types a company.
pub async fn at_a_changed_form(app: &App) -> &Page {
    let page = app.sign_in("/customers").await;
    page.link("New customer").click().await;
    page.textbox("Company").fill(TYPED).await;
    page
}
