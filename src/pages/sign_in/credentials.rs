use model::ApiError;

use crate::context::AppContext;

/// What was entered to sign in with.
pub enum Credentials {
    /// A token, pasted.
    Token(String),
    /// A login and password, to be exchanged for a token at `path`.
    Login {
        /// The deployment's login path.
        path: String,
        /// As typed.
        login: String,
        /// As typed.
        password: String,
    },
}

impl Credentials {
    /// What was entered, if anything. A token wins over a login, for it was pasted on purpose.
    pub fn entered(
        token: &str,
        login_path: Option<&str>,
        login: &str,
        password: &str,
    ) -> Option<Self> {
        let token = token.trim();
        if !token.is_empty() {
            return Some(Self::Token(token.to_owned()));
        }
        let path = login_path.filter(|_| !login.trim().is_empty())?;
        Some(Self::Login {
            path: path.to_owned(),
            login: login.to_owned(),
            password: password.to_owned(),
        })
    }
}

/// Signs in, once the station has taken the token; `same` is who says to be the one before.
pub async fn sign_in(
    app: AppContext,
    credentials: Credentials,
    same: bool,
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
    app.session.sign_in(&token, login.as_deref(), same);
    Ok(())
}
