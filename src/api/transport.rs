use std::future::Future;
use std::pin::Pin;

use gloo_net::http::{Method as HttpMethod, RequestBuilder};
use js_sys::{Array, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use model::{Fault, charset, converted_body};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, RequestCache, Response, TextDecoder};

use super::boot_prefetch::BootPrefetch;

/// The HTTP methods that the API has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "HTTP defines them")]
pub enum Method {
    Get,
    Post,
    Put,
    Delete,
}

/// An HTTP request.
#[derive(Debug, Clone)]
pub struct Request {
    /// The method.
    pub method: Method,
    /// The whole URL.
    pub url: String,
    /// The name and value of the header that carries the token.
    pub authorization: Option<(String, String)>,
    /// The JSON text of a POST or PUT.
    pub body: Option<String>,
}

/// An HTTP answer of any status.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The whole body. A text in it is UTF-8; a byte that is not is a damaged letter
    /// (docs/failures.md, "Damaged values").
    pub body: Vec<u8>,
    /// The header `Retry-After`.
    pub retry_after: Option<String>,
    /// The header `Date`, which `Retry-After` counts from.
    pub date: Option<String>,
    /// Whether the request was redirected on its way, which can have turned a write into a read.
    pub redirected: bool,
}

/// An answer that is still to come.
pub type AnswerFuture = Pin<Box<dyn Future<Output = Result<Answer, Fault>>>>;

/// Sends requests and returns their answers. Tests replace [`Fetch`] with their own.
pub trait Transport {
    /// Sends `request`, and aborts it when `abort` fires. The future returns a fault where no whole
    /// answer arrives.
    fn send(&self, request: Request, abort: Option<AbortSignal>) -> AnswerFuture;
}

/// Aborts the requests that hold its signal when it is dropped.
pub struct AbortOnDrop(AbortController);

impl AbortOnDrop {
    /// Returns a new guard. `None` only in browsers that are too old for the application.
    pub fn new() -> Option<Self> {
        AbortController::new().ok().map(Self)
    }

    /// Returns the signal for a request.
    pub fn signal(&self) -> AbortSignal {
        self.0.signal()
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The transport of the application: the browser's `fetch`.
pub struct Fetch {
    /// The longest time until the whole answer has arrived, in milliseconds.
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
    fn send(&self, request: Request, abort: Option<AbortSignal>) -> AnswerFuture {
        let prefetch = BootPrefetch::take(&request);
        let time_out = AbortSignal::timeout_with_u32(self.time_out_ms);
        Box::pin(async move {
            let either = match abort {
                Some(abort) => AbortSignal::any(&Array::of2(&abort, &time_out)),
                None => time_out,
            };
            let answering = async {
                let response = match prefetch {
                    Some(prefetch) => prefetch.answer(&either).await?,
                    None => fetch(request, &either).await?,
                };
                // A script that has replaced `fetch` can answer anything.
                read(response.dyn_into()?).await
            };
            let answer: Result<Answer, JsValue> = answering.await;
            answer.map_err(|error| fault_of(&error, &either))
        })
    }
}

#[wasm_bindgen]
extern "C" {
    /// The `fetch` of the page, which another script may have replaced: it can throw, and its
    /// promise can reject with anything. gloo-net's own call panics on both.
    #[wasm_bindgen(catch, js_name = fetch)]
    fn fetch_of_page(request: &web_sys::Request) -> Result<JsValue, JsValue>;
}

async fn fetch(request: Request, abort: &AbortSignal) -> Result<JsValue, JsValue> {
    let request = build(request, abort).map_err(|_| JsValue::UNDEFINED)?;
    let answer = fetch_of_page(&request.into())?;
    JsFuture::from(Promise::resolve(&answer)).await
}

fn build(
    request: Request,
    abort: &AbortSignal,
) -> Result<gloo_net::http::Request, gloo_net::Error> {
    let mut builder = RequestBuilder::new(&request.url)
        .method(match request.method {
            Method::Get => HttpMethod::GET,
            Method::Post => HttpMethod::POST,
            Method::Put => HttpMethod::PUT,
            Method::Delete => HttpMethod::DELETE,
        })
        .abort_signal(Some(abort))
        // No answer may stay on the disk. Without the browser's cache a sync also takes a tenth less
        // time.
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

async fn read(response: Response) -> Result<Answer, JsValue> {
    let body = JsFuture::from(response.array_buffer()?).await?;
    let headers = response.headers();
    let header = |name: &str| headers.get(name).ok().flatten();
    Ok(Answer {
        status: response.status(),
        retry_after: header("Retry-After"),
        date: header("Date"),
        redirected: response.redirected(),
        body: in_utf8(Uint8Array::new(&body).to_vec(), header("Content-Type")),
    })
}

/// Converts a body of another charset, if the header names one. UTF-8 stays as it is: a JavaScript
/// string would cost more time than decoding the JSON, and would hide what is no UTF-8. It also stays
/// where the header is wrong: a text of another charset is hardly ever UTF-8 by chance.
fn in_utf8(body: Vec<u8>, content_type: Option<String>) -> Vec<u8> {
    let label = content_type.as_deref().and_then(charset);
    let decoder = label.and_then(|label| TextDecoder::new_with_label(label).ok());
    let is_other = |decoder: &TextDecoder| {
        decoder.encoding() != "utf-8" && (body.is_ascii() || std::str::from_utf8(&body).is_err())
    };
    let text = decoder
        .filter(is_other)
        .and_then(|decoder| decoder.decode_with_u8_array(&body).ok());
    text.map_or(body, |text| converted_body(&text))
}

/// Returns the fault of a failed `fetch`, or of a body that did not arrive.
fn fault_of(error: &JsValue, abort: &AbortSignal) -> Fault {
    // A browser may report another error for a body that was aborted.
    let reason = abort.reason();
    let error = if abort.aborted() { &reason } else { error };
    let name = Reflect::get(error, &"name".into()).unwrap_or_default();
    match name.as_string().as_deref() {
        Some("AbortError") => Fault::Aborted,
        Some("TimeoutError") => Fault::TimedOut,
        // A browser can report no network although the API can be reached: this says no more than
        // where to look first.
        _ if !window().navigator().on_line() => Fault::Offline,
        _ => Fault::Network,
    }
}
