//! Who may call: the bearer token, and the login that hands it out.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use serde_json::{Value, json};

use crate::body::Body;
use crate::error::ApiError;

const LOGIN: &str = "admin";
const PASSWORD: &str = "admin";
const EXPIRES_IN_SECONDS: u32 = 3600;

/// The one token that is valid.
#[derive(Clone)]
pub struct Token(pub Arc<str>);

/// `POST /v1.0/auth/login`: `{"login","password"}` for `{"token","expiresin"}`.
/// The token does not expire in truth.
pub async fn login(State(token): State<Token>, mut body: Body) -> Result<Json<Value>, ApiError> {
    let (login, password) = (body.text("login")?, body.text("password")?);
    if login != LOGIN || password != PASSWORD {
        return Err(ApiError::login());
    }
    let answer = json!({"token": *token.0, "expiresin": EXPIRES_IN_SECONDS});
    Ok(Json(answer))
}

/// Lets a request through that brings the token.
pub async fn require(
    State(token): State<Token>,
    request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    if bearer(request.headers()) != Some(&token.0) {
        return Err(ApiError::token());
    }
    Ok(next.run(request).await)
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers
        .get(header::AUTHORIZATION)?
        .to_str()
        .ok()?
        .split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}
