//! `/customers`: the list.

mod row;
mod table;
mod toolbar;

use leptos::prelude::*;
use model::{Customer, CustomerChange, CustomerQuery, Page};

use crate::api::Question;
use crate::desk::use_desk;
use crate::pages::oddities::oddities;
use crate::pages::read_state::read_state;
use crate::route::Route;
use crate::ui::{Heading, Icon, effect};
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
        desk.api,
        move || query.get(),
        move |query, abort| desk.api.customers(query, abort),
    );
    desk.tabs.on_write(move |_| list.retry());
    effect(move || desk.last_list.set(query.get()));
    let unmatched = move |page: &Page<Customer>| query.get_untracked().unmatched(page);
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
        {read_state("The customers could not be loaded.", list.asking())}
        {oddities(list, |row| row.id, unmatched)}
        <CustomerTable query list change/>
    }
}
