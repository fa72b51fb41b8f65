use leptos::prelude::*;
use model::{OrderChange, OrderQuery, OrderStatus};

use crate::language::t;

/// Chooses the orders by their status. None or all checked: any status.
#[component]
pub fn StatusCheckboxes(query: Memo<OrderQuery>, change: Callback<OrderChange>) -> impl IntoView {
    let checkbox = move |status: OrderStatus| {
        let checked = Signal::derive(move || query.get().status.is_checked(status));
        view! {
            <label class="chip">
                <input
                    type="checkbox"
                    prop:checked=checked
                    on:change:target=move |event| {
                        change.run(OrderChange::Status(status, event.target().checked()));
                    }
                />
                {t(status.label())}
            </label>
        }
    };
    view! {
        <fieldset class="chips">
            <legend>{t(texts::orders_status())}</legend>
            {OrderStatus::KNOWN.map(checkbox).collect_view()}
        </fieldset>
    }
}
