//! `/customers`: the list. Pages of the API until all customers are loaded, or where the user wants
//! pages; then one scrolling table over all matches in the directory.

mod cell;
mod columns;
mod export;
mod filters;
mod footer;
mod header;
mod keys;
mod lazy;
mod list;
mod peek;
mod results;
mod row;
mod rows;
mod scroll_position;
mod search_box;
mod search_text;
mod selection;
mod status_bar;
mod sync_status;
mod table;
mod toolbar;
mod views;

use leptos::prelude::*;
use model::{Customer, Page};

use crate::context::{LastRows, use_app_context};
use crate::language::t;
use crate::pages::shared::{Heading, query_status, response_warnings};
use crate::reactive::{after_paint, effect, optional};
use crate::router::Route;
use crate::ui::{Icon, follow_narrow};
use lazy::ListPart;
use list::ListContext;
use results::Results;
use search_box::SearchBox;
use status_bar::status_bar;
use table::CustomerTable;
use toolbar::Toolbar;

pub use lazy::{LazyListParts, ListPartView, list_part};
pub use rows::draw_first_rows;

/// The list of customers, as its URL asks for it.
#[component]
pub fn CustomerListPage() -> impl IntoView {
    let app = use_app_context();
    let lazy: LazyListParts = expect_context();
    let list = ListContext::new(app);
    follow_writes(list);
    remember(list);
    mark_first_paint(list);
    let unmatched = move |page: &Page<Customer>| {
        let query = list.query.with_untracked(|query| query.api_query);
        query.unmatched(page)
    };
    let page_status = move || {
        let paged = !list.shows_all();
        paged.then(|| {
            view! {
                {query_status(texts::list_not_loaded(), list.pages.state())}
                {response_warnings(list.pages, |row| row.id, unmatched)}
            }
            .into_any()
        })
    };
    // On phones a sheet holds the filters and the sort order.
    let is_narrow = follow_narrow();
    let sheet = Signal::derive(move || is_narrow.get().then_some("auto"));
    // The import compares with all customers.
    let import = app.api.has_directory().then(|| {
        view! {
            <a class="button" href=app.href(&Route::Import)>
                <span class="button-text">{t(texts::list_import())}</span>
            </a>
        }
        .into_any()
    });
    view! {
        <div class="page-head list-head">
            <div class="list-title">
                <Heading text=texts::list_title()/>
                {lazy.part(list, ListPart::Views)}
            </div>
            <div class="page-actions">
                {import}
                <a class="button button-primary" href=app.href(&Route::NewCustomer)>
                    <Icon name="plus"/>
                    <span class="button-text">{t(texts::list_new_customer())}</span>
                </a>
            </div>
        </div>
        <div class="toolbar">
            {app.api.has_directory().then(|| view! { <SearchBox list/> }.into_any())}
            <button type="button" class="button options-button" popovertarget="list-options">
                <Icon name="filter"/>
                <span class="button-text">{t(texts::list_options())}</span>
            </button>
            <div id="list-options" class="toolbar-options" popover=sheet>
                <Toolbar list/>
                {lazy.part(list, ListPart::Filters)}
                <div class="columns-button">{lazy.part(list, ListPart::Columns)}</div>
            </div>
        </div>
        {status_bar(list, lazy)}
        {optional(page_status)}
        <CustomerTable list lazy/>
        {lazy.part(list, ListPart::Peek)}
    }
}

/// Shows the rows as this tab writes them, and reads the page again when another tab has written. The
/// directory keeps up by itself.
fn follow_writes(list: ListContext) {
    let writes = list.app.api.writes();
    writes.on_local_write(move |id, customer| {
        list.pages.try_update_answer(|page| {
            let at = page.rows.iter().position(|row| row.id == id)?;
            let mut page = page.clone();
            match customer {
                Some(customer) => page.rows[at].clone_from(customer),
                None => drop(page.rows.remove(at)),
            }
            Some(page)
        });
    });
    writes.on_remote_read(move |_| {
        if !untrack(|| list.shows_all()) {
            list.pages.retry();
        }
    });
}

/// Keeps the query for the links back to the list, and the rows for the neighbours of a customer.
fn remember(list: ListContext) {
    let app = list.app;
    effect(move || app.last_list.set(list.query.get()));
    effect(move || match list.results.get() {
        Results::Awaited | Results::Failed => {}
        Results::Page(page) => {
            let at = untrack(|| list.pages.answered_at());
            app.last_rows
                .set(LastRows::Page(page, at.unwrap_or_default()));
        }
        Results::All(_) => app.last_rows.set(LastRows::All),
    });
}

/// The rest of the application loads once the first rows are painted.
fn mark_first_paint(list: ListContext) {
    let done = list.app.first_paint_done;
    effect(move || {
        if list.pages.answer().is_some() || list.pages.error().is_some() {
            after_paint(move || done.try_set(true).map_or((), drop));
        }
    });
}
