use leptos::prelude::*;
use model::{Customer, CustomerChange, CustomerQuery, CustomerSort, Page, Window};

use super::row::row;
use crate::api::Question;
use crate::desk::{Desk, use_desk};
use crate::route::Route;
use crate::ui::{
    Announcement, Button, EmptyState, Icon, Pager, SkeletonRows, SortHeader, TableCard,
    after_paint, dynamic, no_rows,
};

const COLUMNS: [&str; 9] = [
    "col-company",
    "col-last-name",
    "col-first-name",
    "col-email",
    "col-phone",
    "col-status",
    "col-archived",
    "col-crm-id",
    "col-reference-id",
];

/// The sortable table of customers.
#[component]
pub fn CustomerTable(
    query: Memo<CustomerQuery>,
    list: Question<Page<Customer>>,
    change: Callback<CustomerChange>,
) -> impl IntoView {
    let desk = use_desk();
    let sorted = move |sort: CustomerSort| {
        Signal::derive(move || {
            let query = query.get();
            (query.sort == sort).then_some(query.direction)
        })
    };
    let sort = move |sort| move || change.run(CustomerChange::Sort(sort));
    let rows = move || match list.answer() {
        Some(page) => {
            let rows = move |part: &[Customer]| {
                let rows = part.iter().map(|customer| row(customer, desk));
                rows.collect_view().into_any()
            };
            let at = rows_in_view().min(page.rows.len());
            let in_view = rows(&page.rows[..at]);
            let below = after_paint(move || rows(&page.rows[at..]));
            view! { <tbody>{in_view} {below}</tbody> }.into_any()
        }
        None if list.error().is_some() => ().into_any(),
        None => view! { <SkeletonRows columns=COLUMNS.len()/> }.into_any(),
    };
    let turn = Callback::new(move |window: Window| {
        change.run(CustomerChange::Page(window));
        leptos::prelude::window().scroll_to_with_x_and_y(0.0, 0.0);
    });
    let after = move || {
        let page = list.answer()?;
        no_rows(&page, turn, || empty(query.get_untracked(), desk))
    };
    let shown = Signal::derive(move || list.answer().map(|page| page.shown()));
    let settled = Signal::derive(move || shown.get().filter(|_| !list.is_pending()));
    let foot = move || {
        view! {
            <Pager
                what="customers"
                id="rows-per-page"
                window=Signal::derive(move || query.get().window)
                shown
                max_limit=desk.api.max_limit()
                on_turn=turn
                on_limit=move |limit: u16| change.run(CustomerChange::Limit(limit))
            />
        }
    };
    view! {
        <TableCard
            name="Customers"
            class="table-customers"
            columns=&COLUMNS
            busy=Signal::derive(move || list.is_pending())
            after
            foot
        >
            <thead>
                <tr>
                    <SortHeader
                        label="Company"
                        sorted=sorted(CustomerSort::Company)
                        on_sort=sort(CustomerSort::Company)
                    />
                    <SortHeader
                        label="Last name"
                        sorted=sorted(CustomerSort::Name)
                        on_sort=sort(CustomerSort::Name)
                    />
                    <th scope="col">"First name"</th>
                    <th scope="col">"Email"</th>
                    <th scope="col">"Phone"</th>
                    <th scope="col">"Status"</th>
                    <th scope="col">"Archived"</th>
                    <th scope="col">"CRM ID"</th>
                    <th scope="col">"Reference ID"</th>
                </tr>
            </thead>
            {dynamic(rows)}
        </TableCard>
        <Announcement words=Signal::derive(move || query.get().to_words()) shown=settled/>
    }
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

fn empty(query: CustomerQuery, desk: Desk) -> AnyView {
    if query.is_filtered() {
        let all = Route::Customers(query.unfiltered());
        view! {
            <EmptyState
                icon="search"
                title="No customers match"
                text="There are customers perhaps, but none of this type and archive state."
            >
                <Button label="Clear filters" on_press=move || desk.navigator.go(&all)/>
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
