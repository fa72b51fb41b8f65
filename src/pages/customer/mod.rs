//! `/customers/:id`: one customer with its orders.

mod actions;
mod archive;
mod delete_dialog;
mod deletion;
mod facts;
mod field_value;
mod neighbours;
mod order_chart;
mod order_detail;
mod order_row;
mod order_summary;
mod order_sums;
mod order_table;
mod orders;
mod status_checkboxes;
mod summary_reading;

use std::sync::Arc;

use leptos::prelude::*;
use model::{Customer, CustomerId, CustomerKind, Fault};

use crate::api::Query;
use crate::context::use_app_context;
use crate::language::t;
use crate::pages::shared::{
    Heading, archived_badge, copy_link, incomplete_badge, kind_icon, query_status,
};
use crate::reactive::{dynamic, memo, optional};
use crate::ui::{Badge, Icon};
use actions::Actions;
use neighbours::{Neighbours, known_record};
use orders::Orders;

pub use facts::Facts;
pub use field_value::{alignment, field_value};

/// One customer: all fields, the actions, and the orders.
#[component]
pub fn CustomerPage(id: CustomerId) -> impl IntoView {
    let app = use_app_context();
    let query = Query::new(
        app.api,
        move || id,
        move |id, abort| app.api.customer_or_just_written(id, abort),
    );
    follow_writes(id, query);
    if let Some((known, at)) = known_record(app, id) {
        query.show_until_answered(known, at);
    }
    let name = Signal::derive(move || {
        let customer = query.answer();
        customer.map_or_else(
            || texts::customer_number(id.to_string()),
            |it| it.display_name(),
        )
    });
    let gone = memo(move || {
        let fault = query.error().map(|error| error.fault);
        fault == Some(Fault::NotFound)
    });
    let title = move || {
        query.answer().map(|customer| {
            view! {
                {archived_badge(customer.archived).map(Badge::view)}
                {incomplete_badge(&customer.damaged_labels()).map(Badge::view)}
            }
            .into_any()
        })
    };
    let kind = move || {
        // A person's icon reserves the space until the kind is known.
        let kind = query.answer().map_or(CustomerKind::Person, |it| it.kind());
        kind_icon(kind).into_any()
    };
    // Comes with the name: before, it would move when that arrives.
    let is_named = memo(move || query.answer().is_some());
    let link = move || is_named.get().then(|| copy_link(app, id));
    let customer = Signal::derive(move || query.answer());
    let details = move || {
        let customer = query.answer();
        view! { <Facts id customer/> }.into_any()
    };
    // The orders stay hidden until the customer has arrived: the height of its fields is unknown
    // before, and the orders would jump.
    let awaited = memo(move || query.answer().is_none() && query.error().is_none());
    // Reads the customer again. If it was deleted, that read shows the message.
    let on_missing = move || {
        if customer.with_untracked(Option::is_some) {
            query.retry();
        }
    };
    let page = move || {
        if gone.get() {
            return view! { <CustomerGone id/> }.into_any();
        }
        view! {
            <div class="page-head">
                <div class="customer-title">
                    <div class="customer-name">
                        {dynamic(kind)}
                        <Heading text=name translate="no"/>
                        {optional(link)}
                    </div>
                    {optional(title)}
                </div>
                <div class="page-actions">
                    <Actions id customer query/>
                </div>
            </div>
            {query_status(texts::customer_not_loaded(), query.state())}
            {dynamic(details)}
            <div hidden=awaited>
                <Orders id on_missing/>
            </div>
        }
        .into_any()
    };
    let list = app.list_href();
    view! {
        <div class="customer-bar">
            <nav class="breadcrumb" aria-label=t(texts::customer_breadcrumb())>
                <a href=list>
                    <Icon name="chevron-left"/>
                    {t(texts::customer_to_list())}
                </a>
            </nav>
            <Neighbours id/>
        </div>
        {dynamic(page)}
    }
}

/// Shows the customer as this tab or another one writes it.
fn follow_writes(id: CustomerId, query: Query<Customer>) {
    let writes = use_app_context().api.writes();
    writes.on_local_write(move |written, customer| {
        if let (true, Some(customer)) = (written == id, customer) {
            query.try_set_answer(customer.clone());
        }
    });
    writes.on_remote_read(move |written| {
        if written == id {
            query.retry();
        }
    });
}

/// The page of a customer that was deleted or never existed.
#[component]
pub fn CustomerGone(id: CustomerId) -> impl IntoView {
    let list = use_app_context().list_href();
    view! {
        <div class="message-page">
            <Icon name="search"/>
            <Heading text=texts::customer_not_found_title(id.to_string())/>
            <p>{t(texts::customer_not_found_text())}</p>
            <a class="button button-primary" href=list>
                {t(texts::customer_not_found_back())}
            </a>
        </div>
    }
}

/// The customer; none until it is read.
type MaybeCustomer = Signal<Option<Arc<Customer>>>;
