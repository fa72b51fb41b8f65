//! A write that is ready to be sent, and its result.

use std::sync::atomic::{AtomicU32, Ordering};

use e2e::{App, Page, Proxy, Request, Value, json, until};

use super::Write;
use crate::patience::{TIME_OUT, within};
use crate::reads::CUSTOMERS;

/// The phone number before.
const BEFORE: &str = "+45 11 11 11 11";
/// The phone number that is typed.
pub const TYPED: &str = "+45 22 22 22 22";

/// A page on which one press starts the write.
pub struct Writing<'a> {
    pub app: &'a App,
    pub page: &'a Page,
    pub proxy: &'a Proxy,
    pub write: Write,
    /// The `_id` of the record; `None` before it is created.
    pub id: Option<u64>,
    pub name: String,
}

impl<'a> Writing<'a> {
    /// Creates a record, opens the page and fills it in. The log of requests is cleared.
    pub async fn open(app: &'a App, write: Write) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{write:?} {count}");
        let id = match write {
            Write::Create => None,
            _ => {
                let keys = json!({
                    "customerCompanyName": name, "customerPhone": BEFORE,
                    "customerDescription": "two\nlines", "customerStatus": 5
                });
                Some(app.api.create(keys).await)
            }
        };
        let writing = Self {
            app,
            page: &app.page,
            proxy: &app.site.proxy,
            write,
            id,
            name,
        };
        writing.fill_in().await;
        writing.proxy.forget();
        writing
    }

    async fn fill_in(&self) {
        let page = self.page;
        let id = self.id.unwrap_or_default();
        let phone = page.textbox("Phone");
        match self.write {
            Write::Create => {
                page.goto("/customers/new").await;
                page.textbox("Company").fill(&self.name).await;
                phone.fill(TYPED).await;
            }
            Write::Change => {
                page.goto(&format!("/customers/{id}/edit")).await;
                phone.wait_value(BEFORE).await;
                phone.fill(TYPED).await;
            }
            Write::Remove | Write::Archive => {
                page.goto(&format!("/customers/{id}")).await;
                page.h1().with_text(&self.name).wait().await;
                // Its own reads must not be taken for those of the write.
                page.table("Orders").wait_settled().await;
            }
        }
        if self.write == Write::Remove {
            page.button("Delete").click().await;
            page.button("Delete customer").wait().await;
            page.wait_for_text("no orders").await;
        }
    }

    /// Returns the path of the write.
    pub fn api(&self) -> String {
        match self.id {
            Some(id) if self.write != Write::Create => format!("{CUSTOMERS}/{id}"),
            _ => CUSTOMERS.to_owned(),
        }
    }

    /// Returns the requests of the write so far: all of its method.
    pub fn sent(&self) -> Vec<Request> {
        self.proxy.requests(self.write.method(), CUSTOMERS)
    }

    /// Presses the button.
    pub async fn press(&self) {
        self.page.button(self.write.button()).click().await;
    }

    /// Asserts how often it was sent.
    pub fn was_sent(&self, count: usize) {
        let sent = self.sent();
        assert_eq!(sent.len(), count, "how often it was sent: {sent:#?}");
    }

    /// Waits until it was sent this often.
    pub async fn wait_sent(&self, count: usize) {
        until("how often it was sent", count, async || self.sent().len()).await;
    }

    /// Asserts that the page verified after the write was sent.
    pub fn was_checked(&self) {
        let log = self.proxy.log();
        let mut after = log.iter().skip_while(|it| it.method != self.write.method());
        let api = self.api();
        let checked = after.any(|it| it.method == "GET" && it.path.starts_with(&api));
        assert!(checked, "the API was not asked");
    }

    /// Returns the number of verifying reads.
    pub fn looked(&self) -> usize {
        self.proxy.requests("GET", &self.api()).len()
    }

    /// Waits until an alert holds the text. After a lost answer the page verifies several times, for
    /// about 7 s.
    pub async fn ends_with(&self, words: &str) {
        let alert = self.page.alert(words);
        within(TIME_OUT, words, async || alert.is_there().await).await;
    }

