//! `/customers`: the list.

mod row;
mod table;
mod toolbar;

use leptos::prelude::*;
use model::{CustomerChange, CustomerQuery};

use crate::api::Question;
use crate::desk::use_desk;
use crate::pages::read_error::read_error;
use crate::route::Route;
use crate::ui::{Banner, Heading, Icon, effect, optional};
use table::CustomerTable;
use toolbar::Toolbar;

/// The list of customers, as its URL asks for it.
#[component]
pub fn CustomerListPage() -> impl IntoView {
    let desk = use_desk();
    let max_limit = desk.api.max_limit();
    // While another screen takes over, the question stays what it was.
    let query = Memo::new(move |last| match desk.route.get() {
        Route::Customers(query) => query,
        _ => last.copied().unwrap_or(CustomerQuery::first(max_limit)),
    });
    let list = Question::new(
        desk.session,
        move || query.get(),
        move |query, abort| desk.api.customers(query, abort),
    );
    effect(move || desk.last_list.set(query.get()));
    let change = Callback::new(move |change: CustomerChange| {
        let query = query.get_untracked().with(change);
        desk.navigator.go(&Route::Customers(query));
    });
    view! {
        <div class="page-head">
            <Heading text="Customers".to_owned()/>
            <div class="page-actions">
                <a class="button button-primary" href=desk.href(&Route::NewCustomer)>
                    <Icon name="plus"/>
                    <span class="button-text">"New customer"</span>
                </a>
            </div>
        </div>
        <Toolbar query change/>
        {read_error("The customers could not be loaded.", list)}
        {optional(move || unidentified(list.answer()?.unidentified))}
        <CustomerTable query list change/>
    }
}

fn unidentified(count: usize) -> Option<AnyView> {
    (count > 0).then(|| {
        view! {
            <Banner title="Some rows cannot be shown.">
                {count} " of the rows came without a readable ID. Report it to whoever runs the station."
            </Banner>
        }
        .into_any()
    })
}
