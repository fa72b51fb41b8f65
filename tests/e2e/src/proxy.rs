//! The way from the browser to the dev API: everything is written down, and any answer can be
//! slow, made up, or never come.

mod log;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Method, Response, StatusCode, Uri};
use serde_json::Value;

use self::log::Log;
pub use self::log::Request;

/// What the proxy says instead of the API.
#[derive(Clone)]
pub struct Answer {
    status: u16,
    content_type: String,
    body: String,
    hang: bool,
}

impl Answer {
    /// A status with a JSON body.
    pub fn json(status: u16, body: &Value) -> Self {
        Self::text(status, "application/json", &body.to_string())
    }

    /// A status with any body.
    pub fn text(status: u16, content_type: &str, body: &str) -> Self {
        Self {
            status,
            content_type: content_type.to_owned(),
            body: body.to_owned(),
            hang: false,
        }
    }

    /// No answer, ever.
    pub fn hang() -> Self {
        Self {
            hang: true,
            ..Self::text(0, "", "")
        }
    }
}

struct Script {
    method: String,
    path: String,
    answer: Answer,
    left: usize,
}

/// Passes requests on to the API. A journey may change it at any time.
pub struct Proxy {
    api: String,
    client: reqwest::Client,
    latency: AtomicU64,
    scripts: Mutex<Vec<Script>>,
    log: Log,
}

impl Proxy {
    /// A way to the API at this address: scheme, host and port, without a slash at the end.
    pub fn new(api: &str) -> Self {
        Self {
            api: api.to_owned(),
            client: reqwest::Client::new(),
            latency: AtomicU64::new(0),
            scripts: Mutex::default(),
            log: Log::default(),
        }
    }

    /// Holds back every answer by this many milliseconds, from now on.
    pub fn slow_down(&self, milliseconds: u64) {
        self.latency.store(milliseconds, Ordering::Relaxed);
    }

    /// Gives this answer to the next `times` requests of this method and path (without query)
    /// and leaves the API out of it.
    pub fn answer(&self, method: &str, path: &str, times: usize, answer: Answer) {
        self.scripts.lock().unwrap().push(Script {
            method: method.to_owned(),
            path: path.to_owned(),
            answer,
            left: times,
        });
    }

    /// Lets the API answer everything again.
    pub fn answer_nothing(&self) {
        self.scripts.lock().unwrap().clear();
    }

    /// Answers a request of the browser as the script says, else as the API does.
    pub async fn pass(
        &self,
        method: Method,
        uri: &Uri,
        headers: HeaderMap,
        body: Bytes,
    ) -> Response<Body> {
        let mut entry = self.log.open(&method, uri, &headers, &body);
        let latency = Duration::from_millis(self.latency.load(Ordering::Relaxed));
        let script = self.scripted(method.as_str(), uri.path());
        if script.as_ref().is_some_and(|answer| answer.hang) {
            std::future::pending::<()>().await;
        }
        let answer = match script {
            Some(answer) => plain(answer.status, &answer.content_type, answer.body.into()),
            None => self.ask_api(method, uri, headers, body).await,
        };
        tokio::time::sleep(latency).await;
        entry.finish(answer.status().as_u16());
        answer
    }

    fn scripted(&self, method: &str, path: &str) -> Option<Answer> {
        let mut scripts = self.scripts.lock().unwrap();
        let script = scripts
            .iter_mut()
            .find(|script| script.left > 0 && script.method == method && script.path == path)?;
        script.left -= 1;
        Some(script.answer.clone())
    }

    async fn ask_api(
        &self,
        method: Method,
        uri: &Uri,
        mut headers: HeaderMap,
        body: Bytes,
    ) -> Response<Body> {
        headers.remove("host");
        headers.remove("accept-encoding");
        let asked = self
            .client
            .request(method, format!("{}{uri}", self.api))
            .headers(headers)
            .body(body);
        match asked.send().await {
            Ok(answer) => {
                let status = answer.status().as_u16();
                let kind = answer.headers().get("content-type").cloned();
                let kind = kind.as_ref().and_then(|kind| kind.to_str().ok());
                let kind = kind.unwrap_or_default().to_owned();
                plain(status, &kind, answer.bytes().await.unwrap_or_default())
            }
            Err(fault) => plain(502, "text/plain", fault.to_string().into()),
        }
    }
}

fn plain(status: u16, content_type: &str, body: Bytes) -> Response<Body> {
    Response::builder()
        .status(StatusCode::from_u16(status).unwrap())
        .header("content-type", content_type)
        .header("cache-control", "no-store")
        .body(Body::from(body))
        .unwrap()
}
