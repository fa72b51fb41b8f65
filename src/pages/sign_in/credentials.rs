use model::ApiError;

use crate::api::Api;

/// The credentials that the user entered.
pub enum Credentials {
    /// A token.
    Token(String),
    /// A login and password, to be exchanged for a token.
    Login {
        /// The login path of `config.json`.
        path: String,
        /// As typed.
        login: String,
        /// As typed.
        password: String,
    },
}

impl Credentials {
    /// Returns the credentials. `None` if the user entered none. A token outranks a login, since the
    /// browser may have filled in the login.
    pub fn entered(
        token: String,
        login_path: Option<&str>,
        login: &str,
        password: &str,
    ) -> Option<Self> {
        if !token.is_empty() {
            return Some(Self::Token(token));
        }
        let path = login_path.filter(|_| !login.trim().is_empty())?;
        Some(Self::Login {
            path: path.to_owned(),
            login: login.to_owned(),
            password: password.to_owned(),
        })
    }
}

/// Returns the token once the API has accepted it, with the login that was exchanged for it, if any.
///
/// # Errors
/// Any fault of a call; `Unauthorized` where the API does not accept the credentials.
pub async fn accepted_token(
    api: Api,
    credentials: Credentials,
) -> Result<(String, Option<String>), ApiError> {
    let (token, login) = match credentials {
        Credentials::Token(token) => (token, None),
        Credentials::Login {
            path,
            login,
            password,
        } => (api.log_in(&path, &login, &password).await?, Some(login)),
    };
    api.check_token(&token).await?;
    Ok((token, login))
}
