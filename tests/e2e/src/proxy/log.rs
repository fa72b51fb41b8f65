//! What the browser asked of the API, and what came of it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;

use axum::http::{HeaderMap, Method, Uri};
use serde_json::Value;

use super::Proxy;

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
    /// The browser went away before the answer.
    pub aborted: bool,
}

impl Request {
    /// The parameters of the query, decoded.
    pub fn query(&self) -> BTreeMap<String, String> {
        let url = reqwest::Url::parse("http://site").and_then(|site| site.join(&self.path));
        url.unwrap().query_pairs().into_owned().collect()
    }
}

impl Proxy {
    /// All requests so far, oldest first.
    pub fn log(&self) -> Vec<Request> {
        self.log.0.lock().unwrap().clone()
    }

    /// Forgets the requests so far.
    pub fn forget(&self) {
        self.log.0.lock().unwrap().clear();
    }

    /// The requests so far of one method whose path (with query) begins so.
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

/// The requests of one journey, oldest first.
#[derive(Default)]
pub(crate) struct Log(Mutex<Vec<Request>>);

impl Log {
    /// Writes down a request that has just come.
    pub(crate) fn open(
        &self,
        method: &Method,
        uri: &Uri,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Entry<'_> {
        let mut log = self.0.lock().unwrap();
        log.push(Request {
            method: method.to_string(),
            path: uri.to_string(),
            headers: headers
                .iter()
                .map(|(name, value)| {
                    let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
                    (name.to_string(), value)
                })
                .collect(),
            body: serde_json::from_slice(body).unwrap_or(Value::Null),
            status: None,
            aborted: false,
        });
        Entry {
            log: &self.0,
            index: log.len() - 1,
            finished: false,
        }
    }
}

/// Marks its request as aborted unless it was finished: the server drops the whole future as
/// soon as the browser closes the connection.
pub(crate) struct Entry<'a> {
    log: &'a Mutex<Vec<Request>>,
    index: usize,
    finished: bool,
}

impl Entry<'_> {
    /// The answer is on its way.
    pub(crate) fn finish(&mut self, status: u16) {
        self.finished = true;
        if let Some(request) = self.log.lock().unwrap().get_mut(self.index) {
            request.status = Some(status);
        }
    }
}

impl Drop for Entry<'_> {
    fn drop(&mut self) {
        if !self.finished
            && let Some(request) = self.log.lock().unwrap().get_mut(self.index)
        {
            request.aborted = true;
        }
    }
}
