use std::sync::Arc;

use leptos::prelude::*;
use model::{Customer, CustomerChange, ListChange, Page, Window};

use super::everyone::ListPart;
use super::header::{COLUMNS, header};
use super::lens::Lens;
use super::row::{plain, row};
use crate::api::Question;
use crate::pages::later::use_later;
use crate::route::Route;
use crate::ui::{
    Announcement, Button, EmptyState, Icon, Pager, SkeletonRows, TableCard, after_paint, dynamic,
    no_rows,
};

/// The sortable table of customers.
#[component]
pub fn CustomerTable(lens: Lens, list: Question<Page<Customer>>) -> impl IntoView {
    let later = use_later();
    let rows = move || {
        if lens.shows_everyone() {
            return later.list(lens, ListPart::Rows).unwrap_or_else(skeleton);
        }
        match list.answer() {
            Some(page) => page_rows(lens, page),
            None if list.error().is_some() => ().into_any(),
            None => skeleton(),
        }
    };
    let turn = Callback::new(move |window: Window| {
        lens.page_change().run(CustomerChange::Page(window));
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
    let shown = Signal::derive(move || list.answer().map(|page| page.shown()));
    let settled = Signal::derive(move || {
        let paged = !lens.shows_everyone();
        shown.get().filter(|_| paged && !list.is_pending())
    });
    let foot = move || {
        if lens.shows_everyone() {
            let foot = later.list(lens, ListPart::Foot);
            return foot.unwrap_or_else(|| ().into_any());
        }
        let window = Signal::derive(move || lens.query.with(|query| query.page.window));
        let on_limit = move |limit: u16| lens.page_change().run(CustomerChange::Limit(limit));
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
            words=Signal::derive(move || lens.query.with(|query| query.page.to_words()))
            shown=settled
        />
    }
}

fn page_rows(lens: Lens, page: Arc<Page<Customer>>) -> AnyView {
    lens.set_page(page.rows.iter().map(|customer| customer.id).collect());
    let rows = move |part: &[Customer]| {
        let rows = part
            .iter()
            .map(|customer| row(customer, lens.desk, None, &plain));
        rows.collect_view().into_any()
    };
    let at = rows_in_view().min(page.rows.len());
    let in_view = rows(&page.rows[..at]);
    let below = after_paint(move || rows(&page.rows[at..]));
    view! { <tbody>{in_view} {below}</tbody> }.into_any()
}

fn skeleton() -> AnyView {
    view! { <SkeletonRows columns=COLUMNS.len()/> }.into_any()
}

/// The rows that the window can show at most: they are drawn first.
fn rows_in_view() -> usize {
    /// As tall as a row gets to be small, in CSS pixels (style/tokens.css, `--row`).
    const ROW: f64 = 36.0;
    let height = window().inner_height().ok().and_then(|it| it.as_f64());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a window's height in rows is a small number"
    )]
    height.map_or(usize::MAX, |height| (height / ROW).ceil() as usize)
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
