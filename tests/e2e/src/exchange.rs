//! A request and its answer, on either side of the proxy.

mod upstream;

use std::fmt;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Method, Request, Uri};
use hyper::body::Incoming;

pub(crate) use self::upstream::Upstream;

/// A request that has come in full.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) method: Method,
    pub(crate) uri: Uri,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Asked {
    /// Waits for the whole of a request.
    pub(crate) async fn read(request: Request<Incoming>) -> Result<Self, Broken> {
        let (head, body) = request.into_parts();
        let body = to_bytes(Body::new(body), usize::MAX).await;
        Ok(Self {
            method: head.method,
            uri: head.uri,
            headers: head.headers,
            body: body.map_err(|_| Broken)?,
        })
    }

    /// So that the answer can be read here.
    pub(crate) fn uncompressed(mut self) -> Self {
        self.headers.remove("accept-encoding");
        self
    }
}

/// There is no answer, and the connection is closed without one.
#[derive(Debug)]
pub(crate) struct Broken;

impl fmt::Display for Broken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the connection is broken")
    }
}

impl std::error::Error for Broken {}
