//! What `server_fn` names of wasm-streams, and nothing behind it: a stream that is always empty.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// Stands for a stream of the browser.
pub struct ReadableStream;

/// The stream that has nothing to read.
pub struct Nothing;

impl ReadableStream {
    /// Forgets the stream of the browser.
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        Self
    }

    /// Forgets the stream of Rust.
    pub fn from_stream<S>(_: S) -> Self {
        Self
    }

    /// No stream of the browser: `undefined`.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        JsValue::UNDEFINED.unchecked_into()
    }

    /// The stream that has nothing to read.
    pub fn into_stream(self) -> Nothing {
        Nothing
    }
}

impl Stream for Nothing {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
