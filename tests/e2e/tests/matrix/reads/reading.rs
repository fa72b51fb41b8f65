//! A page that shows something, and the question that it asks once more.

use std::sync::atomic::{AtomicU32, Ordering};

use e2e::{App, Locator, Page, Proxy, Request, Table, Value, json, until};

/// The API's path of the list.
pub const CUSTOMERS: &str = "/v1.0/customers";

/// The dev API's customer with 250 orders.
const WITH_250_ORDERS: u64 = 10;

/// The dev API's customer with 100 orders, whom one case removes.
pub const WITH_100_ORDERS: u64 = 3;

/// Rows on a page of the lists here; never fewer, so that no row after them is looked for.
pub const ROWS: usize = 10;

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// A page of the customers.
    List,
    /// One customer.
    Customer,
    /// A page of a customer's orders.
    Orders,
}

impl Read {
    /// The rows of a list; the page of one customer has none.
    pub fn table(self, page: &Page) -> Table<'_> {
        match self {
            Self::List => page.table("Customers"),
            Self::Customer | Self::Orders => page.table("Orders"),
        }
    }

    /// The alert's first words when it fails.
    pub fn failed(self) -> &'static str {
        match self {
            Self::List => "The customers could not be loaded.",
            Self::Customer => "The customer could not be loaded.",
            Self::Orders => "The orders could not be loaded.",
        }
    }
}

/// A page with one such question.
pub struct Reading<'a> {
    pub app: &'a App,
    pub page: &'a Page,
    pub proxy: &'a Proxy,
    pub read: Read,
    /// The customer, where there is one.
    pub id: u64,
    pub name: String,
    /// The path of the page, without the query.
    pub path: String,
    /// A text that is on the page as long as what was read before is.
    sign: String,
}

impl<'a> Reading<'a> {
    /// Makes a record of its own, and loads no page yet.
    pub async fn prepare(app: &'a App, read: Read) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let (name, phone) = (format!("Read {count}"), format!("+45 555 {count:04}"));
        let id = match read {
            Read::List => 0,
            Read::Orders => WITH_250_ORDERS,
            Read::Customer => {
                let keys = json!({"customerCompanyName": name, "customerPhone": phone});
                app.api.create(keys).await
            }
        };
        let path = match read {
            Read::List => "/customers".to_owned(),
            Read::Customer | Read::Orders => format!("/customers/{id}"),
        };
        Self {
            app,
            page: &app.page,
            proxy: &app.site.proxy,
            read,
            id,
            name,
            path,
            sign: phone,
        }
    }

    /// Loads the page; what it asked so far is forgotten.
    pub async fn open(app: &'a App, read: Read) -> Self {
        let reading = Self::prepare(app, read).await;
        reading.opened().await
    }

    /// The same with the orders of this customer.
    pub async fn open_orders_of(app: &'a App, id: u64) -> Self {
        let mut reading = Self::prepare(app, Read::Orders).await;
        reading.id = id;
        reading.path = format!("/customers/{id}");
        reading.opened().await
    }

    async fn opened(mut self) -> Self {
        self.load().await;
        self.shown().await;
        if self.read != Read::Customer {
            self.sign = self.table().rows().await.remove(0).remove(0);
        }
        self.proxy.forget();
        self
    }

    /// Goes to the page, whatever will come of it.
    pub async fn load(&self) {
        self.page.goto(&self.with_query("limit=10")).await;
    }

    /// The address of the page with a query, which only those with rows take.
    pub fn with_query(&self, query: &str) -> String {
        match self.read {
            Read::Customer => self.path.clone(),
            Read::List | Read::Orders => format!("{}?{query}", self.path),
        }
    }

    /// Lets the page ask again while what it shows stays.
    pub async fn ask_again(&self) {
        match self.read {
            Read::List => self.sort_by("Company").await,
            Read::Orders => self.sort_by("Number").await,
            Read::Customer => {
                // As another tab does that has written the record.
                let print_line =
                    "new BroadcastChannel('customer-desk.records').postMessage(arguments[0])";
                let id = json!(self.id.to_string());
                self.page.script(print_line, vec![id]).await;
            }
        }
    }

