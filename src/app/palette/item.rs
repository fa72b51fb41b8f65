use directory::{SearchQuery, folded};
use leptos::prelude::*;
use model::{Customer, CustomerId, CustomerKind, OrderQuery, printable};

use super::commands::Command;
use crate::context::AppContext;
use crate::router::Route;

/// What can be jumped to, or done.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    Customer {
        id: CustomerId,
        name: String,
        hint: String,
        kind: CustomerKind,
        typed: SearchQuery,
    },
    Command(Command),
}

/// The customers shown at a time.
const CUSTOMERS: usize = 8;

/// What fits what is typed: without it the customers seen last, and every command. With it, of
/// those found the recent ones come first.
pub fn items(app: AppContext, typed: &str, recent: &[CustomerId]) -> Vec<Item> {
    let mut items = customers(app, typed, recent);
    let wanted = folded(typed.trim());
    let commands = Command::all(app).filter(|command| folded(command.label()).contains(&wanted));
    items.extend(commands.map(Item::Command));
    items
}

fn customers(app: AppContext, typed: &str, recent: &[CustomerId]) -> Vec<Item> {
    let query = SearchQuery::parse(typed);
    let known = |id: &CustomerId| match app.directory.get().and_then(|all| all.get(*id)) {
        Some(customer) => item(&customer, &query),
        None => unknown(*id),
    };
    if query.is_empty() {
        let recent = if typed.trim().is_empty() { recent } else { &[] };
        return recent.iter().map(known).collect();
    }
    let Some(all) = app.directory.get() else {
        // Where nothing is searched a number leads somewhere all the same.
        let id = typed.trim().parse().ok().filter(|id| *id > 0);
        return id.iter().map(unknown_of).collect();
    };
    all.track();
    let found = all.with(|directory| {
        let doc_ids = directory.search(&query);
        let ids = |doc_id: &u32| directory.id_at(*doc_id);
        let (mut first, rest): (Vec<_>, Vec<_>) =
            doc_ids.iter().map(ids).partition(|id| recent.contains(id));
        first.extend(rest.into_iter().take(CUSTOMERS));
        first.truncate(CUSTOMERS);
        let customers = first.into_iter().filter_map(|id| directory.get(id));
        customers.map(|customer| item(&customer, &query)).collect()
    });
    found.unwrap_or_default()
}

fn unknown_of(id: &CustomerId) -> Item {
    unknown(*id)
}

fn item(customer: &Customer, typed: &SearchQuery) -> Item {
    let person = [&customer.first_name, &customer.last_name];
    let person: Vec<_> = person
        .iter()
        .filter(|it| !model::is_blank(it))
        .map(|it| it.as_str())
        .collect();
    let name = customer.display_name();
    let person = person.join(" ");
    let hints = [person.as_str(), &customer.email, &customer.phone];
    let hints = hints
        .into_iter()
        .filter(|hint| !model::is_blank(hint) && *hint != name);
    Item::Customer {
        id: customer.id,
        kind: customer.kind(),
        hint: printable(&hints.collect::<Vec<_>>().join(" · ")).into_owned(),
        name,
        typed: typed.clone(),
    }
}

/// Who isn't known here is still there by its number.
fn unknown(id: CustomerId) -> Item {
    Item::Customer {
        id,
        name: format!("No. {id}"),
        hint: String::new(),
        kind: CustomerKind::Person,
        typed: SearchQuery::default(),
    }
}

impl Item {
    pub fn icon(&self) -> &'static str {
        match self {
            Self::Customer { kind, .. } => match kind {
                CustomerKind::Company => "building",
                CustomerKind::Person => "person",
            },
            Self::Command(command) => command.icon(),
        }
    }

    pub fn hint(&self) -> String {
        match self {
            Self::Customer { hint, .. } => hint.clone(),
            Self::Command(_) => String::new(),
        }
    }

    pub fn run(&self, app: AppContext) {
        match self {
            Self::Customer { id, .. } => {
                let orders = OrderQuery::first(app.api.max_limit());
                app.navigator.go(&Route::Customer(*id, orders, None));
            }
            Self::Command(command) => command.run(app),
        }
    }
}
