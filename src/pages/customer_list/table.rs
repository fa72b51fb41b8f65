use leptos::prelude::*;
use model::{Columns, ListChange, Window, printable};

use super::footer::{footer, show_page};
use super::header::{header, least_width, table_columns};
use super::lazy::LazyListParts;
use super::list::ListContext;
use super::results::Results;
use super::rows::{CustomerRows, column_count};
use crate::language::t;
use crate::pages::shared::{no_rows, page_range};
use crate::reactive::{dynamic, memo, optional};
use crate::router::Route;
use crate::ui::{Announcement, Button, EmptyState, Icon, SkeletonRows, TableCard, follow_narrow};

/// The content of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Body {
    Rows,
    Nothing,
    Skeleton,
}

/// The sortable table of customers.
#[component]
pub fn CustomerTable(list: ListContext, lazy: LazyListParts) -> impl IntoView {
    let results = list.results;
    let body = memo(move || {
        results.with(|results| match results {
            Results::Page(_) | Results::All(_) => Body::Rows,
            Results::Failed => Body::Nothing,
            Results::Awaited => Body::Skeleton,
        })
    });
    let columns = list.columns;
    let are_cards = follow_narrow();
    // Another width needs no other cells.
    let cells = memo(move || match are_cards.get() {
        true => Columns::of_cards(),
        false => columns.with(Columns::unsized_columns),
    });
    let rows = move || match body.get() {
        Body::Rows => {
            // Read here: a component does not follow what its parameters are made of.
            let (columns, are_cards) = (cells.get(), are_cards.get());
            view! { <CustomerRows list columns are_cards/> }.into_any()
        }
        Body::Nothing => ().into_any(),
        Body::Skeleton => {
            let columns = cells.with(column_count);
            view! { <SkeletonRows columns/> }.into_any()
        }
    };
    let head = move || cells.with(|cells| header(list, lazy, cells));
    let show_page = Callback::new(move |to: Window| show_page(list, to));
    let after = move || {
        results.with(|results| match results {
            Results::Page(page) => no_rows(page, show_page, || empty(list)),
            Results::All(all) => (all.total() == 0).then(|| no_matches(list)),
            Results::Awaited | Results::Failed => None,
        })
    };
    // The header is a row too.
    let row_count =
        Signal::derive(move || results.with(|results| results.all().map(|all| all.total() + 1)));
    let page_range = Signal::derive(move || {
        let is_settled = !list.shows_all() && !list.pages.is_pending();
        let window = list.query.with(|query| query.api_query.window);
        let range = |results: &Results| {
            let page = results.page()?;
            Some(page_range(Some(page), window).text)
        };
        is_settled.then(|| results.with(range)).flatten()
    });
    let print_note = move || results.with(|results| print_note(list, results.all()?.total()));
    view! {
        <TableCard
            name=texts::list_title()
            region=texts::list_region()
            class="table-customers"
            columns=Signal::derive(move || columns.with(table_columns))
            least_width=Signal::derive(move || {
                let are_cards = are_cards.get();
                columns.with(least_width).filter(|_| !are_cards)
            })
            busy=Signal::derive(move || !list.shows_all() && list.pages.is_pending())
            row_count
            after
            foot=move || footer(list)
        >
            {dynamic(head)}
            {dynamic(rows)}
        </TableCard>
        {optional(print_note)}
        <Announcement
            words=Signal::derive(move || list.query.with(|query| query.api_query.to_words()))
            range=page_range
        />
    }
}

/// Says on paper that the list goes on: the document holds only the rows around those in view.
fn print_note(list: ListContext, total: usize) -> Option<AnyView> {
    let is_partial = !list.visible_rows.holds_all(total);
    is_partial.then(|| {
        let words = t(texts::list_print_note(total));
        view! { <p class="print-note">{words}</p> }.into_any()
    })
}

/// Says why the directory has no match.
fn no_matches(list: ListContext) -> AnyView {
    if list.is_incomplete() {
        return view! {
            <EmptyState
                icon="search"
                title=texts::list_no_matches_so_far_title()
                text=texts::list_no_matches_so_far_text()
            />
        }
        .into_any();
    }
    let query = list.query.get();
    if !query.is_search() {
        return empty(list);
    }
    view! {
        <EmptyState
            icon="search"
            title=texts::list_no_matches_title(printable(query.search.trim()))
            text=texts::list_no_matches_text()
        >
            <Button label=texts::action_clear_filters() on_press=move || list.change(ListChange::Clear)/>
        </EmptyState>
    }
    .into_any()
}

/// Says why the list is empty, and what to do.
fn empty(list: ListContext) -> AnyView {
    if list.query.with_untracked(|query| query.is_filtered()) {
        return view! {
            <EmptyState
                icon="search"
                title=texts::list_filtered_title()
                text=texts::list_filtered_text()
            >
                <Button label=texts::action_clear_filters() on_press=move || list.change(ListChange::Clear)/>
            </EmptyState>
        }
        .into_any();
    }
    view! {
        <EmptyState
            icon="building"
            title=texts::list_empty_title()
            text=texts::list_empty_text()
        >
            <a class="button button-primary" href=list.app.href(&Route::NewCustomer)>
                <Icon name="plus"/>
                <span class="button-text">{t(texts::list_add_customer())}</span>
            </a>
        </EmptyState>
    }
    .into_any()
}
