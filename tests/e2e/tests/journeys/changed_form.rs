//! A form that holds what would be lost.

use e2e::{App, Page};

/// What stands in *Company*.
pub const TYPED: &str = "Typed with care";

/// At the form, reached by a link, with something typed by hand.
pub async fn at_a_changed_form(app: &App) -> &Page {
    let page = app.sign_in("/customers").await;
    page.link("New customer").click().await;
    page.textbox("Company").fill(TYPED).await;
    page
}
