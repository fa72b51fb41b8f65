//! What a call that fails is answered: `{"error":{"code":40402,"message":"..."}}`.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// A failed call. The code begins with the HTTP status, so that it is told apart in a log.
#[derive(Debug, PartialEq, Eq)]
pub struct ApiError {
    status: StatusCode,
    code: u32,
    message: String,
}

impl ApiError {
    /// A query parameter that is not understood.
    pub fn parameter(name: &str, expected: &str) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            40001,
            format!("parameter {name}: expected {expected}"),
        )
    }

    /// A body that is not a JSON object.
    pub fn body(defect: &str) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            40002,
            format!("the body must be a JSON object: {defect}"),
        )
    }

    /// A field of the body that has the wrong type.
    pub fn field(name: &str, expected: &str) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            40003,
            format!("field {name}: expected {expected}"),
        )
    }

    /// An id in the path that is not a number.
    pub fn id() -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            40004,
            "a customer id is a whole number",
        )
    }

    /// No token, or another one.
    pub fn token() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            40101,
            "send \"Authorization: Bearer TOKEN\" with a valid token",
        )
    }

    /// A login or a password that is wrong.
    pub fn login() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, 40102, "wrong login or password")
    }

    /// No such path.
    pub fn path() -> Self {
        Self::new(StatusCode::NOT_FOUND, 40401, "no such path")
    }

    /// No such customer.
    pub fn customer() -> Self {
        Self::new(StatusCode::NOT_FOUND, 40402, "no such customer")
    }

    /// A path that is there, with a method that is not.
    pub fn method() -> Self {
        Self::new(
            StatusCode::METHOD_NOT_ALLOWED,
            40501,
            "this path does not take this method",
        )
    }

    /// A body that is too large.
    pub fn too_large() -> Self {
        Self::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            41301,
            "the body is larger than 64 KiB",
        )
    }

    /// A customer without a company and without any name.
    pub fn nameless() -> Self {
        Self::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            42201,
            "a customer needs customerName, customerLastName or customerCompanyName",
        )
    }

    /// A defect of the server itself, such as a full disk; never of a request.
    pub fn internal(message: String) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, 50001, message)
    }

    fn new(status: StatusCode, code: u32, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
        }
    }
}

impl From<rusqlite::Error> for ApiError {
    fn from(error: rusqlite::Error) -> Self {
        Self::internal(format!("the database failed: {error}"))
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let body = json!({"error": {"code": self.code, "message": self.message}});
        let mut response = (self.status, Json(body)).into_response();
        if self.status == StatusCode::UNAUTHORIZED {
            let scheme = header::HeaderValue::from_static("Bearer");
            response
                .headers_mut()
                .insert(header::WWW_AUTHENTICATE, scheme);
        }
        response
    }
}
