//! The fake API with a list of customers, which the directory reads page by page.

use customer_desk::api::Method::Get;
use serde_json::{Value, json};

use super::app::{Setup, at};
use super::fake_api::{FakeApi, Received, Reply};
use super::page::{has_text, one};
use super::records::{customer, customers, error, google, with};
use super::tab::Tab;
use super::wait::until_slow;

/// The path of the list.
pub const LIST: &str = "/v1.0/customers";

/// The window of the list's own first page. Every other page belongs to the sync.
const FIRST_PAGE: (usize, usize) = (0, 100);

/// How the pages of a sync are answered. The list's own first page is always answered.
#[derive(Clone, Copy, Default)]
pub enum SyncPages {
    #[default]
    Answered,
    HeldBack,
    /// With this status.
    Failed(u16),
}

impl FakeApi {
    /// Returns an API with these customers. It answers pages of them in this order, whatever the
    /// sort order and the filters of the query.
    pub fn with_customers(rows: Vec<Value>) -> Self {
        let api = Self::default();
        api.customers().replace(rows);
        api.rule(Get, LIST, Reply::Customers);
        api
    }

    /// Returns an API with `count` companies, `Firm 0001` with the ID 1 first.
    pub fn firms(count: i64) -> Self {
        Self::with_customers((1..=count).map(firm).collect())
    }

    /// Holds the pages of the sync back from now on.
    pub fn hold_back_sync(&self) {
        self.sync_pages().set(SyncPages::HeldBack);
    }

    /// Answers the pages of the sync with this status from now on.
    pub fn fail_sync(&self, status: u16) {
        self.sync_pages().set(SyncPages::Failed(status));
    }

    /// Answers the pages of the sync from now on, those that were held back too.
    pub fn answer_sync(&self) {
        self.sync_pages().set(SyncPages::Answered);
        let received = self.received(Get, LIST);
        received.iter().for_each(|it| self.answer_page(it));
    }

    /// Answers a page that was held back.
    pub fn answer_page(&self, received: &Received) {
        received.answer(200, &self.page(&received.request.url));
    }

    /// Returns status and body of a page of the list; `None` holds the request back.
    pub(super) fn list(&self, url: &str) -> Option<(u16, String)> {
        let is_sync = page_of(url) != FIRST_PAGE;
        match self.sync_pages().get() {
            SyncPages::HeldBack if is_sync => None,
            SyncPages::Failed(status) if is_sync => Some((status, String::new())),
            _ => Some((200, self.page(url))),
        }
    }

    fn page(&self, url: &str) -> String {
        let (offset, limit) = page_of(url);
        let rows = self.customers().borrow();
        let from = offset.min(rows.len());
        let to = (offset + limit).min(rows.len());
        customers(&rows[from..to])
    }

    /// Answers a read of this record, and replaces it in the list.
    pub fn put_customer(&self, record: Value) {
        let id = record["_id"].as_i64().unwrap();
        let path = format!("{LIST}/{id}");
        self.answers(Get, &path, 200, &customer(&record));
        for row in self.customers().borrow_mut().iter_mut() {
            if row["_id"] == record["_id"] {
                *row = record.clone();
            }
        }
    }

    /// Removes a customer from the list, and answers a read of it with 404.
    pub fn remove_customer(&self, id: i64) {
        self.customers().borrow_mut().retain(|row| row["_id"] != id);
        let path = format!("{LIST}/{id}");
        self.answers(Get, &path, 404, &error(1, "No such customer"));
    }

    /// Opens the application with its style and the directory, and waits for the end of the sync.
    pub async fn open(&self, url: &str) {
        self.open_as(at(url).styled()).await;
        until_slow("all customers", || has_text("As of")).await;
    }

    /// Opens the application with the directory. The sync reads pages of up to 1,000 customers.
    pub async fn open_as(&self, setup: Setup) {
        let setup = setup.with_directory().with_max_limit(1000);
        setup.open(self).await;
    }

    /// Returns the requests of the sync so far.
    pub fn sync_requests(&self) -> Vec<Received> {
        let all = self.received(Get, LIST).into_iter();
        all.filter(|it| page_of(&it.request.url) != FIRST_PAGE)
            .collect()
    }
}

/// Returns the company with this ID.
pub fn firm(id: i64) -> Value {
    let changes = json!({
        "_id": id, "companyname": firm_name(id), "name": "", "lastname": "", "email": "",
        "phone": "", "description": ""
    });
    with(google(), changes)
}

/// Returns the name of the company with this ID.
pub fn firm_name(id: i64) -> String {
    format!("Firm {id:04}")
}

/// Broadcasts that another tab has written the customer with this ID.
pub fn broadcast_write(id: &str) {
    Tab::of_writes().broadcast(id);
}

/// Returns the table's `aria-rowcount`, which counts the header row too.
pub fn row_count() -> Option<String> {
    one("table").get_attribute("aria-rowcount")
}

/// Returns offset and limit of a URL.
fn page_of(url: &str) -> (usize, usize) {
    (number(url, "offset"), number(url, "limit"))
}

fn number(url: &str, name: &str) -> usize {
    let query = url.split('?').nth(1).unwrap_or_default();
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.find(|(key, _)| *key == name).map(|(_, value)| value);
    value.and_then(|value| value.parse().ok()).unwrap()
}
