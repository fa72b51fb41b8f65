//! `/customers`: the list. While not all customers are read, or where that isn't wanted, the API's
//! own pages serve; else one scrolling table over all of them (`everyone`).

mod everyone;
mod header;
mod lens;
mod page_rows;
mod row;
mod search_box;
mod table;
mod toolbar;

use leptos::prelude::*;
use model::{Customer, CustomerQuery, ListChange, ListQuery, Page};

use crate::api::Question;
use crate::desk::use_desk;
use crate::pages::oddities::oddities;
use crate::pages::read_state::read_state;
use crate::route::Route;
use crate::ui::{Heading, Icon, effect, memo, once_painted, optional};
use search_box::{SearchBox, Typing};
use table::CustomerTable;
use toolbar::Toolbar;

pub use everyone::{ListPart, everyone};
pub use lens::Lens;
pub use page_rows::draw_first_rows;

/// The list of customers, as its URL asks for it.
#[component]
pub fn CustomerListPage() -> impl IntoView {
    let desk = use_desk();
    let max_limit = desk.api.max_limit();
    // While another screen takes over, the question stays what it was.
    let asked = Memo::new(move |last: Option<&ListQuery>| match desk.route.get() {
        Route::Customers(query) => query,
        _ => last.cloned().unwrap_or(ListQuery::first(max_limit)),
    });
    let typing = Typing::new(desk, asked);
    let query = memo(move || typing.query());
    let lens = Lens::new(desk, query, typing);
    // What is shown out of memory isn't asked of the API.
    let page = Memo::new(move |last: Option<&CustomerQuery>| match last {
        Some(last) if lens.shows_everyone() => *last,
        _ => query.with(|query| query.api_query),
    });
    let list = Question::new(
        desk.api,
        move || page.get(),
        move |query, abort| desk.api.customers(query, abort),
    );
    desk.tabs.on_write(move |_| {
        // Everyone is kept up by itself.
        if !untrack(|| lens.shows_everyone()) {
            list.retry();
        }
    });
    effect(move || desk.last_list.set(query.get()));
    let first = memo(move || query.with(|query| query.api_query));
    effect(move || {
        let query = first.get();
        let address = desk.href(&Route::Customers(query.into()));
        desk.api.remember_first(&address, query);
    });
    effect(move || {
        if list.answer().is_some() || list.error().is_some() {
            once_painted(move || desk.settled.try_set(true).map_or((), drop));
        }
    });
    let unmatched = move |page: &Page<Customer>| {
        let query = query.with_untracked(|query| query.api_query);
        query.unmatched(page)
    };
    let state = move || {
        let paged = !lens.shows_everyone();
        paged.then(|| {
            view! {
                {read_state("The customers could not be loaded.", list.asking())}
                {oddities(list, |row| row.id, unmatched)}
            }
            .into_any()
        })
    };
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
        <div class="toolbar">
            {desk.api.has_directory().then(|| view! { <SearchBox typing lens/> }.into_any())}
            <Toolbar query change=lens.change()/>
            {lens.part(ListPart::Filters)}
        </div>
        <div class="list-line">
            <p class="list-total">{move || lens.summary()}</p>
            {lens.part(ListPart::Line)}
        </div>
        {optional(state)}
        <CustomerTable lens list/>
    }
}

/// Makes what was changed the view: the URL is its state.
fn go(desk: crate::desk::Desk, query: &ListQuery, change: ListChange) {
    desk.navigator.go(&Route::Customers(query.with(change)));
}
