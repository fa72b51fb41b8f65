//! Answers that replace the answer of the API.

use std::future::pending;

use axum::body::Body;
use axum::http::Response;
use serde_json::Value;

/// An answer that a journey made up.
#[derive(Clone)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
    hangs: bool,
}

impl Answer {
    /// A status with a JSON body.
    pub fn json(status: u16, body: &Value) -> Self {
        Self::text(status, "application/json", &body.to_string())
    }

    /// A status with any body.
    pub fn text(status: u16, content_type: &str, body: &str) -> Self {
        let answer = Self {
            status,
            headers: Vec::new(),
            body: body.to_owned(),
            hangs: false,
        };
        answer
            .header("content-type", content_type)
            .header("cache-control", "no-store")
    }

    /// No answer, ever.
    pub fn hang() -> Self {
        Self {
            hangs: true,
            ..Self::text(200, "", "")
        }
    }

    /// The same with one more header, such as `Retry-After`.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) async fn give(&self) -> Response<Body> {
        if self.hangs {
            pending::<()>().await;
        }
        let mut answer = Response::builder().status(self.status);
        for (name, value) in &self.headers {
            answer = answer.header(name, value);
        }
        answer.body(Body::from(self.body.clone())).unwrap()
    }
}
