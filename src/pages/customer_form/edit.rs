use leptos::prelude::*;
use model::{Customer, CustomerForm, CustomerId, Fault};

use super::form::Form;
use super::state::Record;
use crate::api::Query;
use crate::context::{AppContext, use_app_context};
use crate::language::{t, t_of};
use crate::pages::customer::CustomerGone;
use crate::pages::shared::{Heading, query_status};
use crate::reactive::{dynamic, effect, memo, optional};
use crate::session::DraftSlot;
use crate::ui::{Banner, Button, Icon};

/// The screen that changes a customer: the form, filled from the record.
#[component]
pub fn EditCustomerPage(id: CustomerId) -> impl IntoView {
    let app = use_app_context();
    let query = Query::new(
        app.api,
        move || id,
        move |id, abort| app.api.customer(id, abort),
    );
    // The form keeps the record that it was filled from, so that a later read does not touch the
    // user's entries. Only a record with damaged fields is replaced.
    let record = RwSignal::new(None::<Record>);
    effect(move || {
        let filled = record.with_untracked(|record| {
            let record = record.as_ref();
            record.is_some_and(|record| record.damaged_fields.is_empty())
        });
        if let (Some(customer), false) = (query.answer(), filled) {
            record.set(Some(record_of(&customer)));
        }
    });
    let is_there = memo(move || record.get().is_some());
    // Only while the form holds an older record: one that is filled later has the change, and so has
    // one that was saved since.
    let elsewhere = RwSignal::new(false);
    let writes = app.api.writes();
    writes.on_remote_write(move |written| {
        if written == id && is_there.get_untracked() {
            elsewhere.set(true);
        } else if written == id {
            // The answer that the form waits for may be older than the write.
            query.retry();
        }
    });
    writes.on_local_write(move |written, _| {
        if written == id {
            elsewhere.set(false);
        }
    });
    let customer_page = move || app.customer(id);
    let name = Signal::derive(move || {
        let customer = query.answer();
        customer.map_or_else(
            || texts::customer_number(id.to_string()),
            |it| it.display_name(),
        )
    });
    let gone = memo(move || {
        let fault = query.error().map(|error| error.fault);
        fault == Some(Fault::NotFound) && !is_there.get()
    });
    let form = move || {
        is_there.get().then(|| {
            let record = Signal::derive(move || record.get().unwrap_or_default());
            let on_cancel = move || app.navigator.go(&customer_page());
            view! { <Form record on_cancel/> }.into_any()
        })
    };
    let page = move || {
        if gone.get() {
            return view! {
                <CustomerGone id/>
                {removed_with_draft(app, id)}
            }
            .into_any();
        }
        view! {
            <div class="page-head">
                <Heading text=texts::form_edit_title()/>
            </div>
            {query_status(texts::customer_not_loaded(), query.state())}
            {optional(move || elsewhere.get().then(changed_elsewhere))}
            {optional(move || damage_banner(&record.get()?, query))}
            {optional(form)}
        }
        .into_any()
    };
    view! {
        <nav class="breadcrumb" aria-label=t(texts::customer_breadcrumb())>
            <a href=app.href(&customer_page())>
                <Icon name="chevron-left"/>
                <bdi translate="no" lang="" prop:textContent=t_of(name)></bdi>
            </a>
        </nav>
        {dynamic(page)}
    }
}

fn record_of(customer: &Customer) -> Record {
    Record {
        id: Some(customer.id),
        base: CustomerForm::of(customer),
        damaged_fields: customer.damaged_fields.clone(),
        is_gone: false,
    }
}

/// Shows what the user had typed for a customer that was removed meanwhile, in a form that creates a
/// new one. None where the tab keeps no draft of it.
fn removed_with_draft(app: AppContext, id: CustomerId) -> Option<AnyView> {
    DraftSlot::new(app.session, Some(id)).is_used().then(|| {
        let record = Record {
            id: Some(id),
            is_gone: true,
            ..Record::default()
        };
        let on_cancel = move || app.navigator.go(&app.list_untracked());
        view! {
            <div class="page-head">
                <h2>{t(texts::form_draft_of_removed_title())}</h2>
            </div>
            <p>{t(texts::form_draft_of_removed_text())}</p>
            <Form record=Signal::stored(record) on_cancel/>
        }
        .into_any()
    })
}

/// Another tab has written the customer. The entries stay: saving merges the two.
fn changed_elsewhere() -> AnyView {
    view! {
        <div class="banner" role="status">
            <Icon name="info"/>
            <div class="banner-body">
                {t(texts::form_changed_elsewhere())}
            </div>
        </div>
    }
    .into_any()
}

/// The message of a record with damaged fields. A PUT replaces the whole record and would erase them.
fn damage_banner(record: &Record, query: Query<Customer>) -> Option<AnyView> {
    let fields: Vec<_> = record
        .damaged_fields
        .iter()
        .map(|field| field.label())
        .collect();
    let busy = Signal::derive(move || query.is_pending());
    let actions = move || {
        view! { <Button label=texts::action_retry() busy on_press=move || query.retry()/> }
    };
    (!fields.is_empty()).then(|| {
        view! {
            <Banner title=texts::form_damaged_title() actions>
                {t(texts::form_damaged_text(fields))}
            </Banner>
        }
        .into_any()
    })
}
