//! Signing in with a login and password: an assumption of `api-notes.md`, only where the
//! deployment names a login path.

use model::{ApiError, decode_login};
use serde_json::json;

use super::Api;
use super::client::decoded;

impl Api {
    /// Exchanges a login and password for a token at `path`.
    pub async fn log_in(self, path: &str, login: &str, password: &str) -> Result<String, ApiError> {
        let body = json!({ "login": login, "password": password }).to_string();
        let answer = self.post_openly(path, body).await?;
        decoded(&answer, decode_login)
    }
}
