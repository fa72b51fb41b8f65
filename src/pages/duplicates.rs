//! `/duplicates`: all groups of likely duplicates, with the reasons.

use directory::{DuplicateReason, Group, Groups, SharedValue};
use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerId, OrderQuery};
use texts::Message;

use crate::context::{AppContext, use_app_context};
use crate::directory::LiveDirectory;
use crate::language::t;
use crate::pages::shared::{Heading, SHOWN_AT_ONCE, archived_badge, kind_icon, show_more};
use crate::reactive::dynamic;
use crate::router::Route;
use crate::ui::{Badge, EmptyState, display_text};

/// All groups of likely duplicates.
#[component]
pub fn DuplicatesPage() -> impl IntoView {
    let app = use_app_context();
    let limit = RwSignal::new(SHOWN_AT_ONCE);
    let content = move || {
        // Waits for the whole sync: comparing after each page would slow it.
        let Some(all) = app.directory.get().filter(|all| all.is_complete()) else {
            return working(texts::duplicates_reading());
        };
        match all.duplicate_groups() {
            Some(groups) => found(app, all, groups, limit),
            None => working(texts::duplicates_comparing()),
        }
    };
    view! {
        <div class="page-head">
            <Heading text=texts::duplicates_title()/>
        </div>
        {dynamic(content)}
    }
}

fn working(words: Message) -> AnyView {
    let words = t(words);
    view! {
        <p class="list-line" role="status">
            <progress class="fill" aria-label=words></progress>
            {words}
        </p>
    }
    .into_any()
}

fn found(app: AppContext, all: LiveDirectory, groups: Groups, limit: RwSignal<usize>) -> AnyView {
    let count = groups.likely.len();
    let words = t(texts::duplicates_groups(count));
    let none = (count == 0).then(|| {
        view! {
            <EmptyState
                icon="check"
                title=texts::duplicates_none_title()
                text=texts::duplicates_none_text()
            />
        }
    });
    let shared = groups.shared;
    let likely = StoredValue::new(groups.likely);
    let cards = move || {
        let limit = limit.get();
        let cards = |groups: &Vec<Group>| {
            let first = groups.iter().take(limit);
            let cards = first
                .enumerate()
                .map(|(at, group)| card(app, all, at, group));
            cards.collect_view()
        };
        likely.with_value(cards).into_any()
    };
    view! {
        <p class="list-line" role="status">{words}</p>
        {none}
        <div class="alike-groups">{dynamic(cards)}</div>
        {show_more("list-line", limit, move || count, texts::duplicates_more)}
        {widely_shared_values(all, &shared)}
    }
    .into_any()
}

/// A table of the customers of a group, under the reasons.
fn card(app: AppContext, all: LiveDirectory, at: usize, group: &Group) -> AnyView {
    let why = reasons(&group.reasons);
    let rows = group.ids.iter().filter_map(|id| all.get(*id));
    let rows = rows.map(|customer| row(app, &customer)).collect_view();
    let title = texts::duplicates_group(group.ids.len(), why);
    // Many groups have the same title.
    let region = texts::duplicates_group_region((at + 1).to_string(), title.clone());
    let title = t(title);
    let field = |field: CustomerField| t(field.label());
    view! {
        <section class="alike-group">
            <h2>{title}</h2>
            <div class="table-card">
                <div class="table-scroll" role="region" tabindex="0" aria-label=t(region)>
                    <table class="table table-alike">
                        <caption class="visually-hidden">{title}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t(texts::duplicates_column_number())}</th>
                                <th scope="col">{t(texts::duplicates_column_name())}</th>
                                <th scope="col">{t(texts::duplicates_column_contact())}</th>
                                <th scope="col">{field(CustomerField::Email)}</th>
                                <th scope="col">{field(CustomerField::Phone)}</th>
                                <th scope="col">{field(CustomerField::Archived)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn row(app: AppContext, customer: &Customer) -> AnyView {
    let href = link(app, customer.id);
    let contact = format!("{} {}", customer.first_name, customer.last_name);
    view! {
        <tr>
            <td>{customer.id}</td>
            <td>
                <div class="cell-lead">
                    {kind_icon(customer.kind())}
                    <a class="row-link" href=href dir="auto" translate="no" lang="">{t(customer.display_name())}</a>
                </div>
            </td>
            <td translate="no" lang="">{display_text(contact.trim())}</td>
            <td translate="no" lang="">{display_text(&customer.email)}</td>
            <td translate="no" lang="">{display_text(&customer.phone)}</td>
            <td>{archived_badge(customer.archived).map(Badge::view)}</td>
        </tr>
    }
    .into_any()
}

/// Lists the values that too many customers share to hint at a duplicate.
fn widely_shared_values(all: LiveDirectory, shared: &[SharedValue]) -> Option<AnyView> {
    let line = |shared: &SharedValue| {
        let newest = all.get(shared.newest)?;
        let what = match shared.reason {
            DuplicateReason::Email => Message::verbatim(display_text(&newest.email)),
            DuplicateReason::Phone => Message::verbatim(display_text(&newest.phone)),
            DuplicateReason::Name => newest.display_name(),
        };
        let count = texts::duplicates_shared_customers(shared.customers);
        Some(view! { <li><bdi translate="no" lang="">{t(what)}</bdi> ": " {t(count)}</li> })
    };
    (!shared.is_empty()).then(|| {
        let lines = shared
            .iter()
            .take(SHOWN_AT_ONCE)
            .filter_map(line)
            .collect_view();
        view! {
            <details class="alike-shared">
                <summary>
                    {t(texts::duplicates_shared(shared.len()))}
                </summary>
                <ul>{lines}</ul>
            </details>
        }
        .into_any()
    })
}

/// The reasons in words: "same email, same phone".
pub fn reasons(why: &[DuplicateReason]) -> Message {
    Message::joined(", ", why.iter().map(|why| why.label()))
}

/// The address of a customer's page.
pub fn link(app: AppContext, id: CustomerId) -> String {
    let orders = OrderQuery::first(app.api.max_limit());
    app.href(&Route::Customer(id, orders, None))
}
