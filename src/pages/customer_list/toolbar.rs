use leptos::prelude::*;
use model::{CustomerChange, CustomerKind, CustomerQuery, CustomerSort, Direction};

use crate::ui::{Icon, Select, sort_icon};

/// The filters, and the default order, which no column stands for.
#[component]
pub fn Toolbar(
    query: Memo<CustomerQuery>,
    change: impl Fn(CustomerChange) + Copy + 'static,
) -> impl IntoView {
    let sorted = move || {
        let query = query.get();
        (query.sort == CustomerSort::Default).then_some(query.direction)
    };
    let description = move || match sorted() {
        Some(Direction::Descending) => "By company, last name, first name, descending",
        _ => "By company, last name, first name",
    };
    view! {
        <div class="toolbar">
            <div class="toolbar-field">
                <Select
                    id="type"
                    label="Type"
                    choices=kinds()
                    value=Signal::derive(move || query.get().kind)
                    on_choose=move |kind| change(CustomerChange::Kind(kind))
                />
            </div>
            <div class="toolbar-field">
                <Select
                    id="archived"
                    label="Archived"
                    choices=archive_states()
                    value=Signal::derive(move || query.get().archived)
                    on_choose=move |archived| change(CustomerChange::Archived(archived))
                />
            </div>
            <button
                type="button"
                class="button"
                aria-pressed=move || if sorted().is_some() { "true" } else { "false" }
                title=description
                on:click=move |_| change(CustomerChange::Sort(CustomerSort::Default))
            >
                <span class="button-text">"Default order"</span>
                <Icon name=Signal::derive(move || sort_icon(sorted()))/>
            </button>
        </div>
    }
}

fn kinds() -> Vec<(Option<CustomerKind>, String)> {
    vec![
        (None, "All".into()),
        (Some(CustomerKind::Company), "Companies".into()),
        (Some(CustomerKind::Person), "People".into()),
    ]
}

fn archive_states() -> Vec<(Option<bool>, String)> {
    vec![
        (None, "All".into()),
        (Some(false), "Active".into()),
        (Some(true), "Archived".into()),
    ]
}
