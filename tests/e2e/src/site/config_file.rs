//! The file at `/config.json`: the file of the build, unless a journey replaces it.

use std::sync::Mutex;

use axum::body::Body;
use axum::http::Response;
use serde_json::Value;

use crate::machine;

/// The file that a journey put in place of the build's own, if it did.
#[derive(Default)]
pub(super) struct ConfigFile(Mutex<Option<Response<String>>>);

impl ConfigFile {
    pub(super) fn answer(&self) -> Option<Response<Body>> {
        let own = self.0.lock().unwrap().clone();
        own.map(|answer| answer.map(Body::from))
    }

    pub(super) fn set(&self, pointer: &str, value: Value) {
        let changed = self.0.lock().unwrap().clone();
        let text = match changed {
            Some(answer) => answer.into_body(),
            None => std::fs::read_to_string(machine::dist().join("config.json")).unwrap(),
        };
        let mut config: Value = serde_json::from_str(&text).unwrap();
        *config
            .pointer_mut(pointer)
            .unwrap_or_else(|| panic!("config.json holds no {pointer}")) = value;
        self.replace(200, "application/json", &config.to_string());
    }

    pub(super) fn replace(&self, status: u16, content_type: &str, body: &str) {
        let answer = Response::builder()
            .status(status)
            .header("content-type", content_type)
            .header("cache-control", "no-store")
            .body(body.to_owned())
            .unwrap();
        *self.0.lock().unwrap() = Some(answer);
    }

    pub(super) fn restore(&self) {
        *self.0.lock().unwrap() = None;
    }
}