    /// Waits until the page says that the write was not carried out, with this reason.
    pub async fn fails_with(&self, reason: &str) {
        self.ends_with(self.write.not_done()).await;
        let alert = self.page.alert(self.write.not_done());
        let text = alert.text().await;
        assert!(text.contains(reason), "“{reason}” is not in “{text}”");
    }

    /// Reloads the page and asserts that the draft comes back, with a message, and is not sent.
    pub async fn is_restored(&self) {
        self.page.reload().await;
        self.page.toast("Your unsaved changes").wait().await;
        self.is_kept().await;
        self.was_sent(0);
    }

    /// Asserts that the page holds the typed text, or still offers the write.
    pub async fn is_kept(&self) {
        let page = self.page;
        match self.write {
            Write::Create => {
                page.wait_for_path("/customers/new").await;
                page.textbox("Company").wait_value(&self.name).await;
                page.textbox("Phone").wait_value(TYPED).await;
            }
            Write::Change => {
                page.wait_for_path(&format!("/customers/{}/edit", self.id.unwrap()))
                    .await;
                page.textbox("Phone").wait_value(TYPED).await;
            }
            Write::Remove => page.dialog(&self.name).wait().await,
            Write::Archive => page.h1().with_text(&self.name).wait().await,
        }
        page.button(self.write.button()).wait_enabled(true).await;
    }

    /// Asserts that the API holds what it held before.
    pub async fn is_untouched(&self) {
        let record = self.record().await;
        match self.write {
            Write::Create => assert_eq!(record, Value::Null),
            Write::Change => assert_eq!(record["phone"], BEFORE),
            Write::Remove => assert_eq!(record["companyname"], *self.name),
            Write::Archive => assert_eq!(record["archived"], false),
        }
    }

    /// Waits until the page says with these words that it was carried out, and asserts that the API has
    /// it exactly once.
    pub async fn is_done_saying(&self, words: &str) {
        let page = self.page;
        page.toast(words).wait().await;
        let record = self.record().await;
        match self.write {
            Write::Create => {
                assert_eq!(self.copies().await.len(), 1);
                let id = &record["_id"];
                page.toast(&format!("as no. {id}")).wait().await;
                page.wait_for_path(&format!("/customers/{id}")).await;
                page.h1().with_text(&self.name).wait().await;
                assert_eq!(record["phone"], TYPED);
            }
            Write::Change => {
                page.wait_for_path(&format!("/customers/{}", self.id.unwrap()))
                    .await;
                page.wait_for_text(TYPED).await;
                assert_eq!(record["phone"], TYPED);
                self.rest_is_kept(&record);
            }
            Write::Remove => {
                page.wait_for_path("/customers").await;
                assert_eq!(record, Value::Null);
            }
            Write::Archive => {
                page.button("Restore").wait().await;
                assert_eq!(record["archived"], true);
                self.rest_is_kept(&record);
            }
        }
    }

    /// Like [`Self::is_done_saying`], with the usual words.
    pub async fn is_done(&self) {
        let words = match self.write {
            Write::Create => "Created",
            Write::Change => "Saved",
            Write::Remove => "Deleted",
            Write::Archive => "Archived",
        };
        self.is_done_saying(&format!("{words} {}", self.name)).await;
    }

    /// Asserts that the fields without a change are as they were.
    fn rest_is_kept(&self, record: &Value) {
        assert_eq!(record["companyname"], *self.name);
        assert_eq!(record["description"], "two\nlines");
        assert_eq!(record["status"], 5);
    }

    /// Returns the record of the API, or `Null`.
    pub async fn record(&self) -> Value {
        match self.id {
            Some(id) => self.app.api.customer(id).await,
            None => self.copies().await.pop().unwrap_or_default(),
        }
    }

    /// Returns all records of this name.
    pub async fn copies(&self) -> Vec<Value> {
        let mut all = self.app.api.customers("limit=100&sortby=company").await;
        all.retain(|row| row["companyname"] == *self.name);
        all
    }
}
