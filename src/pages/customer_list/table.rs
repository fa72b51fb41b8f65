use leptos::prelude::*;
use model::{Customer, ListChange, Page, Window};

use super::everyone::ListPart;
use super::header::{COLUMNS, header};
use super::lens::Lens;
use super::page_rows::PageRows;
use crate::api::Question;
use crate::pages::later::use_later;
use crate::route::Route;
use crate::ui::{
    Announcement, Button, EmptyState, Icon, Pager, SkeletonRows, TableCard, dynamic, memo, no_rows,
};

/// What the table's rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Body {
    /// Those in view of all that match.
    Everyone,
    /// A page of the API.
    Page,
    /// None, for the page could not be read.
    Nothing,
    /// What stands there until then.
    Skeleton,
}

/// The sortable table of customers.
#[component]
pub fn CustomerTable(lens: Lens, list: Question<Page<Customer>>) -> impl IntoView {
    let later = use_later();
    let body = memo(move || match list.answer() {
        _ if lens.shows_everyone() => Body::Everyone,
        Some(_) => Body::Page,
        None if list.error().is_some() => Body::Nothing,
        None => Body::Skeleton,
    });
    let rows = move || match body.get() {
        Body::Everyone => later.list(lens, ListPart::Rows).unwrap_or_else(skeleton),
        Body::Page => view! { <PageRows lens list/> }.into_any(),
        Body::Nothing => ().into_any(),
        Body::Skeleton => skeleton(),
    };
    let turn = Callback::new(move |window: Window| {
        lens.change().run(ListChange::Page(window));
        leptos::prelude::window().scroll_to_with_x_and_y(0.0, 0.0);
    });
    let after = move || {
        if lens.shows_everyone() {
            return later
                .list(lens, ListPart::After)
                .or_else(|| later.trouble());
        }
        let page = list.answer()?;
        no_rows(&page, turn, || empty(lens))
    };
    let shown = Signal::derive(move || list.answer().map(|page| page.page_range()));
    let settled = Signal::derive(move || {
        let paged = !lens.shows_everyone();
        shown.get().filter(|_| paged && !list.is_pending())
    });
    let foot = move || {
        if lens.shows_everyone() {
            let foot = later.list(lens, ListPart::Foot);
            return foot.unwrap_or_else(|| ().into_any());
        }
        let window = Signal::derive(move || lens.query.with(|query| query.api_query.window));
        let on_limit = move |limit: u16| lens.change().run(ListChange::Limit(limit));
        view! {
            <Pager
                what="customers"
                id="rows-per-page"
                window
                shown
                max_limit=lens.desk.api.max_limit()
                on_turn=turn
                on_limit
            />
        }
        .into_any()
    };
    // The header is a row too.
    let count = Signal::derive(move || Some(lens.total.get()? + 1));
    view! {
        <TableCard
            name="Customers"
            class="table-customers"
            columns=&COLUMNS
            busy=Signal::derive(move || !lens.shows_everyone() && list.is_pending())
            row_count=count
            after
            foot=move || dynamic(foot)
        >
            {header(lens)}
            {dynamic(rows)}
        </TableCard>
        <Announcement
            words=Signal::derive(move || lens.query.with(|query| query.api_query.to_words()))
            shown=settled
        />
    }
}

fn skeleton() -> AnyView {
    view! { <SkeletonRows columns=COLUMNS.len()/> }.into_any()
}

/// What stands in the place of rows where there are none.
pub fn empty(lens: Lens) -> AnyView {
    let desk = lens.desk;
    if lens.query.with_untracked(|query| query.is_filtered()) {
        view! {
            <EmptyState
                icon="search"
                title="No customers match"
                text="There are customers perhaps, but none of this type and archive state."
            >
                <Button
                    label="Clear filters"
                    on_press=move || lens.change().run(ListChange::Clear)
                />
            </EmptyState>
        }
        .into_any()
    } else {
        view! {
            <EmptyState
                icon="building"
                title="No customers yet"
                text="Add the first company or person; their orders will show up with them."
            >
                <a class="button button-primary" href=desk.href(&Route::NewCustomer)>
                    <Icon name="plus"/>
                    <span class="button-text">"Add a customer"</span>
                </a>
            </EmptyState>
        }
        .into_any()
    }
}
