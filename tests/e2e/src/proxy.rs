//! The way from the browser to the API: everything is written down, and any request can be slow,
//! made up, broken off, or never answered.

mod answer;
mod fault;
mod held;
mod log;
mod plan;
mod question;
mod reply;

use std::future::pending;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Method, Response, Uri};
use tokio::time::sleep;

pub use self::answer::Answer;
pub use self::fault::Fault;
pub use self::held::Held;
pub use self::log::Request;

use self::log::{Entry, Log};
use self::plan::Plans;
use crate::exchange::{Asked, Broken, Upstream};

/// Passes requests on to the API. A journey may change it at any time.
pub struct Proxy {
    upstream: Upstream,
    latency: AtomicU64,
    plans: Plans,
    log: Log,
}

impl Proxy {
    /// A way to the API at this address: scheme, host and port, without a slash at the end.
    pub fn new(api: &str) -> Self {
        Self::before(Upstream::address(api))
    }

    pub(crate) fn before(upstream: Upstream) -> Self {
        Self {
            upstream,
            latency: AtomicU64::new(0),
            plans: Plans::default(),
            log: Log::default(),
        }
    }

    /// Holds back every answer by this many milliseconds, from now on.
    pub fn slow_down(&self, milliseconds: u64) {
        self.latency.store(milliseconds, Ordering::Relaxed);
    }

    /// Lets the next `times` requests of this method and path go wrong. The path is the whole one
    /// without the query; a `*` in it stands for one segment, as in `/v1.0/customers/*/orders`.
    pub fn fault(&self, method: &str, path: &str, times: usize, fault: Fault) {
        self.fault_after(0, method, path, times, fault);
    }

    /// As [`Self::fault`], once `skip` requests of this method and path have come and gone.
    pub fn fault_after(&self, skip: usize, method: &str, path: &str, times: usize, fault: Fault) {
        self.plans.add(skip, method, path, times, fault);
    }

    /// Holds back the answer to the next request of this method and path.
    pub fn hold(&self, method: &str, path: &str) -> Held {
        let (held, gate) = Held::new();
        self.fault(method, path, 1, Fault::Hold(gate));
        held
    }

    /// Ends all faults.
    pub fn heal(&self) {
        self.plans.clear();
    }

    /// As [`Self::fault`], for an answer that the API is not asked for.
    pub fn answer(&self, method: &str, path: &str, times: usize, answer: Answer) {
        self.fault(method, path, times, Fault::Answer(answer));
    }

    /// As [`Self::heal`].
    pub fn answer_nothing(&self) {
        self.heal();
    }

    /// Answers a request of the browser; a connection that should break is answered with 502.
    pub async fn pass(
        &self,
        method: Method,
        uri: &Uri,
        headers: HeaderMap,
        body: Bytes,
    ) -> Response<Body> {
        let asked = Asked {
            method,
            uri: uri.clone(),
            headers,
            body,
        };
        let answer = self.exchange(asked.uncompressed()).await;
        answer.unwrap_or_else(|Broken| reply::bad_gateway())
    }

    /// Answers a request of the browser as a fault wants it, else as the API does.
    pub(crate) async fn exchange(&self, asked: Asked) -> Result<Response<Body>, Broken> {
        let mut entry = self.log.open(&asked);
        let outcome = match self.plans.due(asked.method.as_str(), asked.uri.path()) {
            Some(fault) => self.fail(&fault, asked, &mut entry).await,
            None => Ok(self.ask(asked, &mut entry).await.map(Body::from)),
        };
        let latency = Duration::from_millis(self.latency.load(Ordering::Relaxed));
        sleep(latency).await;
        match &outcome {
            Ok(answer) => entry.finish(answer.status().as_u16()),
            Err(Broken) => entry.break_off(),
        }
        outcome
    }

    async fn fail(
        &self,
        fault: &Fault,
        asked: Asked,
        entry: &mut Entry<'_>,
    ) -> Result<Response<Body>, Broken> {
        match fault {
            Fault::DropBefore => Err(Broken),
            Fault::DropAfter => {
                self.ask(asked, entry).await;
                Err(Broken)
            }
            Fault::CutAfter => {
                let answer = self.ask(asked.uncompressed(), entry).await;
                Ok(reply::cut(answer))
            }
            Fault::Hang => pending().await,
            Fault::HangAfter => {
                self.ask(asked, entry).await;
                pending().await
            }
            Fault::Delay(time) => {
                let answer = self.ask(asked, entry).await;
                sleep(*time).await;
                Ok(answer.map(Body::from))
            }
            Fault::Hold(gate) => {
                let answer = self.ask(asked, entry).await;
                gate.hold().await;
                Ok(answer.map(Body::from))
            }
            Fault::Answer(answer) => Ok(answer.give().await),
            Fault::AnswerAfter(answer) => {
                self.ask(asked, entry).await;
                Ok(answer.give().await)
            }
            Fault::Garble(change) => {
                let answer = self.ask(asked.uncompressed(), entry).await;
                Ok(reply::garbled(answer, change))
            }
            Fault::RepeatFirstPage => {
                let asked = question::of_the_first_page(asked);
                Ok(self.ask(asked, entry).await.map(Body::from))
            }
            Fault::IgnoreFilter => {
                let asked = question::without_filters(asked);
                Ok(self.ask(asked, entry).await.map(Body::from))
            }
            Fault::CapLimit(most) => {
                let asked = question::with_limit_up_to(asked, *most);
                Ok(self.ask(asked, entry).await.map(Body::from))
            }
        }
    }

    async fn ask(&self, asked: Asked, entry: &mut Entry<'_>) -> Response<Bytes> {
        entry.reach_api();
        self.upstream.ask(asked).await
    }
}
