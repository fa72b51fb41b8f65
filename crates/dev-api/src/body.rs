//! The JSON body of a write: an object, whose fields are read by name and type.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use serde_json::{Map, Value};

use crate::error::ApiError;

/// The largest body, in bytes.
pub const MAX_BYTES: usize = 64 * 1024;

/// A body that is a JSON object. Fields that nobody reads are ignored.
pub struct Body(Map<String, Value>);

impl Body {
    /// A text; `""` where it is left out.
    ///
    /// # Errors
    /// Another type, null included.
    pub fn text(&mut self, name: &str) -> Result<String, ApiError> {
        match self.0.remove(name) {
            None => Ok(String::new()),
            Some(Value::String(text)) => Ok(text),
            Some(_) => Err(ApiError::field(name, "a text")),
        }
    }

    /// A whole number of 64 bits; 0 where it is left out.
    ///
    /// # Errors
    /// Another type, a fraction, a number out of range.
    pub fn number(&mut self, name: &str) -> Result<i64, ApiError> {
        match self.0.remove(name) {
            None => Ok(0),
            Some(value) => value
                .as_i64()
                .ok_or_else(|| ApiError::field(name, "a whole number")),
        }
    }

    /// A truth value; false where it is left out.
    ///
    /// # Errors
    /// Another type.
    pub fn flag(&mut self, name: &str) -> Result<bool, ApiError> {
        match self.0.remove(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(flag),
            Some(_) => Err(ApiError::field(name, "true or false")),
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Body {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let bytes =
            Bytes::from_request(request, state)
                .await
                .map_err(|rejection| match rejection.status() {
                    StatusCode::PAYLOAD_TOO_LARGE => ApiError::too_large(),
                    _ => ApiError::body("it broke off"),
                })?;
        match serde_json::from_slice(&bytes) {
            Ok(Value::Object(fields)) => Ok(Self(fields)),
            Ok(_) => Err(ApiError::body("it is other JSON")),
            Err(error) => Err(ApiError::body(&error.to_string())),
        }
    }
}
