//! A server in this process, and a client that shares nothing with it but HTTP.

// Each test file uses a part of it.
#![allow(dead_code)]

use std::sync::LazyLock;

use dev_api::{Options, Server};
use serde_json::Value;
use ureq::http::{HeaderMap, Method, Request};

pub const CUSTOMERS: &str = "/v1.0/customers";

/// A server of 1,000 customers that tests only read.
pub static READ_ONLY: LazyLock<Api> = LazyLock::new(|| Api::start(Options::default()));

pub struct Api {
    pub url: String,
    agent: ureq::Agent,
}

pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Api {
    /// Starts a server on a free port; it runs until the process of the test ends.
    pub fn start(options: Options) -> Self {
        let options = Options { port: 0, ..options };
        let server = Server::prepare(&options, &mut |_| ()).unwrap();
        let url = server.url();
        std::thread::spawn(move || server.run());
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .build()
            .into();
        Self { url, agent }
    }

    /// A server with few customers, for tests that write.
    pub fn small() -> Self {
        Self::start(Options {
            customers: Some(20),
            ..Options::default()
        })
    }

    /// A server without customers.
    pub fn empty() -> Self {
        Self::start(Options {
            customers: Some(0),
            ..Options::default()
        })
    }

    pub fn get(&self, path: &str) -> Answer {
        self.call("GET", path, b"")
    }

    /// Answers the body of a GET that must succeed.
    pub fn read(&self, path: &str) -> Value {
        self.get(path).json(200)
    }

    /// Answers the rows of a list that must succeed.
    pub fn rows(&self, path: &str) -> Vec<Value> {
        let mut body = self.read(path);
        let name = if path.contains("/orders") {
            "orders"
        } else {
            "customers"
        };
        match body[name].take() {
            Value::Array(rows) => rows,
            other => panic!("{path} gave {other}"),
        }
    }

    /// Answers all rows of a list, page by page. `path` has a query.
    pub fn all_rows(&self, path: &str, limit: usize) -> Vec<Value> {
        let mut all = Vec::new();
        loop {
            let page = self.rows(&format!("{path}&limit={limit}&offset={}", all.len()));
            let is_last = page.len() < limit;
            all.extend(page);
            if is_last {
                return all;
            }
        }
    }

    pub fn send(&self, method: &str, path: &str, body: &Value) -> Answer {
        self.call(method, path, body.to_string().as_bytes())
    }

    /// Creates a customer that must be accepted, and answers it.
    pub fn create(&self, body: &Value) -> Value {
        self.send("POST", CUSTOMERS, body).json(200)["customer"].take()
    }

    pub fn call(&self, method: &str, path: &str, body: &[u8]) -> Answer {
        self.call_as(Some("Bearer demo"), method, path, body)
    }

    pub fn call_as(
        &self,
        authorization: Option<&str>,
        method: &str,
        path: &str,
        body: &[u8],
    ) -> Answer {
        let mut request = Request::builder()
            .method(Method::from_bytes(method.as_bytes()).unwrap())
            .uri(format!("{}{path}", self.url));
        if let Some(authorization) = authorization {
            request = request.header("Authorization", authorization);
        }
        let mut response = self.agent.run(request.body(body).unwrap()).unwrap();
        Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.body_mut().read_to_vec().unwrap(),
        }
    }
}

impl Answer {
    pub fn json(&self, status: u16) -> Value {
        let text = String::from_utf8_lossy(&self.body);
        assert_eq!(self.status, status, "{text}");
        assert_eq!(self.headers["content-type"], "application/json");
        assert_eq!(self.headers["cache-control"], "no-store");
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The message of an error, whose body has the shape of docs/api.md, "Errors".
    pub fn error(&self, status: u16) -> String {
        let body = self.json(status);
        let code = body["error"]["code"].as_u64().unwrap();
        assert_eq!(code / 100, u64::from(status), "{body}");
        assert_eq!(body.as_object().unwrap().len(), 1, "{body}");
        body["error"]["message"].as_str().unwrap().to_owned()
    }
}

pub fn ids(rows: &[Value]) -> Vec<i64> {
    rows.iter()
        .map(|row| row["_id"].as_i64().unwrap())
        .collect()
}
