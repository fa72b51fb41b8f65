use std::rc::Rc;

use leptos::prelude::*;
use model::{
    ApiError, BusyUntil, Config, Fault, ListSettings, ListView, UnixTime, Unreadable,
    WrongCharacter, http_date, retry_after,
};
use web_sys::AbortSignal;

use super::prefetch::Prefetch;
use super::status_names;
use super::{Answer, Connection, Method, Request, Transport, Writes};
use crate::reactive::clock::{elapsed_ms, now_seconds};
use crate::session::Session;

/// The status of an answer without a body. In the answer to a read it means that there is nothing.
const NO_CONTENT: u16 = 204;

/// The API (docs/api.md). Only this file authorizes calls and turns an answer or a fault into an
/// error.
#[derive(Clone, Copy)]
pub struct Api {
    transport: StoredValue<Rc<dyn Transport>, LocalStorage>,
    config: StoredValue<Config>,
    /// The team's views of the list.
    views: StoredValue<Vec<(String, String)>>,
    session: Session,
    connection: Connection,
    writes: Writes,
    /// The calls that were refused with 401, as method and path. A call that is refused again after a
    /// fresh sign-in is not allowed.
    refused: StoredValue<Vec<String>>,
    busy_until: StoredValue<BusyUntil>,
    read_wait: StoredValue<ReadWait>,
    pub(super) prefetch: StoredValue<Option<Prefetch>, LocalStorage>,
}

/// Reads a `Retry-After`, with the `Date` of its answer, as seconds.
type ReadWait = fn(&str, Option<&str>) -> Option<u32>;

impl Api {
    /// Returns the API that `config` names, over `transport`, with the tokens of `session`.
    pub fn new(transport: impl Transport + 'static, config: Config, session: Session) -> Self {
        Self {
            transport: StoredValue::new_local(Rc::new(transport)),
            config: StoredValue::new(config),
            views: StoredValue::default(),
            session,
            connection: Connection::new(),
            writes: Writes::new(),
            refused: StoredValue::default(),
            busy_until: StoredValue::default(),
            read_wait: StoredValue::new(|text, _| text.trim().parse().ok()),
            prefetch: StoredValue::new_local(None),
        }
    }

    /// Takes over the settings that were read after the first rows.
    pub fn set_list_settings(self, settings: ListSettings) {
        status_names::keep(settings.status_names);
        self.views.set_value(settings.views);
    }

