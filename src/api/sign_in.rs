//! The calls of signing in: docs/api.md, "Signing in".

use model::{ApiError, Unreadable, Window, decode_customers, decode_login};
use serde_json::json;

use super::Api;
use super::client::decoded;
use super::customers::CUSTOMERS_PATH;

impl Api {
    /// Exchanges a login and password for a token. `path` is the login path of `config.json`.
    ///
    /// # Errors
    /// Any fault of a call; `Unauthorized` where the API does not accept the login.
    pub async fn log_in(self, path: &str, login: &str, password: &str) -> Result<String, ApiError> {
        let body = json!({ "login": login, "password": password }).to_string();
        let answer = self.post_without_token(path, body).await?;
        decoded(&answer, |body| {
            let token = self.clean_token(&decode_login(body)?);
            token.map_err(|sign| Unreadable(sign.explanation()))
        })
    }

    /// Checks that the API accepts `token`, with a list of one row.
    ///
    /// # Errors
    /// Any fault of a call; `Unauthorized` where the API does not accept the token, `Rejected` or
    /// `Unreadable` where it answers no list.
    pub async fn check_token(self, token: &str) -> Result<(), ApiError> {
        let window = Window {
            offset: 0,
            limit: 1,
        };
        let path = format!("{CUSTOMERS_PATH}?limit={}", window.limit);
        let answer = self.get_with_token(&path, token).await?;
        decoded(&answer, |body| decode_customers(body, window)).map(drop)
    }
}
