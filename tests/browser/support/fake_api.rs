//! The fake API: a transport that answers by rules, or when a test releases the answer.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;

use customer_desk::api::{Answer, Method, Request, Transport};
use futures_channel::oneshot;
use model::Fault;
use serde_json::Value;
use web_sys::AbortSignal;

use super::customers::SyncPages;
use super::wait::until;

type Outcome = Result<Answer, Fault>;

/// The fake API. It holds a request back when no rule answers it, until the test does.
#[derive(Clone, Default)]
pub struct FakeApi(Rc<Inner>);

#[derive(Default)]
struct Inner {
    rules: RefCell<Vec<Rule>>,
    received: RefCell<Vec<Received>>,
    /// The customers behind [`Reply::Customers`], in the order of the list.
    customers: RefCell<Vec<Value>>,
    sync_pages: Cell<SyncPages>,
}

struct Rule {
    method: Method,
    url: String,
    reply: Reply,
}

/// How a rule answers.
#[derive(Clone)]
pub enum Reply {
    Always(Outcome),
    /// The page of the customers that the URL asks for.
    Customers,
}

/// A request as it arrived.
#[derive(Clone)]
pub struct Received {
    pub request: Request,
    abort: Option<AbortSignal>,
    answer: Rc<RefCell<Option<oneshot::Sender<Outcome>>>>,
}

impl FakeApi {
    /// Answers `method` at `url` with this status and body from now on. `url` is a whole URL, or a
    /// path with any query. The newest rule counts.
    pub fn answers(
        &self,
        method: Method,
        url: &str,
        status: u16,
        body: &(impl AsRef<[u8]> + ?Sized),
    ) {
        self.rule(method, url, Reply::Always(answer(status, body)));
    }

    /// Answers 429 to `method` at `url` from now on, with this `Retry-After`. `date` is the answer's
    /// `Date`.
    pub fn asks_to_wait(&self, method: Method, url: &str, retry_after: &str, date: Option<&str>) {
        let busy = Answer {
            retry_after: Some(retry_after.to_owned()),
            date: date.map(str::to_owned),
            ..plain(429, "")
        };
        self.rule(method, url, Reply::Always(Ok(busy)));
    }

    /// Answers `method` at `url` with this status and body from now on, as after a redirect.
    pub fn redirects(&self, method: Method, url: &str, status: u16, body: &str) {
        let redirected = Answer {
            redirected: true,
            ..plain(status, body)
        };
        self.rule(method, url, Reply::Always(Ok(redirected)));
    }

    /// Fails `method` at `url` with this fault from now on.
    pub fn fails(&self, method: Method, url: &str, fault: Fault) {
        self.rule(method, url, Reply::Always(Err(fault)));
    }

    /// Holds every request back from now on.
    pub fn hold_back_all(&self) {
        self.0.rules.borrow_mut().clear();
    }

    /// Returns the requests of `method` at `url` so far; `url` as in [`FakeApi::answers`].
    pub fn received(&self, method: Method, url: &str) -> Vec<Received> {
        let received = self.0.received.borrow();
        let of = received.iter().filter(|it| it.is_of(method, url));
        of.cloned().collect()
    }

    /// Returns the whole URLs of those requests.
    pub fn urls(&self, method: Method, url: &str) -> Vec<String> {
        let received = self.received(method, url).into_iter();
        received.map(|it| it.request.url).collect()
    }

    /// Waits for the `count`th of those requests, counted from 1.
    pub async fn receives(&self, method: Method, url: &str, count: usize) -> Received {
        let what = format!("{method:?} {url}, number {count}");
        until(&what, || self.received(method, url).len() >= count).await;
        self.received(method, url)[count - 1].clone()
    }

    pub(super) fn rule(&self, method: Method, url: &str, reply: Reply) {
        let url = url.to_owned();
        self.0.rules.borrow_mut().push(Rule { method, url, reply });
    }

    pub(super) fn customers(&self) -> &RefCell<Vec<Value>> {
        &self.0.customers
    }

    pub(super) fn sync_pages(&self) -> &Cell<SyncPages> {
        &self.0.sync_pages
    }

    fn outcome_of(&self, received: &Received) -> Option<Outcome> {
        let rules = self.0.rules.borrow();
        let newest = rules
            .iter()
            .rev()
            .find(|rule| received.is_of(rule.method, &rule.url));
        match &newest?.reply {
            Reply::Always(outcome) => Some(outcome.clone()),
            Reply::Customers => {
                let (status, body) = self.list(&received.request.url)?;
                Some(answer(status, &body))
            }
        }
    }
}

impl Transport for FakeApi {
    fn send(
        &self,
        request: Request,
        abort: Option<AbortSignal>,
    ) -> Pin<Box<dyn Future<Output = Outcome>>> {
        let (answer, answering) = oneshot::channel();
        let received = Received {
            request,
            abort,
            answer: Rc::new(RefCell::new(Some(answer))),
        };
        if let Some(outcome) = self.outcome_of(&received) {
            received.end(outcome);
        }
        self.0.received.borrow_mut().push(received);
        Box::pin(async move { answering.await.unwrap_or(Err(Fault::Aborted)) })
    }
}

impl Received {
    /// Releases the answer that was held back.
    pub fn answer(&self, status: u16, body: &(impl AsRef<[u8]> + ?Sized)) {
        self.end(answer(status, body));
    }

    /// Fails the request that was held back.
    pub fn fail(&self, fault: Fault) {
        self.end(Err(fault));
    }

    /// Returns whether the application has aborted the request.
    pub fn is_aborted(&self) -> bool {
        self.abort.as_ref().is_some_and(AbortSignal::aborted)
    }

    /// Returns the body, read as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(self.request.body.as_deref().unwrap_or_default()).unwrap()
    }

    fn is_of(&self, method: Method, url: &str) -> bool {
        let whole = self.request.url.as_str();
        let path = whole.split('?').next();
        self.request.method == method && (whole == url || path == Some(url))
    }

    fn end(&self, outcome: Outcome) {
        if let Some(answer) = self.answer.borrow_mut().take() {
            // The application may have dropped the request.
            let _ = answer.send(outcome);
        }
    }
}

fn answer(status: u16, body: &(impl AsRef<[u8]> + ?Sized)) -> Outcome {
    Ok(plain(status, body))
}

fn plain(status: u16, body: &(impl AsRef<[u8]> + ?Sized)) -> Answer {
    Answer {
        status,
        body: body.as_ref().to_owned(),
        retry_after: None,
        date: None,
        redirected: false,
    }
}