    /// Reads dates in `Retry-After` from now on. The code of dates is loaded after the first rows; until
    /// then only a number of seconds is read.
    pub fn read_dates(self) {
        self.read_wait.set_value(|text, date| {
            let date = date.and_then(http_date);
            retry_after(text, date.unwrap_or_else(|| UnixTime(now_seconds())))
        });
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

    /// Removes what belongs to the session that has ended.
    pub fn clear(self) {
        self.writes.clear();
        self.refused.set_value(Vec::new());
        self.prefetch.set_value(None);
    }

    /// Returns the token in a text that the user pasted.
    ///
    /// # Errors
    /// Returns the first character that a header cannot carry.
    pub fn clean_token(self, text: &str) -> Result<String, WrongCharacter> {
        self.config
            .with_value(|config| config.auth.clean_token(text))
    }

    /// Returns what the URLs of all calls begin with; empty for the host of the application.
    pub fn base(self) -> String {
        self.config.with_value(|config| config.api_base.clone())
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

    /// Returns the team's views of the list, which `config.json` names.
    pub fn team_views(self) -> Vec<ListView> {
        let view = |(name, url): &(String, String)| ListView::of_url(name, url, self.max_limit());
        self.views
            .with_value(|views| views.iter().filter_map(view).collect())
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
        self.call(Method::Get, path, None, abort).await
    }

    /// Sends a write. It takes no abort signal: the outcome of an aborted write is unknown.
    pub(super) async fn send_write(
        self,
        method: Method,
        path: &str,
        body: Option<String>,
    ) -> Result<Answer, ApiError> {
        self.call(method, path, body, None).await
    }

    /// Sends a GET with a token that is not the session's yet.
    pub(super) async fn get_with_token(self, path: &str, token: &str) -> Result<Answer, ApiError> {
        self.send(Method::Get, path, None, Some(token), None).await
    }

    /// Sends a POST without a token.
    pub(super) async fn post_without_token(
        self,
        path: &str,
        body: String,
    ) -> Result<Answer, ApiError> {
        self.send(Method::Post, path, Some(body), None, None).await
    }

    /// Sends a call with the session's token. A 401 expires the session. The answer to a call of a
    /// session that has ended reaches no one.
    pub(super) async fn call(
        self,
        method: Method,
        path: &str,
        body: Option<String>,
        abort: Option<AbortSignal>,
    ) -> Result<Answer, ApiError> {
        let Some(token) = self.session.token() else {
            return Err(ApiError::unanswered(Fault::Unauthorized));
        };
        let session = self.session.number();
        let answer = self.send(method, path, body, Some(&token), abort).await;
        self.session.end_after_sign_out();
        if self.session.number() != session {
            return Err(ApiError::unanswered(Fault::Aborted));
        }
        let call = format!("{method:?} {}", path.split('?').next().unwrap_or(path));
        match answer {
            Ok(answer) => {
                self.refused
                    .update_value(|calls| calls.retain(|it| *it != call));
                Ok(answer)
            }
            Err(error) if error.fault == Fault::Unauthorized => {
                Err(self.refuse(call, &token, error).await)
            }
            Err(error) => Err(error),
        }
    }

    /// Expires the session after a 401, and returns its error. Where the same call was refused before
    /// and the API accepts the token for another call, the call is not allowed: a further sign-in
    /// would end the same way (docs/failures.md, "401").
    async fn refuse(self, call: String, token: &str, error: ApiError) -> ApiError {
        let is_current = self.session.token().as_deref() == Some(token);
        let is_known = self.refused.with_value(|calls| calls.contains(&call));
        if is_current && is_known && self.check_token(token).await.is_ok() {
            return ApiError {
                fault: Fault::Refused,
                ..error
            };
        }
        if !is_known {
            self.refused.update_value(|calls| calls.push(call));
        }
        self.session.expire(token);
        error
    }

    async fn send(
        self,
        method: Method,
        path: &str,
        body: Option<String>,
        token: Option<&str>,
        abort: Option<AbortSignal>,
    ) -> Result<Answer, ApiError> {
        let refusal = self
            .busy_until
            .with_value(|busy| busy.refusal(elapsed_ms()));
        if let Some(error) = refusal {
            return Err(error);
        }
        let request = self.config.with_value(|config| Request {
            method,
            url: format!("{}{path}", config.api_base),
            authorization: token
                .map(|token| (config.auth.header.clone(), config.authorization(token))),
            body,
        });
        let answer = self
            .transport
            .with_value(|transport| transport.send(request, abort));
        match answer.await {
            Ok(mut answer) => {
                let is_success = (200..300).contains(&answer.status);
                // A redirect can have made a GET of the write after it was carried out: whatever
                // its status, the answer is not that of the write.
                let is_redirected_write = answer.redirected && method != Method::Get;
                if is_success || is_redirected_write {
                    let (status, body) = (answer.status, &answer.body);
                    if let Some(error) = ApiError::intercepted(status, body, is_redirected_write) {
                        return Err(error);
                    }
                    if method == Method::Get && status == NO_CONTENT {
                        answer.body = b"null".to_vec();
                    }
                    return Ok(answer);
                }
                let wait = self.read_wait.get_value();
                let wait = answer
                    .retry_after
                    .as_deref()
                    .and_then(|text| wait(text, answer.date.as_deref()));
                let error = ApiError::answered(answer.status, &answer.body).with_retry_after(wait);
                let note = |busy: &mut BusyUntil| busy.note(&error, elapsed_ms());
                self.busy_until.update_value(note);
                Err(error)
            }
            Err(fault) => Err(ApiError::unanswered(fault)),
        }
    }
}

/// Decodes an answer.
///
/// # Errors
/// `Unreadable`, with the defect that `decode` has found (docs/failures.md, "Unreadable answer");
/// `Rejected` where the answer holds an error.
pub(super) fn decoded<'a, T>(
    answer: &'a Answer,
    decode: impl FnOnce(&'a [u8]) -> Result<T, Unreadable>,
) -> Result<T, ApiError> {
    decode(&answer.body)
        .map_err(|defect| ApiError::undocumented(answer.status, &answer.body, defect))
}
