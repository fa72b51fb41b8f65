use leptos::prelude::*;
use model::{Customer, CustomerForm, CustomerId, Fault, OrderQuery};

use super::form::{Form, Record};
use crate::api::Question;
use crate::desk::use_desk;
use crate::pages::customer::CustomerGone;
use crate::pages::read_error::read_error;
use crate::route::Route;
use crate::ui::{Banner, Button, Heading, Icon, dynamic, memo, optional};

/// The form, filled from a customer.
#[component]
pub fn EditCustomerPage(id: CustomerId) -> impl IntoView {
    let desk = use_desk();
    let question = Question::new(
        desk.session,
        move || id,
        move |id, abort| desk.api.customer(id, abort),
    );
    // Signing in anew reads the record anew. That must not touch what is being typed, so the form
    // keeps the record that it was filled from, unless a field of it is still to be read.
    let record = Memo::new(
        move |last: Option<&Option<Record>>| match last.cloned().flatten() {
            Some(last) if last.unread.is_empty() => {
                let _ = question.answer();
                Some(last)
            }
            _ => question.answer().map(|customer| record_of(&customer)),
        },
    );
    let customer_page = Route::Customer(id, OrderQuery::first(desk.api.max_limit()), None);
    let name = move || {
        let customer = question.answer();
        customer.map_or_else(|| format!("Customer {id}"), |it| it.display_name())
    };
    let is_there = memo(move || record.get().is_some());
    let gone = memo(move || {
        let fault = question.error().map(|error| error.fault);
        fault == Some(Fault::NotFound) && !is_there.get()
    });
    let form = move || {
        is_there.get().then(|| {
            let record = Signal::derive(move || record.get().unwrap_or_else(Record::nobody));
            let on_cancel = move || desk.navigator.go(&customer_page);
            view! { <Form record on_cancel/> }.into_any()
        })
    };
    let page = move || {
        if gone.get() {
            return view! { <CustomerGone id/> }.into_any();
        }
        view! {
            <div class="page-head">
                <Heading text="Edit customer".to_owned()/>
            </div>
            {read_error("The customer could not be loaded.", question)}
            {optional(move || unread_banner(&record.get()?, question))}
            {optional(form)}
        }
        .into_any()
    };
    view! {
        <nav class="breadcrumb" aria-label="Breadcrumb">
            <a href=desk.href(&customer_page)>
                <Icon name="chevron-left"/>
                {Signal::derive(name)}
            </a>
        </nav>
        {dynamic(page)}
    }
}

fn record_of(customer: &Customer) -> Record {
    Record {
        id: Some(customer.id),
        base: CustomerForm::of(customer),
        unread: customer.unread.clone(),
    }
}

/// A PUT takes the whole record: a field that could not be read would be wiped by it.
fn unread_banner(record: &Record, question: Question<Customer>) -> Option<AnyView> {
    let fields: Vec<_> = record.unread.iter().map(|field| field.label()).collect();
    let busy = Signal::derive(move || question.is_pending());
    let actions = move || {
        view! { <Button label="Retry" busy on_press=move || question.retry()/> }
    };
    (!fields.is_empty()).then(|| {
        view! {
            <Banner title="This record cannot be saved now." actions>
                "Could not be read: "
                {fields.join(", ")}
                ". Saving would wipe what is there, so it is blocked. Read the record again, or report it to whoever runs the station."
            </Banner>
        }
        .into_any()
    })
}
