use directory::{SearchQuery, folded};
use leptos::prelude::*;
use model::{Customer, CustomerId, CustomerKind, isolated, printable};
use texts::Message;

use super::commands::Command;
use crate::context::AppContext;
use crate::language::text;

/// An option of the palette: a customer to go to, or a command to run.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    Customer {
        id: CustomerId,
        name: Message,
        /// The other values by which the user can recognize the customer.
        hint: String,
        kind: CustomerKind,
        /// The search that found the customer, for the highlights.
        search: SearchQuery,
    },
    Command(Command),
}

/// The most customers that the palette shows.
const CUSTOMERS: usize = 8;

/// Returns the items that match the typed text: customers, the recent ones first, then commands. An
/// empty text matches the recent customers and all commands.
pub fn items(app: AppContext, typed: &str, recent: &[CustomerId]) -> Vec<Item> {
    let mut items = customers(app, typed, recent);
    let wanted = folded(typed.trim());
    let is_wanted = |command: &Command| folded(&text(&command.label())).contains(&wanted);
    let commands = Command::all(app).filter(is_wanted);
    items.extend(commands.map(Item::Command));
    items
}

fn customers(app: AppContext, typed: &str, recent: &[CustomerId]) -> Vec<Item> {
    let search = SearchQuery::parse(typed);
    if search.is_empty() {
        let recent = if typed.trim().is_empty() { recent } else { &[] };
        let record = |id| app.directory.get().and_then(|directory| directory.get(id));
        let item = |id: &CustomerId| match record(*id) {
            Some(customer) => found(&customer, &search),
            None => unknown(*id),
        };
        return recent.iter().map(item).collect();
    }
    let Some(live) = app.directory.get() else {
        // Without the directory there is no search, but a typed id leads to its customer.
        let id = typed.trim().parse().ok();
        return id.map(unknown).into_iter().collect();
    };
    live.track();
    let items = live.with(|directory| {
        let doc_ids = directory.search(&search);
        let ids = |doc_id: &u32| directory.id_at(*doc_id);
        let (mut first, rest): (Vec<_>, Vec<_>) =
            doc_ids.iter().map(ids).partition(|id| recent.contains(id));
        first.extend(rest.into_iter().take(CUSTOMERS));
        first.truncate(CUSTOMERS);
        let customers = first.into_iter().filter_map(|id| directory.get(id));
        customers
            .map(|customer| found(&customer, &search))
            .collect()
    });
    items.unwrap_or_default()
}

fn found(customer: &Customer, search: &SearchQuery) -> Item {
    let person = [&customer.first_name, &customer.last_name];
    let person: Vec<_> = person
        .iter()
        .filter(|name| !model::is_blank(name))
        .map(|name| name.as_str())
        .collect();
    let name = customer.display_name();
    let shown = text(&name);
    let person = person.join(" ");
    let hints = [person.as_str(), &customer.email, &customer.phone];
    let hints = hints
        .into_iter()
        .filter(|hint| !model::is_blank(hint) && *hint != shown)
        .map(|hint| isolated(&printable(hint)).into_owned());
    Item::Customer {
        id: customer.id,
        kind: customer.kind(),
        hint: hints.collect::<Vec<_>>().join(" · "),
        name,
        search: search.clone(),
    }
}

/// Returns the item of a customer that is not in the directory.
fn unknown(id: CustomerId) -> Item {
    Item::Customer {
        id,
        name: texts::row_number(id.to_string()),
        hint: String::new(),
        kind: CustomerKind::Person,
        search: SearchQuery::default(),
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
            Self::Customer { id, .. } => app.navigator.go(&app.customer(*id)),
            Self::Command(command) => command.run(app),
        }
    }
}
