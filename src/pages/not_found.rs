use leptos::prelude::*;

use crate::context::use_app_context;
use crate::language::t;
use crate::pages::shared::Heading;
use crate::ui::Icon;

/// Any path that is no screen.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let list = use_app_context().list_href();
    view! {
        <div class="message-page">
            <Icon name="search"/>
            <Heading text=texts::not_found_title()/>
            <p>{t(texts::not_found_text())}</p>
            <a class="button button-primary" href=list>
                {t(texts::not_found_go_to_customers())}
            </a>
        </div>
    }
}
