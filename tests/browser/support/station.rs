//! A station that answers as a test says: by a rule at once, or when the test releases the answer.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

use customer_desk::api::{Answer, Request, Transport, Verb};
use futures_channel::oneshot;
use model::Fault;
use web_sys::AbortSignal;

use super::wait::until;

type Outcome = Result<Answer, Fault>;
type Reply = Rc<dyn Fn(&str) -> Option<(u16, String)>>;

/// The fake transport. What no rule answers is held back until the test answers it.
#[derive(Clone, Default)]
pub struct Station(Rc<Inner>);

#[derive(Default)]
struct Inner {
    rules: RefCell<Vec<Rule>>,
    received: RefCell<Vec<Received>>,
}

struct Rule {
    verb: Verb,
    url: String,
    make: Make,
}

/// How a rule makes an answer.
#[derive(Clone)]
enum Make {
    Always(Outcome),
    Reply(Reply),
}

/// A request as it arrived.
#[derive(Clone)]
pub struct Received {
    /// The request.
    pub request: Request,
    abort: Option<AbortSignal>,
    answer: Rc<RefCell<Option<oneshot::Sender<Outcome>>>>,
}

impl Station {
    /// From now on answers `verb` at `url` so. `url` is a whole one, or a path whatever its query;
    /// of several rules the newest counts.
    pub fn answers(&self, verb: Verb, url: &str, status: u16, body: &str) {
        self.rule(verb, url, Make::Always(answer(status, body)));
    }

    /// From now on answers `verb` at `url` with the status and body that `reply` makes of the whole
    /// URL; what it makes nothing of is held back.
    pub fn replies(
        &self,
        verb: Verb,
        url: &str,
        reply: impl Fn(&str) -> Option<(u16, String)> + 'static,
    ) {
        self.rule(verb, url, Make::Reply(Rc::new(reply)));
    }

    /// From now on `verb` at `url` gets no answer, for this reason.
    pub fn fails(&self, verb: Verb, url: &str, fault: Fault) {
        self.rule(verb, url, Make::Always(Err(fault)));
    }

    /// From now on everything is held back.
    pub fn holds_back(&self) {
        self.0.rules.borrow_mut().clear();
    }

    /// The requests of `verb` at `url` so far, read as in [`Station::answers`].
    pub fn received(&self, verb: Verb, url: &str) -> Vec<Received> {
        let received = self.0.received.borrow();
        let of = received.iter().filter(|it| it.is_of(verb, url));
        of.cloned().collect()
    }

    /// The whole URLs of those requests.
    pub fn urls(&self, verb: Verb, url: &str) -> Vec<String> {
        let received = self.received(verb, url).into_iter();
        received.map(|it| it.request.url).collect()
    }

    /// Waits for the `count`th of those requests, counted from 1.
    pub async fn receives(&self, verb: Verb, url: &str, count: usize) -> Received {
        let what = format!("{verb:?} {url}, number {count}");
        until(&what, || self.received(verb, url).len() >= count).await;
        self.received(verb, url)[count - 1].clone()
    }

    fn rule(&self, verb: Verb, url: &str, make: Make) {
        let url = url.to_owned();
        self.0.rules.borrow_mut().push(Rule { verb, url, make });
    }

    fn outcome_of(&self, received: &Received) -> Option<Outcome> {
        let rules = self.0.rules.borrow();
        let newest = rules
            .iter()
            .rev()
            .find(|rule| received.is_of(rule.verb, &rule.url));
        let make = newest?.make.clone();
        // A reply may well ask this station what it has received.
        drop(rules);
        match make {
            Make::Always(outcome) => Some(outcome),
            Make::Reply(reply) => {
                let (status, body) = reply(&received.request.url)?;
                Some(answer(status, &body))
            }
        }
    }
}

impl Transport for Station {
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
    pub fn answer(&self, status: u16, body: &str) {
        self.end(answer(status, body));
    }

    /// Whether the application has given the request up.
    pub fn is_aborted(&self) -> bool {
        self.abort.as_ref().is_some_and(AbortSignal::aborted)
    }

    /// The body, read as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(self.request.body.as_deref().unwrap_or_default()).unwrap()
    }

    fn is_of(&self, verb: Verb, url: &str) -> bool {
        let whole = self.request.url.as_str();
        let path = whole.split('?').next();
        self.request.verb == verb && (whole == url || path == Some(url))
    }

    fn end(&self, outcome: Outcome) {
        if let Some(answer) = self.answer.borrow_mut().take() {
            // The application may no longer wait for it.
            let _ = answer.send(outcome);
        }
    }
}

fn answer(status: u16, body: &str) -> Outcome {
    let body = body.to_owned();
    Ok(Answer {
        status,
        body,
        retry_after: None,
    })
}
