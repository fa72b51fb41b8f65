use super::json::Json;
use crate::Unreadable;

/// The failure of a call to the API. Only the transport makes one (docs/failures.md).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiError {
    /// The kind of the failure.
    pub fault: Fault,
    /// The HTTP status; none where no answer came.
    pub status: Option<u16>,
    /// The API's own number of the error (docs/api.md, "Errors").
    pub code: Option<i64>,
    /// The API's message, or the reason why the answer could not be read.
    pub message: Option<String>,
    /// The seconds to wait from the answer on, where a busy server (429, 503) asks for it.
    pub retry_after: Option<u32>,
}

/// The kind of a failed call. The screen explains each in its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The browser knows that it has no network; nothing was sent.
    Offline,
    /// The connection failed or broke.
    Network,
    /// No whole answer within the time allowed.
    TimedOut,
    /// The application aborted the call.
    Aborted,
    /// 401: the token is missing, wrong or expired.
    Unauthorised,
    /// 403: the token does not allow this.
    Refused,
    /// 404: the record does not exist.
    NotFound,
    /// Another 4xx: the API does not accept what was sent.
    Rejected,
    /// 429 or 503: the server asks to wait.
    Busy,
    /// Another 5xx, or a status that the API does not document.
    Server,
    /// A 2xx whose body is not the documented JSON.
    Unreadable,
    /// A 2xx with another record than the one that was asked for.
    OtherRecord,
}

/// Whether the server may have carried out a write that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The server has not carried out the write.
    NotDone,
    /// The server may have carried out the write: only a read tells.
    Unknown,
}

impl ApiError {
    /// Makes the error of a call that got no whole answer.
    pub fn unanswered(fault: Fault) -> Self {
        Self {
            fault,
            status: None,
            code: None,
            message: None,
            retry_after: None,
        }
    }

    /// Makes the error of an answer that is not a 2xx. The body may hold
    /// `{"error": {"code": 10172, "message": "…"}}`, anything else, or nothing
    /// (docs/api.md, "Errors").
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

    /// Makes the error of a 2xx whose body is not the documented JSON.
    pub fn unreadable(status: u16, defect: Unreadable) -> Self {
        Self {
            fault: Fault::Unreadable,
            status: Some(status),
            code: None,
            message: Some(defect.0),
            retry_after: None,
        }
    }

    /// Makes the error of an answer that holds another record than the one that was asked for.
    pub fn other_record(asked: i64, answered: i64) -> Self {
        Self {
            message: Some(format!(
                "asked for number {asked}, answered number {answered}"
            )),
            ..Self::unanswered(Fault::OtherRecord)
        }
    }

    /// Returns the error with the seconds of the answer's `Retry-After`. They are kept only where
    /// the server is busy.
    pub fn with_retry_after(mut self, seconds: Option<u32>) -> Self {
        self.retry_after = seconds.filter(|_| self.fault == Fault::Busy);
        self
    }

    /// Returns whether the server may have carried out a write that ended with this error
    /// (docs/failures.md).
    pub fn outcome(&self) -> Outcome {
        match self.fault {
            Fault::Network
            | Fault::TimedOut
            | Fault::Aborted
            | Fault::Server
            | Fault::Unreadable
            | Fault::OtherRecord => Outcome::Unknown,
            Fault::Offline
            | Fault::Unauthorised
            | Fault::Refused
            | Fault::NotFound
            | Fault::Rejected
            | Fault::Busy => Outcome::NotDone,
        }
    }

    /// Returns what happened and what to do next, for the screen.
    pub fn explanation(&self) -> &'static str {
        match self.fault {
            Fault::Offline => "You are offline. Check the connection, then try again.",
            Fault::Network => {
                "The server could not be reached. Check the connection, then try again."
            }
            Fault::TimedOut => "The server did not answer in time. Try again.",
            Fault::Aborted => "Cancelled. Try again.",
            Fault::Unauthorised => "Your sign-in is no longer valid. Sign in again.",
            Fault::Refused => "You are not allowed to do this. Ask the people who run the server.",
            Fault::NotFound => "The server does not have this, or no longer.",
            Fault::Rejected => "The server did not accept this.",
            Fault::Busy => "The server is busy. Wait a little, then try again.",
            Fault::Server => "The server failed. Try again. If it happens again, report it.",
            Fault::Unreadable => {
                "The server's answer could not be read. Try again. If it happens again, report it."
            }
            Fault::OtherRecord => {
                "The server answered with another record. Try again. If it happens again, report it."
            }
        }
    }

    /// Returns the facts for a report: "HTTP 500 · code 10172 · message"; empty where there are
    /// none.
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
