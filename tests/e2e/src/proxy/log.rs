//! The log of requests to the API and their outcomes.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::Value;

use super::Proxy;
use crate::exchange::Asked;

/// One request of the browser to the API.
#[derive(Clone, Debug)]
pub struct Request {
    /// `GET`, `POST`, `PUT` or `DELETE`.
    pub method: String,
    /// Path and query as they were sent.
    pub path: String,
    /// The headers, names in lower case.
    pub headers: HashMap<String, String>,
    /// The body as JSON; `Null` when there is none.
    pub body: Value,
    /// The status of the answer; none while it is on its way, or when the browser went away.
    pub status: Option<u16>,
    /// Whether the proxy passed the request on to the API.
    pub reached_api: bool,
    /// The connection was broken before the answer.
    pub broken: bool,
    /// The browser went away before the answer.
    pub aborted: bool,
    /// The number of requests in flight when it arrived, including itself.
    pub at_once: usize,
}

impl Request {
    /// The parameters of the query, decoded.
    pub fn query(&self) -> BTreeMap<String, String> {
        let url = reqwest::Url::parse("http://site").and_then(|site| site.join(&self.path));
        url.unwrap().query_pairs().into_owned().collect()
    }

    fn is_on_its_way(&self) -> bool {
        self.status.is_none() && !self.broken && !self.aborted
    }
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path: String = self.path.chars().take(300).collect();
        write!(f, "{} {path} {} -> ", self.method, self.body)?;
        match self.status {
            Some(status) => write!(f, "{status}")?,
            None if self.broken => f.write_str("broken")?,
            None if self.aborted => f.write_str("aborted")?,
            None => f.write_str("no answer yet")?,
        }
        if self.reached_api {
            return Ok(());
        }
        f.write_str(", not seen by the API")
    }
}

impl Proxy {
    /// All requests so far, oldest first.
    pub fn log(&self) -> Vec<Request> {
        self.log.0.lock().unwrap().values().cloned().collect()
    }

    /// Forgets the requests so far.
    pub fn forget(&self) {
        self.log.0.lock().unwrap().clear();
    }

    /// Returns the requests of a method whose path with query starts so.
    pub fn requests(&self, method: &str, path: &str) -> Vec<Request> {
        let mut requests = self.log();
        requests.retain(|request| request.method == method && request.path.starts_with(path));
        requests
    }

    /// The query of the newest request for a path (without query).
    pub fn last_query(&self, path: &str) -> BTreeMap<String, String> {
        let mut requests = self.requests("GET", path);
        requests.retain(|request| request.path.split('?').next() == Some(path));
        let newest = requests.last();
        newest.map(Request::query).unwrap_or_default()
    }
}

/// By their numbers, which are never given twice: what becomes of a forgotten request must not be
/// written to another.
type Requests = BTreeMap<u64, Request>;

/// The requests of one journey.
#[derive(Default)]
pub(super) struct Log(Mutex<Requests>, AtomicU64);

impl Log {
    /// Writes down a request that has just come.
    pub(super) fn open(&self, asked: &Asked) -> Entry<'_> {
        let mut requests = self.0.lock().unwrap();
        let number = self.1.fetch_add(1, Ordering::Relaxed);
        let others = requests.values().filter(|it| it.is_on_its_way()).count();
        requests.insert(number, new(asked, others + 1));
        Entry {
            log: &self.0,
            number,
            finished: false,
        }
    }
}

fn new(asked: &Asked, at_once: usize) -> Request {
    let headers = asked.headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.to_string(), value)
    });
    Request {
        method: asked.method.to_string(),
        path: asked.uri.to_string(),
        headers: headers.collect(),
        body: serde_json::from_slice(&asked.body).unwrap_or(Value::Null),
        status: None,
        reached_api: false,
        broken: false,
        aborted: false,
        at_once,
    }
}

/// Marks its request as aborted unless it was finished: the server drops the whole future as
/// soon as the browser closes the connection.
pub(super) struct Entry<'a> {
    log: &'a Mutex<Requests>,
    number: u64,
    finished: bool,
}

impl Entry<'_> {
    /// It goes to the API.
    pub(super) fn reach_api(&mut self) {
        self.write(|request| request.reached_api = true);
    }

    /// The answer is on its way.
    pub(super) fn finish(&mut self, status: u16) {
        self.finished = true;
        self.write(|request| request.status = Some(status));
    }

    /// There will be no answer.
    pub(super) fn break_off(&mut self) {
        self.finished = true;
        self.write(|request| request.broken = true);
    }

    fn write(&self, change: impl FnOnce(&mut Request)) {
        if let Some(request) = self.log.lock().unwrap().get_mut(&self.number) {
            change(request);
        }
    }
}

impl Drop for Entry<'_> {
    fn drop(&mut self) {
        if !self.finished {
            self.write(|request| request.aborted = true);
        }
    }
}
