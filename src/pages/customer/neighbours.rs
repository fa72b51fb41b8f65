use leptos::prelude::*;
use model::{Customer, CustomerId, UnixTime, isolated};
use texts::Message;

use crate::context::{AppContext, LastRows, use_app_context};
use crate::directory::{LiveDirectory, SearchResults};
use crate::language::{t, text};
use crate::reactive::optional;
use crate::router::customer_href;
use crate::ui::Icon;

/// The place of a customer in the list that it was opened from, with the customers beside it.
#[derive(Debug, Clone, PartialEq)]
struct Place {
    /// From 0.
    index: usize,
    total: usize,
    /// Whether the list shows a page of the API, and `total` is that of the page.
    is_of_page: bool,
    previous: Option<(CustomerId, Message)>,
    next: Option<(CustomerId, Message)>,
}

/// Links to the previous and next customer of the list that this tab has shown last. Nothing is shown
/// of a customer that is opened by a link from elsewhere, and was never in the list.
#[component]
pub fn Neighbours(id: CustomerId) -> impl IntoView {
    let app = use_app_context();
    let place = Memo::new(move |last: Option<&Option<Place>>| {
        let last = last.and_then(Option::as_ref).map(|place| place.index);
        place_of(app, id, last)
    });
    let links = move || {
        let place = place.get()?;
        let (at, total) = (place.index + 1, place.total);
        let words = match place.is_of_page {
            true => texts::customer_place_on_page(at, total),
            false => texts::customer_place(at, total),
        };
        let view = view! {
            <nav class="neighbours" aria-label=t(texts::customer_neighbours())>
                <span class="neighbours-place">{t(words)}</span>
                {link(Side::PREVIOUS, place.previous)}
                {link(Side::NEXT, place.next)}
            </nav>
        };
        Some(view.into_any())
    };
    optional(links)
}

/// Returns the record of a customer as the list or the directory has it, and the time it is from: the
/// page shows it until its own read is answered.
pub fn known_record(app: AppContext, id: CustomerId) -> Option<(Customer, UnixTime)> {
    if let Some(directory) = app.directory.get_untracked() {
        let as_of = untrack(|| directory.sync_status().as_of);
        if let Some(known) = as_of.and_then(|at| Some((directory.get(id)?, at))) {
            return Some(known);
        }
    }
    app.last_rows.with_untracked(|rows| match rows {
        LastRows::Page(page, at) => {
            let row = page.rows.iter().find(|row| row.id == id)?;
            Some((row.clone(), *at))
        }
        LastRows::None | LastRows::All => None,
    })
}

/// A link to one side.
struct Side {
    id: &'static str,
    rel: &'static str,
    icon: &'static str,
    label: fn() -> Message,
    title: fn(String) -> Message,
}

impl Side {
    const PREVIOUS: Self = Self {
        id: "previous-customer",
        rel: "prev",
        icon: "chevron-left",
        label: texts::customer_previous,
        title: |name| texts::customer_previous_name(name),
    };
    const NEXT: Self = Self {
        id: "next-customer",
        rel: "next",
        icon: "chevron-right",
        label: texts::customer_next,
        title: |name| texts::customer_next_name(name),
    };
}

fn link(side: Side, to: Option<(CustomerId, Message)>) -> AnyView {
    let Side {
        id,
        rel,
        icon,
        label,
        title,
    } = side;
    let Some((customer, name)) = to else {
        // Keeps the place, so that the other link stays under the pointer.
        return view! {
            <span class="button button-quiet button-icon" aria-hidden="true" data-off="">
                <Icon name=icon/>
            </span>
        }
        .into_any();
    };
    let href = customer_href(customer);
    let title = Signal::derive(move || text(&title(isolated(&text(&name)).into_owned())));
    view! {
        <a class="button button-quiet button-icon" id=id rel=rel href=href title=title>
            <Icon name=icon/>
            <span class="visually-hidden">{t(label())}</span>
        </a>
    }
    .into_any()
}

/// Finds a customer in the list, reactively. `last` is the index at which it was before: a customer
/// that a write has taken out of the list keeps its place between the others.
fn place_of(app: AppContext, id: CustomerId, last: Option<usize>) -> Option<Place> {
    match app.last_rows.get() {
        LastRows::None => None,
        LastRows::Page(page, _) if !is_complete(app) => {
            let index = page.rows.iter().position(|row| row.id == id);
            let total = page.rows.len();
            let at = |index: usize| page.rows.get(index).map(named);
            place_among(at, index, last, total, true)
        }
        LastRows::Page(..) | LastRows::All => {
            let results = results(app)?;
            let at = |index: usize| results.customer(index).as_ref().map(named);
            place_among(at, results.position(id), last, results.total(), false)
        }
    }
}

fn is_complete(app: AppContext) -> bool {
    app.directory.get().is_some_and(LiveDirectory::is_complete)
}

fn results(app: AppContext) -> Option<SearchResults> {
    let directory = app.directory.get()?;
    app.last_list.with(|query| directory.results(query))
}

fn named(customer: &Customer) -> (CustomerId, Message) {
    (customer.id, customer.display_name())
}

fn place_among(
    at: impl Fn(usize) -> Option<(CustomerId, Message)>,
    index: Option<usize>,
    last: Option<usize>,
    total: usize,
    is_of_page: bool,
) -> Option<Place> {
    // Without the customer, the next one has its index.
    let next = match index {
        Some(index) => index + 1,
        None => last?,
    };
    let index = index.or(last)?;
    Some(Place {
        index,
        total,
        is_of_page,
        previous: index.checked_sub(1).and_then(&at),
        next: at(next),
    })
}
