//! The server behind the proxy.

use std::path::PathBuf;

use axum::body::Bytes;
use axum::http::{HeaderMap, Response};
use reqwest::redirect::Policy;

use super::Asked;

/// They speak of one connection, and the two sides of the proxy have one each.
const OF_THE_CONNECTION: [&str; 5] = [
    "connection",
    "keep-alive",
    "proxy-connection",
    "transfer-encoding",
    "upgrade",
];

/// A way to a web server.
#[derive(Clone)]
pub(crate) struct Upstream {
    client: reqwest::Client,
    origin: String,
}

impl Upstream {
    /// To a server at this address: scheme, host and port, without a slash at the end.
    pub(crate) fn address(origin: &str) -> Self {
        Self::through(reqwest::Client::builder(), origin)
    }

    /// To a server that listens on a socket. Each request has a connection of its own, since one
    /// that is kept can close at the moment when it is used.
    pub(crate) fn socket(path: PathBuf) -> Self {
        let client = reqwest::Client::builder().pool_max_idle_per_host(0);
        Self::through(client.unix_socket(path), "http://socket")
    }

    fn through(client: reqwest::ClientBuilder, origin: &str) -> Self {
        Self {
            client: client.redirect(Policy::none()).build().unwrap(),
            origin: origin.to_owned(),
        }
    }

    /// The whole answer, in the form in which it was sent; 502 when there is none.
    pub(crate) async fn ask(&self, asked: Asked) -> Response<Bytes> {
        let fetched = self.fetch(asked).await;
        fetched.unwrap_or_else(|fault| {
            let text = format!("{fault:?}");
            Response::builder().status(502).body(text.into()).unwrap()
        })
    }

    async fn fetch(&self, asked: Asked) -> reqwest::Result<Response<Bytes>> {
        let url = format!("{}{}", self.origin, asked.uri);
        let request = self.client.request(asked.method, url);
        let request = request.headers(to_the_end(asked.headers)).body(asked.body);
        let mut answer = request.send().await?;
        let mut whole = Response::new(Bytes::new());
        *whole.status_mut() = answer.status();
        *whole.headers_mut() = to_the_end(std::mem::take(answer.headers_mut()));
        *whole.body_mut() = answer.bytes().await?;
        Ok(whole)
    }
}

fn to_the_end(mut headers: HeaderMap) -> HeaderMap {
    for name in OF_THE_CONNECTION {
        headers.remove(name);
    }
    headers
}
