//! Every screen and its state as one typed value: the only place that parses or prints a URL.

use model::{CustomerId, ListQuery, OrderId, OrderQuery};

/// A screen with its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `/customers`, and `/` too, which is corrected to it. What is searched for is in the
    /// fragment, so that it reaches no server: `#search=anna`.
    Customers(ListQuery),
    /// `/customers/new`
    NewCustomer,
    /// `/customers/:id`, with the order whose detail is open in the fragment: `#order-10016`.
    Customer(CustomerId, OrderQuery, Option<OrderId>),
    /// `/customers/:id/edit`
    EditCustomer(CustomerId),
    /// `/duplicates`
    Duplicates,
    /// Any other path.
    NotFound,
}

/// Which screen it is, without its state: as long as it stays the same the page stays mounted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is described at its Route")]
pub enum Screen {
    Customers,
    NewCustomer,
    Customer(CustomerId),
    EditCustomer(CustomerId),
    Duplicates,
    NotFound,
}

const ORDER_FRAGMENT: &str = "#order-";

impl Route {
    /// Reads the parts of the browser's location. `max_limit` is the station's largest page.
    pub fn parse(path: &str, search: &str, hash: &str, max_limit: u16) -> Self {
        let path = path.trim_matches('/');
        let segments: Vec<_> = path.split('/').collect();
        match segments.as_slice() {
            [""] | ["customers"] => Self::Customers(ListQuery::parse(search, hash, max_limit)),
            ["customers", "new"] => Self::NewCustomer,
            ["customers", id] => parse_id(id).map_or(Self::NotFound, |id| {
                let order = hash.strip_prefix(ORDER_FRAGMENT).and_then(parse_id);
                Self::Customer(id, OrderQuery::parse(search, max_limit), order)
            }),
            ["customers", id, "edit"] => parse_id(id).map_or(Self::NotFound, Self::EditCustomer),
            ["duplicates"] => Self::Duplicates,
            _ => Self::NotFound,
        }
    }

    /// The URL for a link to this screen; the first one's where there is no such page.
    pub fn href(&self, max_limit: u16) -> String {
        self.url(max_limit).unwrap_or_else(|| "/".into())
    }

    /// The one URL of this screen and state; none where there is no such page.
    pub fn url(&self, max_limit: u16) -> Option<String> {
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
            Self::Duplicates => "/duplicates".into(),
            Self::NotFound => return None,
        })
    }

    /// The same where all customers are not read: only what the API can answer is left.
    pub fn without_directory(self) -> Self {
        match self {
            Self::Customers(query) => Self::Customers(query.without_directory()),
            Self::Duplicates => Self::NotFound,
            other => other,
        }
    }

    /// The screen alone.
    pub fn screen(&self) -> Screen {
        match self {
            Self::Customers(_) => Screen::Customers,
            Self::NewCustomer => Screen::NewCustomer,
            Self::Customer(id, ..) => Screen::Customer(*id),
            Self::EditCustomer(id) => Screen::EditCustomer(*id),
            Self::Duplicates => Screen::Duplicates,
            Self::NotFound => Screen::NotFound,
        }
    }
}

/// Digits alone, for `i64::from_str` would take a sign too.
fn parse_id(text: &str) -> Option<i64> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
}

fn with_search(path: &str, search: &str) -> String {
    if search.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{search}")
    }
}
