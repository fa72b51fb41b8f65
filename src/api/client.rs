use std::rc::Rc;

use leptos::prelude::*;
use model::{ApiError, Config, Unreadable, retry_after};
use web_sys::AbortSignal;

use super::prefetch::Prefetch;
use super::{Answer, Request, Transport, Verb};
use crate::api::Connection;
use crate::reactive::clock::now;
use crate::session::Session;

/// The API of `api.txt`. Calls are authorised, and errors made, here alone.
#[derive(Clone, Copy)]
pub struct Api {
    transport: StoredValue<Rc<dyn Transport>, LocalStorage>,
    config: StoredValue<Config>,
    session: Session,
    connection: Connection,
    pub(super) ahead: StoredValue<Option<Prefetch>, LocalStorage>,
}

impl Api {
    /// The API of a station, over `transport`.
    pub fn new(transport: impl Transport + 'static, config: Config, session: Session) -> Self {
        Self {
            transport: StoredValue::new_local(Rc::new(transport)),
            config: StoredValue::new(config),
            session,
            connection: Connection::new(),
            ahead: StoredValue::new_local(None),
        }
    }

    /// The session that calls are authorised in.
    pub fn session(self) -> Session {
        self.session
    }

    /// The browser's network.
    pub fn connection(self) -> Connection {
        self.connection
    }

    /// The largest page that the station answers, in rows.
    pub fn max_limit(self) -> u16 {
        self.config.with_value(|config| config.max_limit)
    }

    /// Whether all customers are read into memory.
    pub fn has_directory(self) -> bool {
        self.config.with_value(|config| config.directory)
    }

    /// Where a login and password are exchanged for a token, if anywhere.
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

    /// A write is never given up once it is on its way: its outcome would be unknown.
    pub(super) async fn write(
        self,
        verb: Verb,
        path: &str,
        body: Option<String>,
    ) -> Result<Answer, ApiError> {
        self.call(verb, path, body, None).await
    }

    /// Tries a call with a token that isn't the session's yet.
    pub(super) async fn get_with(self, path: &str, token: &str) -> Result<Answer, ApiError> {
        self.send(Verb::Get, path, None, Some(token), None).await
    }

    /// A call that needs no token.
    pub(super) async fn post_openly(self, path: &str, body: String) -> Result<Answer, ApiError> {
        self.send(Verb::Post, path, Some(body), None, None).await
    }

    pub(super) async fn call(
        self,
        verb: Verb,
        path: &str,
        body: Option<String>,
        abort: Option<AbortSignal>,
    ) -> Result<Answer, ApiError> {
        let Some(token) = self.session.token() else {
            return Err(ApiError::unanswered(model::Fault::Unauthorised));
        };
        let answer = self.send(verb, path, body, Some(&token), abort).await;
        if let Err(error) = &answer
            && error.fault == model::Fault::Unauthorised
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
        let answering = self
            .transport
            .with_value(|transport| transport.send(request, abort));
        match answering.await {
            Ok(answer) if (200..300).contains(&answer.status) => Ok(answer),
            Ok(answer) => {
                let wait = answer.retry_after.as_deref();
                let wait = wait.and_then(|text| retry_after(text, now()));
                Err(ApiError::answered(answer.status, &answer.body).with_retry_after(wait))
            }
            Err(fault) => Err(ApiError::unanswered(fault)),
        }
    }
}

/// Reads an answer, or says that it cannot be read.
pub(super) fn decoded<T>(
    answer: &Answer,
    decode: impl FnOnce(&str) -> Result<T, Unreadable>,
) -> Result<T, ApiError> {
    decode(&answer.body).map_err(|defect| ApiError::unreadable(answer.status, defect))
}
