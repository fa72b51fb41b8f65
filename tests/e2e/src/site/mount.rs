//! The path of the site that the build is served at.

use axum::body::{Body, to_bytes};
use axum::http::{Response, Uri};

use crate::exchange::{Asked, Broken};

/// The path that the tests use. Below it a proxy strips it, and answers 404 to all else but the API.
const PATH: &str = "/desk";

/// Where the build is served.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mount {
    Root,
    /// Below [`PATH`], as built with `--public-url`: that option changes nothing but addresses in
    /// `index.html`, which spares the tests a second release build.
    Below,
    /// Below [`PATH`], as built for the root of a host.
    BelowUnprepared,
}

impl Mount {
    /// Returns the request without the path. `None` outside.
    pub(super) fn stripped(self, mut asked: Asked) -> Option<Asked> {
        let uri = asked.uri.to_string();
        if self != Self::Root && !uri.starts_with("/v1.0/") {
            asked.uri = uri.strip_prefix(PATH)?.parse::<Uri>().ok()?;
            // It will be read.
            asked = asked.uncompressed();
        }
        Some(asked)
    }

    /// Returns the answer with the path in the addresses of a page.
    pub(super) async fn rewritten(self, answer: Response<Body>) -> Result<Response<Body>, Broken> {
        let kind = answer.headers().get("content-type");
        let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if self != Self::Below || !is_page {
            return Ok(answer);
        }
        let (mut head, body) = answer.into_parts();
        let page = to_bytes(body, usize::MAX).await.map_err(|_| Broken)?;
        let page = String::from_utf8_lossy(&page).replace("=/", &format!("={PATH}/"));
        head.headers.remove("content-length");
        Ok(Response::from_parts(head, Body::from(page)))
    }
}

pub(super) fn not_found() -> Response<Body> {
    let mut answer = Response::new(Body::from("not found"));
    *answer.status_mut() = axum::http::StatusCode::NOT_FOUND;
    answer
}
