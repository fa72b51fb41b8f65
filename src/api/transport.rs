use std::future::Future;
use std::pin::Pin;

use gloo_net::http::{Method, RequestBuilder, Response};
use js_sys::Array;
use leptos::prelude::window;
use model::Fault;
use web_sys::{AbortSignal, RequestCache};

use super::boot_prefetch::BootPrefetch;

/// The verbs of `api.txt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are HTTP's")]
pub enum Verb {
    Get,
    Post,
    Put,
    Delete,
}

/// What goes over the wire.
#[derive(Debug, Clone)]
pub struct Request {
    /// The method.
    pub verb: Verb,
    /// The whole address.
    pub url: String,
    /// The header that carries the token, with its value.
    pub authorization: Option<(String, String)>,
    /// The JSON text of a POST or PUT.
    pub body: Option<String>,
}

/// What came back, whatever its status.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The whole body.
    pub body: String,
    /// The header `Retry-After`.
    pub retry_after: Option<String>,
}

/// An answer to come.
pub type Answering = Pin<Box<dyn Future<Output = Result<Answer, Fault>>>>;

/// Carries a request and brings back its answer, or says why there is none. Tests put their own in
/// the place of [`Fetch`].
pub trait Transport {
    /// Sends `request`; when `abort` fires it is given up.
    fn send(&self, request: Request, abort: Option<AbortSignal>) -> Answering;
}

/// The real transport: the browser's `fetch`.
pub struct Fetch {
    /// How long a whole answer may take, in milliseconds.
    pub time_out_ms: u32,
}

impl Default for Fetch {
    fn default() -> Self {
        Self {
            time_out_ms: 30_000,
        }
    }
}

impl Transport for Fetch {
    fn send(&self, request: Request, abort: Option<AbortSignal>) -> Answering {
        let prefetch = BootPrefetch::take(&request);
        let time_out = AbortSignal::timeout_with_u32(self.time_out_ms);
        Box::pin(async move {
            if !window().navigator().on_line() {
                return Err(Fault::Offline);
            }
            let either = match abort {
                Some(abort) => AbortSignal::any(&Array::of2(&abort, &time_out)),
                None => time_out,
            };
            let response = match prefetch {
                Some(prefetch) => prefetch.answer(&either).await?,
                None => fetch(request, &either).await.map_err(why)?,
            };
            read(response).await.map_err(why)
        })
    }
}

async fn fetch(request: Request, abort: &AbortSignal) -> Result<Response, gloo_net::Error> {
    build(request, abort)?.send().await
}

fn build(
    request: Request,
    abort: &AbortSignal,
) -> Result<gloo_net::http::Request, gloo_net::Error> {
    let mut builder = RequestBuilder::new(&request.url)
        .method(match request.verb {
            Verb::Get => Method::GET,
            Verb::Post => Method::POST,
            Verb::Put => Method::PUT,
            Verb::Delete => Method::DELETE,
        })
        .abort_signal(Some(abort))
        // What is told of customers stays in memory. Beside that, looking through the browser's
        // store takes a tenth of the time of reading all of them.
        .cache(RequestCache::NoStore)
        .header("Accept", "application/json");
    if let Some((name, value)) = &request.authorization {
        builder = builder.header(name, value);
    }
    match request.body {
        Some(body) => builder
            .header("Content-Type", "application/json")
            .body(body),
        None => builder.build(),
    }
}

async fn read(response: Response) -> Result<Answer, gloo_net::Error> {
    Ok(Answer {
        status: response.status(),
        retry_after: response.headers().get("Retry-After"),
        body: text(response.binary().await?),
    })
}

/// What `Response.text()` would give. That goes through a text of JavaScript, which costs more than
/// the reading of the JSON in it.
fn text(bytes: Vec<u8>) -> String {
    let text = String::from_utf8(bytes)
        .unwrap_or_else(|broken| String::from_utf8_lossy(broken.as_bytes()).into_owned());
    match text.strip_prefix('\u{feff}') {
        Some(text) => text.to_owned(),
        None => text,
    }
}

fn why(error: gloo_net::Error) -> Fault {
    match error {
        gloo_net::Error::JsError(error) => fault_named(&error.name),
        _ => Fault::Network,
    }
}

/// What a failed `fetch` means, by the name of its error.
pub(super) fn fault_named(name: &str) -> Fault {
    match name {
        "AbortError" => Fault::Aborted,
        "TimeoutError" => Fault::TimedOut,
        _ => Fault::Network,
    }
}
