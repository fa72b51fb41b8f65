use super::json::Json;

use crate::Unreadable;

/// What went wrong with a call. Only the transport makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiError {
    /// The kind of failure.
    pub fault: Fault,
    /// The answer's status, where there was an answer.
    pub status: Option<u16>,
    /// The API's own number of the error (`api-notes.md`, "Errors").
    pub code: Option<i64>,
    /// What the API said, or what could not be read.
    pub message: Option<String>,
    /// The seconds that a busy station (429, 503) asked to wait, from its answer on.
    pub retry_after: Option<u32>,
}

/// The kinds of failure that an administrator is told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The browser knows that it has no network; nothing was sent.
    Offline,
    /// The connection failed or broke.
    Network,
    /// No whole answer within the time allowed.
    TimedOut,
    /// Given up by the application itself.
    Aborted,
    /// 401: the token is missing, wrong or expired.
    Unauthorised,
    /// 403
    Refused,
    /// 404
    NotFound,
    /// Another 4xx: the API does not take what was sent.
    Rejected,
    /// 429 or 503: asked to wait.
    Busy,
    /// Another 5xx, or a status that no call of `api.txt` answers with.
    Server,
    /// A good status, but not the JSON of `api.txt`.
    Unreadable,
}

/// Whether a write that failed may have been carried out all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The server has certainly not carried it out.
    NotDone,
    /// Only the server knows.
    Unknown,
}

impl ApiError {
    /// A call that got no whole answer.
    pub fn unanswered(fault: Fault) -> Self {
        Self {
            fault,
            status: None,
            code: None,
            message: None,
            retry_after: None,
        }
    }

    /// An answer that isn't a 2xx. The body may hold
    /// `{"error": {"code": 10172, "message": "…"}}`, anything else, or nothing.
    pub fn answered(status: u16, body: &str) -> Self {
        let body = Json::parse(body).ok();
        let error = body.as_ref().and_then(|body| body.get("error"));
        Self {
            fault: Fault::of_status(status),
            status: Some(status),
            code: error.and_then(|it| it.get("code")?.as_integer()),
            message: error
                .and_then(|it| it.get("message")?.as_text())
                .filter(|message| !message.trim().is_empty())
                .map(str::to_owned),
            retry_after: None,
        }
    }

    /// A 2xx whose body isn't what `api.txt` promises.
    pub fn unreadable(status: u16, defect: Unreadable) -> Self {
        Self {
            fault: Fault::Unreadable,
            status: Some(status),
            code: None,
            message: Some(defect.0),
            retry_after: None,
        }
    }

    /// The same with the seconds of the answer's `Retry-After`, which count where the station is
    /// busy and nowhere else.
    pub fn with_retry_after(mut self, seconds: Option<u32>) -> Self {
        self.retry_after = seconds.filter(|_| self.fault == Fault::Busy);
        self
    }

    /// Whether a write that ended so may have been carried out.
    pub fn outcome(&self) -> Outcome {
        match self.fault {
            Fault::Network
            | Fault::TimedOut
            | Fault::Aborted
            | Fault::Server
            | Fault::Unreadable => Outcome::Unknown,
            Fault::Offline
            | Fault::Unauthorised
            | Fault::Refused
            | Fault::NotFound
            | Fault::Rejected
            | Fault::Busy => Outcome::NotDone,
        }
    }

    /// What happened and what to do next, in plain words.
    pub fn explanation(&self) -> &'static str {
        match self.fault {
            Fault::Offline => "You are offline. Check the connection, then try again.",
            Fault::Network => {
                "The station could not be reached. Check the connection, then try again."
            }
            Fault::TimedOut => "The station did not answer in time. Try again.",
            Fault::Aborted => "The question was given up. Try again.",
            Fault::Unauthorised => "Your sign-in is no longer valid. Sign in again.",
            Fault::Refused => "You are not allowed to do this. Ask whoever runs the station.",
            Fault::NotFound => "The station does not have this (any more).",
            Fault::Rejected => "The station did not accept this.",
            Fault::Busy => "The station is busy. Wait a little, then try again.",
            Fault::Server => "The station failed. Try again; if it stays so, report it.",
            Fault::Unreadable => {
                "The station's answer could not be read. Try again; if it stays so, report it."
            }
        }
    }

    /// The facts for a report: "HTTP 500 · code 10172 · message"; empty where there are none.
    pub fn details(&self) -> String {
        let status = self.status.map(|status| format!("HTTP {status}"));
        let code = self.code.map(|code| format!("code {code}"));
        let facts: Vec<_> = [status, code, self.message.clone()]
            .into_iter()
            .flatten()
            .collect();
        facts.join(" · ")
    }
}

impl Fault {
    fn of_status(status: u16) -> Self {
        match status {
            401 => Self::Unauthorised,
            403 => Self::Refused,
            404 => Self::NotFound,
            429 | 503 => Self::Busy,
            400..=499 => Self::Rejected,
            _ => Self::Server,
        }
    }
}
