//! A station that holds many customers and answers pages of them, as stations do.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use customer_desk::api::Verb::Get;
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use web_sys::BroadcastChannel;

use super::page::{one, says};
use super::records::{customer, customers, error, google, with};
use super::stage::{Opening, at};
use super::station::{Received, Station};
use super::wait::at_length_until;

/// Where the list is.
pub const LIST: &str = "/v1.0/customers";

/// All customers of a station, which may change while it is asked. It answers in the order in
/// which it was given them, whatever is asked for.
#[derive(Clone)]
pub struct CustomersApi {
    /// The station that answers.
    pub station: Station,
    rows: Rc<RefCell<Vec<Value>>>,
    long_reads: Rc<Cell<LongReads>>,
}

/// What becomes of the pages of those who read api. The list's own first page is always
/// answered.
#[derive(Clone, Copy)]
enum LongReads {
    Answered,
    HeldBack,
    Failed(u16),
}

impl CustomersApi {
    /// A station with these customers.
    pub fn new(rows: Vec<Value>) -> Self {
        let api = Self {
            station: Station::default(),
            rows: Rc::new(RefCell::new(rows)),
            long_reads: Rc::new(Cell::new(LongReads::Answered)),
        };
        let answering = api.clone();
        api.station
            .replies(Get, LIST, move |url| answering.reply(url));
        api
    }

    /// So many companies, from `Firm 0001` with the number 1 on.
    pub fn firms(count: i64) -> Self {
        Self::new((1..=count).map(firm).collect())
    }

    /// From now on holds back the pages of those who read api.
    pub fn holds_back(&self) {
        self.long_reads.set(LongReads::HeldBack);
    }

    /// From now on answers them with this status.
    pub fn fails(&self, status: u16) {
        self.long_reads.set(LongReads::Failed(status));
    }

    /// From now on answers them, those that were held back too.
    pub fn answers(&self) {
        self.long_reads.set(LongReads::Answered);
        let received = self.station.received(Get, LIST);
        received.iter().for_each(|it| self.answer(it));
    }

    /// Answers a page that was held back.
    pub fn answer(&self, received: &Received) {
        received.answer(200, &self.page(&received.request.url));
    }

    fn reply(&self, url: &str) -> Option<(u16, String)> {
        match self.long_reads.get() {
            LongReads::HeldBack if is_long_read(url) => None,
            LongReads::Failed(status) if is_long_read(url) => Some((status, String::new())),
            _ => Some((200, self.page(url))),
        }
    }

    fn page(&self, url: &str) -> String {
        let (offset, limit) = page_of(url);
        let rows = self.rows.borrow();
        let from = offset.min(rows.len());
        let to = (offset + limit).min(rows.len());
        customers(&rows[from..to])
    }

    /// Another record in the place of the one with its number, in the list and by itself.
    pub fn changes(&self, record: Value) {
        let id = record["_id"].as_i64().unwrap();
        let path = format!("{LIST}/{id}");
        self.station.answers(Get, &path, 200, &customer(&record));
        for row in self.rows.borrow_mut().iter_mut() {
            if row["_id"] == record["_id"] {
                *row = record.clone();
            }
        }
    }

    /// No longer has the customer of this number.
    pub fn loses(&self, id: i64) {
        self.rows.borrow_mut().retain(|row| row["_id"] != id);
        let path = format!("{LIST}/{id}");
        self.station
            .answers(Get, &path, 404, &error(1, "No such customer"));
    }

    /// Opens the application there in its own style, and waits until all customers are read.
    pub async fn open(&self, url: &str) {
        self.open_as(at(url).dressed()).await;
        at_length_until("all customers", || says("As of")).await;
    }

    /// Opens the application with all customers, read in pages of up to 1,000.
    pub async fn open_as(&self, opening: Opening) {
        let opening = opening.with_directory().with_max_limit(1000);
        opening.open(&self.station).await;
    }

    /// The pages of api that were asked for so far.
    pub fn long_reads(&self) -> Vec<Received> {
        let all = self.station.received(Get, LIST).into_iter();
        all.filter(|it| page_of(&it.request.url) != (0, 100))
            .collect()
    }
}

/// The company of this number.
pub fn firm(id: i64) -> Value {
    let changes = json!({
        "_id": id, "companyname": firm_name(id), "name": "", "lastname": "", "email": "",
        "phone": "", "description": ""
    });
    with(google(), changes)
}

/// Its name.
pub fn firm_name(id: i64) -> String {
    format!("Firm {id:04}")
}

/// As another tab tells that it has written the customer of this number.
pub fn tell_of_write(id: &str) {
    let channel = BroadcastChannel::new("customer-desk.records").unwrap();
    channel.post_message(&JsValue::from_str(id)).unwrap();
    channel.close();
}

/// How many rows the table says that it has, its header among them.
pub fn row_count() -> Option<String> {
    one("table").get_attribute("aria-rowcount")
}

/// The list's own first page isn't one.
fn is_long_read(url: &str) -> bool {
    page_of(url) != (0, 100)
}

/// The first row that a URL asks for, and how many.
fn page_of(url: &str) -> (usize, usize) {
    (number(url, "offset"), number(url, "limit"))
}

fn number(url: &str, name: &str) -> usize {
    let query = url.split('?').nth(1).unwrap_or_default();
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.find(|(key, _)| *key == name).map(|(_, value)| value);
    value.and_then(|value| value.parse().ok()).unwrap()
}
