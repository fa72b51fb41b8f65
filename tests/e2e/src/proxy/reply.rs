//! An answer of the API that reaches the page in another form.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::Response;
use hyper::body::{Body as HttpBody, Frame};
use serde_json::Value;

use super::fault::Garble;
use crate::exchange::Broken;

pub(super) fn bad_gateway() -> Response<Body> {
    let text = Body::from(Broken.to_string());
    Response::builder().status(502).body(text).unwrap()
}

/// The JSON changed; an answer that is none stays as it is.
pub(super) fn garbled(mut answer: Response<Bytes>, change: &Garble) -> Response<Body> {
    if let Ok(mut json) = serde_json::from_slice::<Value>(answer.body()) {
        change(&mut json);
        *answer.body_mut() = json.to_string().into();
        answer.headers_mut().remove("content-length");
    }
    answer.map(Body::from)
}

/// Half of the body, with the length of the whole: the server has no more to say and closes.
pub(super) fn cut(mut answer: Response<Bytes>) -> Response<Body> {
    let length = answer.body().len();
    answer.headers_mut().insert("content-length", length.into());
    answer.map(|whole| Body::new(Half(Some(whole.slice(..length / 2)))))
}

/// A body of unknown length, so that a header can claim another length.
struct Half(Option<Bytes>);

impl HttpBody for Half {
    type Data = Bytes;
    type Error = Broken;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Broken>>> {
        Poll::Ready(self.0.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_none()
    }
}
