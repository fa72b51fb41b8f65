use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use model::{Customer, CustomerId, CustomerKind, Fault};
use web_sys::KeyboardEvent;

use super::ahead::OrdersAhead;
use super::close_peek;
use super::follow::{beside, step};
use super::orders::PeekOrders;
use crate::api::Query;
use crate::context::use_app_context;
use crate::language::{t, t_of};
use crate::pages::customer::Facts;
use crate::pages::customer_list::list::ListContext;
use crate::pages::customer_list::results::Results;
use crate::pages::shared::{archived_badge, incomplete_badge, kind_icon, query_status};
use crate::reactive::{Debounce, dynamic, effect, memo, optional};
use crate::router::{Route, customer_href};
use crate::ui::{Badge, IconButton, focus, pressed_key};

/// How long a customer is on the panel until it is read: the user may be on the way to another one.
const PAUSE: Duration = Duration::from_millis(120);

/// The title of the panel, which takes the focus.
const TITLE: &str = "#peek-title";

/// The panel with a customer and its latest orders. What the list knows shows at once; what the API
/// answers takes its place.
#[component]
pub fn PeekPanel(list: ListContext, id: Memo<CustomerId>) -> impl IntoView {
    let app = use_app_context();
    let reading = settled(id);
    let query = Query::new(
        app.api,
        move || reading.get(),
        move |id, abort| app.api.customer_or_just_written(id, abort),
    );
    // The same record again draws nothing anew, so that the focus stays.
    let customer = memo(move || {
        let id = id.get();
        let answer = query.answer().filter(|answer| answer.id == id);
        answer.or_else(|| known(list, id).map(Arc::new))
    });
    let writes = app.api.writes();
    writes.on_local_write(move |written, customer| {
        if let (true, Some(customer)) = (id.try_get_untracked() == Some(written), customer) {
            query.try_set_answer(customer.clone());
        }
    });
    let ahead = OrdersAhead::new(app.api);
    effect(move || {
        // Once the customer is read, the next one is.
        let answered = query.answer().map(|answer| answer.id);
        if let Some(next) = beside(list, id.get_untracked(), true).filter(|_| answered.is_some()) {
            ahead.read_ahead(next);
        }
    });
    let is_gone = memo(move || {
        let fault = query.error().map(|error| error.fault);
        fault == Some(Fault::NotFound) && reading.get() == id.get()
    });
    let name = Signal::derive(move || match customer.get() {
        Some(customer) => customer.display_name(),
        None => texts::customer_number(id.get().to_string()),
    });
    let kind = move || {
        let kind = customer.get().map_or(CustomerKind::Person, |it| it.kind());
        kind_icon(kind).into_any()
    };
    let badges = move || {
        customer.get().map(|customer| {
            view! {
                {archived_badge(customer.archived).map(Badge::view)}
                {incomplete_badge(&customer.damaged_labels()).map(Badge::view)}
            }
            .into_any()
        })
    };
    let facts = move || {
        let (id, customer) = (id.get(), customer.get());
        view! { <Facts id customer/> }.into_any()
    };
    let page = Signal::derive(move || customer_href(id.get()));
    let edit = Signal::derive(move || app.href(&Route::EditCustomer(id.get())));
    let body = move || {
        if is_gone.get() {
            let title = texts::customer_not_found_title(id.get().to_string());
            return view! { <p class="peek-gone" role="status">{t(title)}</p> }.into_any();
        }
        view! {
            {query_status(texts::customer_not_loaded(), query.state())}
            {dynamic(facts)}
            <PeekOrders reading id ahead/>
        }
        .into_any()
    };
    let on_key = move |event: KeyboardEvent| {
        if pressed_key(&event).as_deref() == Some("Escape") && !event.default_prevented() {
            event.prevent_default();
            close_peek(list);
        }
    };
    view! {
        <aside class="peek" aria-label=t(texts::peek()) on:keydown=on_key>
            <header class="peek-head">
                <div class="peek-title">
                    {dynamic(kind)}
                    <h2 id="peek-title" tabindex="-1" translate="no" lang="" dir="auto">{t_of(name)}</h2>
                    {optional(badges)}
                </div>
                <div class="peek-actions">
                    <a class="button" href=page>{t(texts::peek_open())}</a>
                    <a class="button" href=edit>{t(texts::customer_edit())}</a>
                    <IconButton
                        label=texts::peek_previous()
                        icon="arrow-up"
                        on_press=move || step(list, id.get_untracked(), false)
                    />
                    <IconButton
                        label=texts::peek_next()
                        icon="arrow-down"
                        on_press=move || step(list, id.get_untracked(), true)
                    />
                    <IconButton
                        label=texts::peek_close()
                        icon="close"
                        on_press=move || close_peek(list)
                    />
                </div>
            </header>
            {dynamic(body)}
        </aside>
    }
}

/// Follows the customer on the panel after a pause; the first one at once.
fn settled(id: Memo<CustomerId>) -> Signal<CustomerId> {
    let settled = RwSignal::new(id.get_untracked());
    let pause = Debounce::new();
    effect(move || {
        let id = id.get();
        pause.start(PAUSE, move || {
            settled.try_set(id);
        });
    });
    settled.into()
}

/// Whether the focus is in the panel.
pub fn has_focus() -> bool {
    matches!(document().query_selector(".peek:focus-within"), Ok(Some(_)))
}

/// Moves the focus to the title of the panel.
pub fn focus_title() {
    focus(TITLE);
}

/// Returns what the list or the directory knows of a customer.
fn known(list: ListContext, id: CustomerId) -> Option<Customer> {
    list.results.with(|results| match results {
        Results::Page(page) => page.rows.iter().find(|row| row.id == id).cloned(),
        _ => list.app.directory.get()?.get(id),
    })
}
