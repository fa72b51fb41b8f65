//! The web server of a deployment: the release build under a strict policy, and the API behind
//! the same origin.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Method, Response, Uri};
use serde_json::Value;

use crate::proxy::Proxy;
use crate::{machine, static_files};

/// The policy that the application must live under; the README tells operators to send it.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What stands at `/config.json`: the build's own unless a journey says otherwise.
type Config = Mutex<Option<Response<String>>>;

/// A running server; it ends with the runtime of the journey.
pub struct Site {
    /// Scheme, host and port, without a slash at the end.
    pub url: String,
    /// The way to the API.
    pub proxy: Arc<Proxy>,
    config: Arc<Config>,
}

impl Site {
    pub(crate) async fn start(api: &str) -> Self {
        let proxy = Arc::new(Proxy::new(api));
        let config = Arc::new(Config::default());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback({
            let (proxy, config) = (proxy.clone(), config.clone());
            move |method, uri, headers, body| async move {
                secured(answer(&proxy, &config, method, uri, headers, body).await)
            }
        });
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, proxy, config }
    }

    /// Serves `config.json` with one value changed, on top of earlier changes; `pointer` is a
    /// JSON pointer such as `/auth/loginPath`.
    pub fn set_config(&self, pointer: &str, value: Value) {
        let changed = self.config.lock().unwrap().clone();
        let text = match changed {
            Some(answer) => answer.into_body(),
            None => std::fs::read_to_string(machine::dist().join("config.json")).unwrap(),
        };
        let mut config: Value = serde_json::from_str(&text).unwrap();
        *config
            .pointer_mut(pointer)
            .unwrap_or_else(|| panic!("config.json holds no {pointer}")) = value;
        self.replace_config(200, "application/json", &config.to_string());
    }

    /// Serves this instead of `config.json`.
    pub fn replace_config(&self, status: u16, content_type: &str, body: &str) {
        let answer = Response::builder()
            .status(status)
            .header("content-type", content_type)
            .body(body.to_owned())
            .unwrap();
        *self.config.lock().unwrap() = Some(answer);
    }

    /// Serves the build's own `config.json` again.
    pub fn restore_config(&self) {
        *self.config.lock().unwrap() = None;
    }
}

async fn answer(
    proxy: &Proxy,
    config: &Config,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response<Body> {
    if uri.path().starts_with("/v1.0/") {
        return proxy.pass(method, &uri, headers, body).await;
    }
    if uri.path() == "/config.json"
        && let Some(answer) = config.lock().unwrap().clone()
    {
        return answer.map(Body::from);
    }
    static_files::serve(&machine::dist(), uri.path(), &headers)
}

fn secured(mut answer: Response<Body>) -> Response<Body> {
    let headers = answer.headers_mut();
    headers.insert(
        "content-security-policy",
        HeaderValue::from_static(CONTENT_SECURITY_POLICY),
    );
    headers.insert(
        "x-content-type-options",
        HeaderValue::from_static("nosniff"),
    );
    answer
}
