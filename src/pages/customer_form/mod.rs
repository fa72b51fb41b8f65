//! `/customers/new` and `/customers/:id/edit`: the form.

mod conflicts;
mod draft_notes;
mod edit;
mod fields;
mod form;
mod possible_duplicates;
mod save;
mod state;
mod summary;

use leptos::prelude::*;

use crate::context::use_app_context;
use crate::language::t;
use crate::pages::shared::Heading;
use crate::ui::Icon;
pub use edit::EditCustomerPage;
use form::Form;
use state::Record;

/// The screen that creates a customer: the form, empty.
#[component]
pub fn NewCustomerPage() -> impl IntoView {
    let app = use_app_context();
    view! {
        <nav class="breadcrumb" aria-label=t(texts::customer_breadcrumb())>
            <a href=app.list_href()>
                <Icon name="chevron-left"/>
                {t(texts::customer_to_list())}
            </a>
        </nav>
        <div class="page-head">
            <Heading text=texts::form_new_title()/>
        </div>
        <Form record=Signal::stored(Record::default()) on_cancel=move || app.navigator.go(&app.list_untracked())/>
    }
}
