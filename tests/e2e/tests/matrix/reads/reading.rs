//! A page that shows rows or a record, and the read that it repeats.

use std::sync::atomic::{AtomicU32, Ordering};

use e2e::{App, Locator, Page, Proxy, Request, Table, Value, json, until};

/// The path of the list in the API.
pub const CUSTOMERS: &str = "/v1.0/customers";

/// The customer of the dev API with 250 orders.
const WITH_250_ORDERS: u64 = 10;

/// The customer of the dev API with 100 orders. One case deletes it.
pub const WITH_100_ORDERS: u64 = 3;

/// The rows of a page. The lists have at least as many, so that no page is short.
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
    /// The rows of a list. A customer's page has none.
    pub fn table(self, page: &Page) -> Table<'_> {
        match self {
            Self::List => page.table("Customers"),
            Self::Customer | Self::Orders => page.table("Orders"),
        }
    }

    /// The first words of the alert.
    pub fn failed(self) -> &'static str {
        match self {
            Self::List => "The customers could not be loaded.",
            Self::Customer => "The customer could not be loaded.",
            Self::Orders => "The orders could not be loaded.",
        }
    }
}

/// A page with one such read.
pub struct Reading<'a> {
    pub app: &'a App,
    pub page: &'a Page,
    pub proxy: &'a Proxy,
    pub read: Read,
    /// The customer, if there is one.
    pub id: u64,
    pub name: String,
    /// The path of the page, without the query.
    pub path: String,
    /// A text of the earlier answer, on the page as long as that answer is shown.
    sign: String,
}

impl<'a> Reading<'a> {
    /// Creates a record and loads no page yet.
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

    /// Loads the page and clears the log of requests.
    pub async fn open(app: &'a App, read: Read) -> Self {
        let reading = Self::prepare(app, read).await;
        reading.opened().await
    }

    /// Does the same for the orders of this customer.
    pub async fn open_orders_of(app: &'a App, id: u64) -> Self {
        let mut reading = Self::prepare(app, Read::Orders).await;
        reading.id = id;
        reading.path = format!("/customers/{id}");
        reading.opened().await
    }

    async fn opened(mut self) -> Self {
        self.load().await;
        self.shown().await;
        if self.read == Read::Orders {
            // The pages of the orders in numbers must not be taken for those of the table.
            let is_read =
                "const [chart, note] = ['.order-chart:not(.awaited)', '.order-summary-foot > p']
                .map(part => document.querySelector(part));
                return !!chart && !note";
            until("the orders in numbers", json!(true), async || {
                self.page.script(is_read, vec![]).await
            })
            .await;
        }
        if self.read != Read::Customer {
            self.sign = self.table().rows().await.remove(0).remove(0);
        }
        self.proxy.forget();
        self
    }

    /// Opens the page and waits for nothing.
    pub async fn load(&self) {
        self.page.goto(&self.with_query("limit=10")).await;
    }

    /// Returns the address of the page with a query. Only pages with rows take one.
    pub fn with_query(&self, query: &str) -> String {
        match self.read {
            Read::Customer => self.path.clone(),
            Read::Orders => format!("{}?{query}", self.path),
            // With the headers that the API sorts by.
            Read::List => format!(
                "{}?{query}&columns=customer,companyname,lastname,phone",
                self.path
            ),
        }
    }

    /// Makes the page read again while the earlier answer stays.
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

    /// Presses the header of a column.
    pub async fn sort_by(&self, column: &str) {
        let head = self.page.button(column);
        head.within(self.table().place()).click().await;
    }

    /// Returns the rows.
    pub fn table(&self) -> Table<'a> {
        self.read.table(self.page)
    }

    /// Returns the request of the read.
    pub fn api(&self) -> String {
        match self.read {
            Read::List => CUSTOMERS.to_owned(),
            Read::Customer => format!("{CUSTOMERS}/{}", self.id),
            Read::Orders => format!("{CUSTOMERS}/{}/orders", self.id),
        }
    }

    /// Returns the reads, without the check of a token and without those of the orders in numbers, which
    /// are pages of 100 and the row after the last of them.
    pub fn asked(&self) -> Vec<Request> {
        let api = self.api();
        let mut asked = self.proxy.requests("GET", &api);
        let tries_token = |it: &Request| it.query() == [("limit".into(), "1".into())].into();
        let is_of_numbers = |it: &Request| {
            let limit = it.query().remove("limit");
            self.read == Read::Orders && matches!(limit.as_deref(), Some("100" | "1"))
        };
        asked.retain(|it| {
            let path = it.path.split('?').next();
            path == Some(api.as_str()) && !tries_token(it) && !is_of_numbers(it)
        });
        asked
    }

    /// Waits until it was sent this often.
    pub async fn wait_asked(&self, count: usize) {
        until("how often it was asked", count, async || self.asked().len()).await;
    }

    /// Returns the alert of the failure.
    pub fn alert(&self) -> Locator<'a> {
        self.page.alert(self.read.failed())
    }

    /// Waits until the alert also holds this text.
    pub async fn fails_with(&self, part: &str) {
        self.alert().wait().await;
        self.page.alert(part).wait().await;
    }

    /// Asserts that the read failed for good after this many requests.
    pub async fn is_settled_after(&self, count: usize) {
        let retry = self.page.button("Retry");
        retry.wait_enabled(true).await;
        assert!(!self.page.text().await.contains("Trying again"));
        assert_eq!(self.asked().len(), count, "how often it was asked");
    }

    /// Presses *Retry* when the API works again.
    pub async fn retry_mends(&self) {
        let before = self.asked().len();
        self.proxy.heal();
        self.page.button("Retry").click().await;
        self.is_well_after(before + 1).await;
    }

    /// Waits until the answer is shown, and asserts the number of requests.
    pub async fn is_well_after(&self, count: usize) {
        self.alert().wait_gone().await;
        self.shown().await;
        assert_eq!(self.asked().len(), count, "how often it was asked");
    }

    /// Waits until the answer is shown.
    pub async fn shown(&self) {
        match self.read {
            Read::Customer => self.page.h1().with_text(&self.name).wait().await,
            Read::List | Read::Orders => {
                self.table().wait_rows(ROWS).await;
                self.table().wait_settled().await;
            }
        }
    }

    /// Asserts that the earlier answer is still shown.
    pub async fn still_shown(&self) {
        let text = self.page.text().await;
        assert!(
            text.contains(&self.sign),
            "“{}” is gone:\n{text}",
            self.sign
        );
    }

    /// Returns the addresses or IDs of the rows that the API answers for a query.
    pub async fn read_rows(&self, query: &str) -> Vec<Value> {
        match self.read {
            Read::Orders => self.app.api.orders(self.id, query).await,
            Read::List | Read::Customer => self.app.api.customers(query).await,
        }
    }

    /// Waits until the rows are those that the API answers for a query.
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