    /// Presses the head of a column.
    pub async fn sort_by(&self, column: &str) {
        let head = self.page.button(column);
        head.within(self.table().place()).click().await;
    }

    /// The rows.
    pub fn table(&self) -> Table<'a> {
        self.read.table(self.page)
    }

    /// What the question asks for.
    pub fn api(&self) -> String {
        match self.read {
            Read::List => CUSTOMERS.to_owned(),
            Read::Customer => format!("{CUSTOMERS}/{}", self.id),
            Read::Orders => format!("{CUSTOMERS}/{}/orders", self.id),
        }
    }

    /// How often it was asked; trying a token is another question.
    pub fn asked(&self) -> Vec<Request> {
        let api = self.api();
        let mut asked = self.proxy.requests("GET", &api);
        let tries_token = |it: &Request| it.query() == [("limit".into(), "1".into())].into();
        asked.retain(|it| it.path.split('?').next() == Some(api.as_str()) && !tries_token(it));
        asked
    }

    /// Waits until it was asked this often.
    pub async fn wait_asked(&self, count: usize) {
        until("how often it was asked", count, async || self.asked().len()).await;
    }

    /// The alert that it has failed.
    pub fn alert(&self) -> Locator<'a> {
        self.page.alert(self.read.failed())
    }

    /// Waits until the failure says this, too.
    pub async fn fails_with(&self, part: &str) {
        self.alert().wait().await;
        self.page.alert(part).wait().await;
    }

    /// Fails unless the question was given up after this many askings.
    pub async fn is_settled_after(&self, count: usize) {
        let retry = self.page.button("Retry");
        retry.wait_enabled(true).await;
        assert!(!self.page.text().await.contains("Trying again"));
        assert_eq!(self.asked().len(), count, "how often it was asked");
    }

    /// *Retry*, on an API that has recovered.
    pub async fn retry_mends(&self) {
        let before = self.asked().len();
        self.proxy.heal();
        self.page.button("Retry").click().await;
        self.is_well_after(before + 1).await;
    }

    /// Waits until all is well, and fails unless it was asked this often.
    pub async fn is_well_after(&self, count: usize) {
        self.alert().wait_gone().await;
        self.shown().await;
        assert_eq!(self.asked().len(), count, "how often it was asked");
    }

    /// Waits until what was asked for is shown.
    pub async fn shown(&self) {
        match self.read {
            Read::Customer => self.page.h1().with_text(&self.name).wait().await,
            Read::List | Read::Orders => {
                self.table().wait_rows(ROWS).await;
                self.table().wait_settled().await;
            }
        }
    }

    /// Fails unless what was shown before still is.
    pub async fn still_shown(&self) {
        let text = self.page.text().await;
        assert!(
            text.contains(&self.sign),
            "“{}” is gone:\n{text}",
            self.sign
        );
    }

    /// The addresses or IDs of the rows that the API tells for a query.
    pub async fn read_rows(&self, query: &str) -> Vec<Value> {
        match self.read {
            Read::Orders => self.app.api.orders(self.id, query).await,
            Read::List | Read::Customer => self.app.api.customers(query).await,
        }
    }

    /// Waits until the rows are those that the API tells for a query.
    pub async fn shows_rows_of(&self, query: &str) {
        let rows = self.read_rows(query).await;
        let ids = rows.iter().map(|row| row["_id"].to_string());
        match self.read {
            Read::Orders => {
                let ids: Vec<_> = ids.collect();
                self.table().wait_column("ID", &ids).await;
            }
            Read::List | Read::Customer => {
                let links: Vec<_> = ids.map(|id| format!("/customers/{id}")).collect();
                self.table().wait_links(&links).await;
            }
        }
    }
}
