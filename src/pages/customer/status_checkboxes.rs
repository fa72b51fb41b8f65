use leptos::prelude::*;
use model::{OrderChange, OrderQuery, OrderStatus};

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
                {status.label()}
            </label>
        }
    };
    view! {
        <fieldset class="chips">
            <legend>"Order status"</legend>
            {OrderStatus::KNOWN.map(checkbox).collect_view()}
        </fieldset>
    }
}
