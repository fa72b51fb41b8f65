//! The side towards the browser. It is hyper's own server, since it must be able to break a
//! connection, which no handler of a framework can.

use std::error::Error;

use axum::body::Body;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};

use crate::exchange::{Asked, Broken};

/// Answers every request of every connection, each in a task of its own.
pub(super) async fn serve<A>(
    listener: TcpListener,
    answer: impl Fn(Asked) -> A + Clone + Send + Sync + 'static,
) where
    A: Future<Output = Result<Response<Body>, Broken>> + Send + 'static,
{
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(converse(stream, answer.clone()));
    }
}

/// One request and no more: on a connection that was used before, Chromium silently sends a
/// request again when it breaks, POSTs too, and what the application does could not be seen.
async fn converse<A>(stream: TcpStream, answer: impl Fn(Asked) -> A)
where
    A: Future<Output = Result<Response<Body>, Broken>>,
{
    let service = service_fn(async |request: Request<Incoming>| {
        let asked = Asked::read(request).await?;
        answer(asked).await
    });
    let mut connection = http1::Builder::new()
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service);
    // Any other error is the browser's going away, which the log tells.
    if let Err(error) = (&mut connection).await
        && error.source().is_some_and(|source| source.is::<Broken>())
    {
        break_off(&connection.into_parts().io.into_inner());
    }
}

/// Chromium does the same on a connection that it opened in advance, unless it has received a
/// head: this one says nothing but that there is one.
fn break_off(stream: &TcpStream) {
    let _ = stream.try_write(b"HTTP/1.1 102 Processing\r\n\r\n");
}
