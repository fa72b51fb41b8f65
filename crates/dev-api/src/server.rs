//! The server: a listener, the routes, and what every answer has in common.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{get, post};
use axum::serve::ListenerExt;

use crate::auth::{self, Token};
use crate::body;
use crate::customers;
use crate::error::ApiError;
use crate::flags::Options;
use crate::orders;
use crate::seed::Progress;
use crate::store::{OpenError, Store};

/// A server that is ready to run: its port is taken, its data is there.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    router: Router,
}

/// Why a server cannot start or go on; its text says what to do.
#[derive(Debug)]
pub enum StartError {
    /// The port cannot be taken.
    Port(u16, io::Error),
    /// The data cannot be opened or made.
    Database(OpenError),
    /// The system refuses threads or connections.
    System(io::Error),
}

impl Server {
    /// Takes the port and makes the data ready, which takes a minute for a million customers.
    /// Calls that come before [`Server::run`] wait.
    ///
    /// # Errors
    /// The port is taken; the database file is of another kind or cannot be written.
    pub fn prepare(
        options: &Options,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Self, StartError> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))
            .map_err(|error| StartError::Port(options.port, error))?;
        let address = listener.local_addr().map_err(StartError::System)?;
        let store = Store::open(&options.database, options.customers, progress)
            .map_err(StartError::Database)?;
        let token = Token(options.token.as_str().into());
        let router = router(store, token, options.latency);
        Ok(Self {
            listener,
            address,
            router,
        })
    }

    /// Where it listens, such as `http://127.0.0.1:8787`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers calls until the process ends.
    ///
    /// # Errors
    /// The system refuses threads or the listener.
    pub fn run(self) -> Result<(), StartError> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(StartError::System)?;
        runtime
            .block_on(async {
                self.listener.set_nonblocking(true)?;
                let listener = tokio::net::TcpListener::from_std(self.listener)?
                    // Small answers must not wait for one another.
                    .tap_io(|stream| drop(stream.set_nodelay(true)));
                axum::serve(listener, self.router).await
            })
            .map_err(StartError::System)
    }
}

fn router(store: Store, token: Token, latency: Duration) -> Router {
    let login = Router::new()
        .route("/v1.0/auth/login", post(auth::login))
        .with_state(token.clone());
    Router::new()
        .route(
            "/v1.0/customers",
            get(customers::list).post(customers::create),
        )
        .route(
            "/v1.0/customers/{id}",
            get(customers::get)
                .put(customers::replace)
                .delete(customers::remove),
        )
        .route("/v1.0/customers/{id}/orders", get(orders::list))
        .route_layer(middleware::from_fn_with_state(token, auth::require))
        .with_state(store)
        .merge(login)
        .method_not_allowed_fallback(async || ApiError::method())
        .fallback(async || ApiError::path())
        .layer(DefaultBodyLimit::max(body::MAX_BYTES))
        .layer(middleware::from_fn_with_state(latency, finish))
}

/// The answer is held back after the work, not before: a client that gives up on a write has
/// then written, which is the case that clients get wrong.
async fn finish(State(latency): State<Duration>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    tokio::time::sleep(latency).await;
    response
}

impl StartError {
    /// Whether other flags would help.
    pub fn is_about_flags(&self) -> bool {
        matches!(self, Self::Database(error) if error.is_about_flags())
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Port(port, error) if error.kind() == io::ErrorKind::AddrInUse => write!(
                out,
                "port {port} is taken: end the program that has it, or choose another with --port \
                 (0 takes any free one)"
            ),
            Self::Port(port, error) => write!(
                out,
                "cannot listen on port {port}: {error}. Choose another with --port"
            ),
            Self::Database(error) => error.fmt(out),
            Self::System(error) => write!(out, "the system refuses to serve: {error}"),
        }
    }
}

impl std::error::Error for StartError {}
