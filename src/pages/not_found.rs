use leptos::prelude::*;

use crate::context::use_app_context;
use crate::pages::shared::Heading;
use crate::ui::Icon;

/// Any path that is no screen.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let list = use_app_context().list_href();
    view! {
        <div class="message-page">
            <Icon name="search"/>
            <Heading text="No such page".to_owned()/>
            <p>"The address may be mistyped, or the page may have moved."</p>
            <a class="button button-primary" href=list>
                "Go to the customers"
            </a>
        </div>
    }
}
