use std::rc::Rc;

use leptos::prelude::*;
use model::{ApiError, Config, Fault, UnixTime, Unreadable, retry_after};
use web_sys::AbortSignal;

use super::prefetch::Prefetch;
use super::{Answer, Connection, Request, Transport, Verb, Writes};
use crate::reactive::clock::now_seconds;
use crate::session::Session;

/// The API (docs/api.md). This file alone authorizes calls and makes errors.
#[derive(Clone, Copy)]
pub struct Api {
    transport: StoredValue<Rc<dyn Transport>, LocalStorage>,
    config: StoredValue<Config>,
    session: Session,
    connection: Connection,
    writes: Writes,
    pub(super) ahead: StoredValue<Option<Prefetch>, LocalStorage>,
}

impl Api {
    /// Returns the API that `config` names, over `transport`, with the tokens of `session`.
    pub fn new(transport: impl Transport + 'static, config: Config, session: Session) -> Self {
        Self {
            transport: StoredValue::new_local(Rc::new(transport)),
            config: StoredValue::new(config),
            session,
            connection: Connection::new(),
            writes: Writes::new(),
            ahead: StoredValue::new_local(None),
        }
    }

    /// Returns the session whose token the calls carry.
    pub fn session(self) -> Session {
        self.session
    }

    /// Returns the browser's network.
    pub fn connection(self) -> Connection {
        self.connection
    }

    /// Returns the writes of this tab and of the others.
    pub fn writes(self) -> Writes {
        self.writes
    }

    /// Returns the largest page that the API answers, in rows: docs/api.md, "Largest page".
    pub fn max_limit(self) -> u16 {
        self.config.with_value(|config| config.max_limit)
    }

    /// Returns whether `config.json` lets the directory read all customers.
    pub fn has_directory(self) -> bool {
        self.config.with_value(|config| config.directory)
    }

    /// Returns the most customers that the directory reads.
    pub fn directory_max(self) -> u32 {
        self.config.with_value(|config| config.directory_max)
    }

    /// Returns the path that exchanges a login and password for a token, if `config.json` has one.
    pub fn login_path(self) -> Option<String> {
        self.config
            .with_value(|config| config.auth.login_path.clone())
    }

    pub(super) async fn get(
        self,
        path: &str,
        abort: Option<AbortSignal>,
    ) -> Result<Answer, ApiError> {
        self.call(Verb::Get, path, None, abort).await
    }

    /// Sends a write. It takes no abort signal: the outcome of an aborted write is unknown.
    pub(super) async fn send_write(
        self,
        verb: Verb,
        path: &str,
        body: Option<String>,
    ) -> Result<Answer, ApiError> {
        self.call(verb, path, body, None).await
    }

    /// Sends a GET with a token that is not the session's yet.
    pub(super) async fn get_with_token(self, path: &str, token: &str) -> Result<Answer, ApiError> {
        self.send(Verb::Get, path, None, Some(token), None).await
    }

    /// Sends a POST without a token.
    pub(super) async fn post_without_token(
        self,
        path: &str,
        body: String,
    ) -> Result<Answer, ApiError> {
        self.send(Verb::Post, path, Some(body), None, None).await
    }

    /// Sends a call with the session's token. A 401 expires the session.
    pub(super) async fn call(
        self,
        verb: Verb,
        path: &str,
        body: Option<String>,
        abort: Option<AbortSignal>,
    ) -> Result<Answer, ApiError> {
        let Some(token) = self.session.token() else {
            return Err(ApiError::unanswered(Fault::Unauthorised));
        };
        let answer = self.send(verb, path, body, Some(&token), abort).await;
        if let Err(error) = &answer
            && error.fault == Fault::Unauthorised
        {
            self.session.expire(&token);
        }
        answer
    }

    async fn send(
        self,
        verb: Verb,
        path: &str,
        body: Option<String>,
        token: Option<&str>,
        abort: Option<AbortSignal>,
    ) -> Result<Answer, ApiError> {
        let request = self.config.with_value(|config| Request {
            verb,
            url: format!("{}{path}", config.api_base),
            authorization: token
                .map(|token| (config.auth.header.clone(), config.authorization(token))),
            body,
        });
        let answer = self
            .transport
            .with_value(|transport| transport.send(request, abort));
        match answer.await {
            Ok(answer) if (200..300).contains(&answer.status) => Ok(answer),
            Ok(answer) => {
                let wait = answer.retry_after.as_deref();
                let wait = wait.and_then(|text| retry_after(text, UnixTime(now_seconds())));
                Err(ApiError::answered(answer.status, &answer.body).with_retry_after(wait))
            }
            Err(fault) => Err(ApiError::unanswered(fault)),
        }
    }
}

/// Decodes an answer.
///
/// # Errors
/// `Unreadable`, with the defect that `decode` has found: docs/failures.md, "Unreadable answer".
pub(super) fn decoded<T>(
    answer: &Answer,
    decode: impl FnOnce(&str) -> Result<T, Unreadable>,
) -> Result<T, ApiError> {
    decode(&answer.body).map_err(|defect| ApiError::unreadable(answer.status, defect))
}
