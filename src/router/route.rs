//! Routes: each screen with its state as one typed value. This file parses and prints the URLs of
//! screens; `ListQuery`, `OrderQuery` and `DuplicatesQuery` of crates/model do the search part.
//! Paths in this file are those below the base path of the application ([`base_path`]).

use super::{base_path, below_base_path};
use model::{CustomerId, DuplicatesQuery, ListChange, ListQuery, OrderId, OrderQuery};

/// A screen with its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `/customers`; `/` too, which is corrected to it. The search text is in the fragment, which
    /// no server receives: `#search=anna`.
    Customers(ListQuery),
    /// `/customers/new`
    NewCustomer,
    /// `/customers/:id`. The fragment holds the order whose details are open: `#order-10016`.
    Customer(CustomerId, OrderQuery, Option<OrderId>),
    /// `/customers/:id/edit`
    EditCustomer(CustomerId),
    /// `/duplicates`
    Duplicates(DuplicatesQuery),
    /// `/import`
    Import,
    /// `/activity`
    Activity,
    /// Any other path.
    NotFound,
}

/// A screen without its state. The page stays mounted as long as its screen stays the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is described at Route")]
pub enum Screen {
    Customers,
    NewCustomer,
    Customer(CustomerId),
    EditCustomer(CustomerId),
    Duplicates,
    Import,
    Activity,
    NotFound,
}

const ORDER_FRAGMENT: &str = "#order-";

impl Route {
    /// Parses the three parts of a location. `max_limit` is the API's largest page, in rows.
    pub fn parse(path: &str, search: &str, hash: &str, max_limit: u16) -> Self {
        let Some(path) = below_base_path(path) else {
            return Self::NotFound;
        };
        let segments: Vec<_> = path.trim_matches('/').split('/').collect();
        match segments.as_slice() {
            [""] | ["customers"] => Self::Customers(ListQuery::parse(search, hash, max_limit)),
            ["customers", "new"] => Self::NewCustomer,
            ["customers", id] => parse_id(id).map_or(Self::NotFound, |id| {
                let order = hash.strip_prefix(ORDER_FRAGMENT).and_then(parse_id);
                Self::Customer(id, OrderQuery::parse(search, max_limit), order)
            }),
            ["customers", id, "edit"] => parse_id(id).map_or(Self::NotFound, Self::EditCustomer),
            ["duplicates"] => Self::Duplicates(DuplicatesQuery::parse(search)),
            ["import"] => Self::Import,
            ["activity"] => Self::Activity,
            _ => Self::NotFound,
        }
    }

    /// Returns the URL for a link to this screen. [`Route::NotFound`] has none and links to the base path.
    pub fn href(&self, max_limit: u16) -> String {
        self.url(max_limit).unwrap_or_else(|| base_path() + "/")
    }

    /// Returns the one URL of this screen and state. [`Route::NotFound`] has none.
    pub fn url(&self, max_limit: u16) -> Option<String> {
        Some(base_path() + &self.path(max_limit)?)
    }

    fn path(&self, max_limit: u16) -> Option<String> {
        Some(match self {
            Self::Customers(query) => {
                let url = with_search("/customers", &query.to_url(max_limit));
                match query.to_fragment() {
                    fragment if fragment.is_empty() => url,
                    fragment => format!("{url}#{fragment}"),
                }
            }
            Self::NewCustomer => "/customers/new".into(),
            Self::Customer(id, query, order) => {
                let url = with_search(&format!("/customers/{id}"), &query.to_url(max_limit));
                match order {
                    Some(order) => format!("{url}{ORDER_FRAGMENT}{order}"),
                    None => url,
                }
            }
            Self::EditCustomer(id) => format!("/customers/{id}/edit"),
            Self::Duplicates(query) => with_search("/duplicates", &query.to_url()),
            Self::Import => "/import".into(),
            Self::Activity => "/activity".into(),
            Self::NotFound => return None,
        })
    }

    /// Returns the route without the state that needs the directory, for a `config.json` that
    /// switches it off. The API can answer the rest.
    pub fn without_directory(self) -> Self {
        match self {
            Self::Customers(query) => Self::Customers(query.without_directory()),
            Self::Duplicates(_) | Self::Import => Self::NotFound,
            other => other,
        }
    }

    /// Returns the route of the screen at its beginning: no search, no filters, nothing opened. The list
    /// keeps its columns.
    pub fn without_state(&self, max_limit: u16) -> Self {
        match self {
            Self::Customers(query) => {
                let columns = ListChange::Columns(query.look.columns.clone());
                Self::Customers(ListQuery::first(max_limit).with(columns))
            }
            Self::Customer(id, ..) => Self::Customer(*id, OrderQuery::first(max_limit), None),
            Self::Duplicates(_) => Self::Duplicates(DuplicatesQuery::default()),
            other => other.clone(),
        }
    }

    /// Returns the screen without its state.
    pub fn screen(&self) -> Screen {
        match self {
            Self::Customers(_) => Screen::Customers,
            Self::NewCustomer => Screen::NewCustomer,
            Self::Customer(id, ..) => Screen::Customer(*id),
            Self::EditCustomer(id) => Screen::EditCustomer(*id),
            Self::Duplicates(_) => Screen::Duplicates,
            Self::Import => Screen::Import,
            Self::Activity => Screen::Activity,
            Self::NotFound => Screen::NotFound,
        }
    }
}

/// Returns the URL of a customer's page, with its first orders: that of [`Route::Customer`], without the code
/// for all the others, which the first rows do not need.
pub fn customer_href(id: CustomerId) -> String {
    format!("{}/customers/{id}", base_path())
}

/// Parses an id, which may be negative. `i64::from_str` would accept a plus sign too.
fn parse_id(text: &str) -> Option<i64> {
    text.parse().ok().filter(|_| !text.starts_with('+'))
}

fn with_search(path: &str, search: &str) -> String {
    if search.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{search}")
    }
}
