//! A script before all others of a page that reports its errors. Only Chromium's driver reads the
//! console, and only Chromium can add a script of its own to a page.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::body::Body;
use axum::http::Response;

use crate::exchange::{Asked, Upstream};

const SCRIPT: &str = include_str!("watch.js");
const SCRIPT_PATH: &str = "/e2e/watch.js";
const REPORT_PATH: &str = "/e2e/report";

/// The errors that pages have reported, if they are watched.
#[derive(Default)]
pub(super) struct Watch {
    begun: AtomicBool,
    reports: Mutex<Vec<String>>,
}

impl Watch {
    pub(super) fn begin(&self) {
        self.begun.store(true, Ordering::Relaxed);
    }

    pub(super) fn reports(&self) -> Vec<String> {
        self.reports.lock().unwrap().clone()
    }

    /// Answers requests of the script, and for pages to put it into.
    pub(super) async fn answer(
        &self,
        asked: &Asked,
        upstream: &Upstream,
    ) -> Option<Response<Body>> {
        if !self.begun.load(Ordering::Relaxed) {
            return None;
        }
        match asked.uri.path() {
            SCRIPT_PATH => {
                let answer = Response::builder().header("content-type", "text/javascript");
                Some(answer.body(Body::from(SCRIPT)).unwrap())
            }
            REPORT_PATH => {
                let report = String::from_utf8_lossy(&asked.body).into_owned();
                self.reports.lock().unwrap().push(report);
                Some(Response::default())
            }
            _ if is_for_a_page(asked) => {
                let page = upstream.ask(asked.clone().uncompressed()).await;
                let (mut head, body) = page.into_parts();
                let tag = format!("<script src=\"{SCRIPT_PATH}\"></script><title>");
                let html = String::from_utf8_lossy(&body).replacen("<title>", &tag, 1);
                head.headers.remove("content-length");
                Some(Response::from_parts(head, Body::from(html)))
            }
            _ => None,
        }
    }
}

fn is_for_a_page(asked: &Asked) -> bool {
    let accepted = asked.headers.get("accept").map(|it| it.as_bytes());
    accepted.is_some_and(|it| it.starts_with(b"text/html"))
}
