use leptos::prelude::*;

use crate::desk::use_desk;
use crate::ui::{Heading, Icon};

/// Any path that is no screen.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let desk = use_desk();
    view! {
        <div class="message-page">
            <Icon name="search"/>
            <Heading text="No such page".to_owned()/>
            <p>"The address may be mistyped, or the page may have moved."</p>
            <a class="button button-primary" href=move || desk.href(&desk.list())>
                "Go to the customers"
            </a>
        </div>
    }
}
