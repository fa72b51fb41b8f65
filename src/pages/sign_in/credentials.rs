use model::ApiError;

use crate::context::AppContext;

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

/// Signs in once the API has accepted the token. `same_user`: the user confirmed that they are the
/// one who was signed in before, so their page and drafts stay.
///
/// # Errors
/// Any fault of a call; `Unauthorised` where the API does not accept the credentials.
pub async fn sign_in(
    app: AppContext,
    credentials: Credentials,
    same_user: bool,
) -> Result<(), ApiError> {
    let (token, login) = match credentials {
        Credentials::Token(token) => (token, None),
        Credentials::Login {
            path,
            login,
            password,
        } => (app.api.log_in(&path, &login, &password).await?, Some(login)),
    };
    app.api.check_token(&token).await?;
    app.session.sign_in(&token, login.as_deref(), same_user);
    Ok(())
}
