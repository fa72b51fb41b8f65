use texts::Message;

use super::error_body::{ErrorBody, says_error};
use super::json::is_web_page;
use crate::{CustomerField, Unreadable};

/// The failure of a call to the API (docs/failures.md). The client makes it from an answer or a fault;
/// others make one only where they stop a request or do not trust an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiError {
    /// The kind of the failure.
    pub fault: Fault,
    /// The HTTP status; none where no answer came.
    pub status: Option<u16>,
    /// The API's own number of the error (docs/api.md, "Errors").
    pub code: Option<i64>,
    /// The API's messages in one line, or the reason why the answer could not be read.
    pub message: Option<Message>,
    /// The messages about fields, one for each field (docs/failures.md, "Messages of the server").
    pub fields: Vec<(CustomerField, Message)>,
    /// The seconds to wait from the answer on, where a busy server (429, 503) asks for it.
    pub retry_after: Option<u32>,
}

/// The kind of a failed call. The screen explains each in its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The connection failed while the browser reports no network, which is a hint only.
    Offline,
    /// The connection failed or broke. A browser tells a page no more than this of an answer that
    /// lacks the CORS headers, such as the 401 of a gateway.
    Network,
    /// No whole answer within the time allowed.
    TimedOut,
    /// The application aborted the call.
    Aborted,
    /// 401: the token is missing, wrong or expired.
    Unauthorized,
    /// 403: the token does not allow this.
    Refused,
    /// 403 with a web page: a gateway before the API does not let this pass.
    Blocked,
    /// 404 or 410: the record does not exist.
    NotFound,
    /// 413, 414 or 431: the request is too long.
    TooLong,
    /// Another 4xx, or a 2xx that holds an error: the API does not accept what was sent.
    Rejected,
    /// 429 or 503: the server asks to wait.
    Busy,
    /// Another 5xx, or a status that the API does not document.
    Server,
    /// A 2xx whose body is not the documented JSON.
    Unreadable,
    /// A 2xx with another record than the one that was asked for.
    OtherRecord,
    /// An answer that is not the API's: a web page with a 2xx or 404, such as a sign-in page, a 511 of
    /// a captive portal, or the answer to a write that was redirected.
    Intercepted,
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
            fields: Vec::new(),
            retry_after: None,
        }
    }

    /// Makes the error of an answer that is not a 2xx. The body may hold
    /// `{"error": {"code": 10172, "message": "…"}}`, anything else, or nothing
    /// (docs/api.md, "Errors").
    pub fn answered(status: u16, body: &(impl AsRef<[u8]> + ?Sized)) -> Self {
        let fault = Fault::of_status(status);
        let mut said = ErrorBody::read(body.as_ref());
        let fault_of_page = match fault {
            Fault::Refused => Fault::Blocked,
            // Of a gateway that does not find the API, which tells nothing of a record.
            Fault::NotFound => Fault::Intercepted,
            fault => fault,
        };
        let fault = if said.is_page { fault_of_page } else { fault };
        if said.is_page && !(400..500).contains(&status) {
            // The page of a gateway that failed says no more than the status.
            said = ErrorBody::default();
        }
        let mut error = Self::said(status, fault, said);
        if fault == Fault::TooLong && error.fields.is_empty() {
            // The longest of the fields.
            error.fields = vec![(CustomerField::Description, texts::fault_shorten())];
        }
        error
    }

    /// Makes the error of a 2xx whose body is not the documented answer: `Rejected` where it holds
    /// an error, else `Unreadable`, with the messages of the body or the reason `defect`.
    pub fn undocumented(
        status: u16,
        body: &(impl AsRef<[u8]> + ?Sized),
        defect: Unreadable,
    ) -> Self {
        let body = body.as_ref();
        if says_error(body) {
            return Self::said(status, Fault::Rejected, ErrorBody::read(body));
        }
        let said = ErrorBody::read_json(body);
        if said.has_message() {
            Self::said(status, Fault::Unreadable, said)
        } else {
            Self::unreadable(status, defect)
        }
    }

    fn said(status: u16, fault: Fault, said: ErrorBody) -> Self {
        Self {
            status: Some(status),
            code: said.code,
            message: said.message(),
            fields: said.fields(),
            ..Self::unanswered(fault)
        }
    }

    /// Makes the error of a 2xx whose body is not the documented JSON.
    pub fn unreadable(status: u16, defect: Unreadable) -> Self {
        Self {
            status: Some(status),
            message: Some(defect.0),
            ..Self::unanswered(Fault::Unreadable)
        }
    }

    /// Makes the error of an answer that holds another record than the one that was asked for.
    pub fn other_record(asked: i64, answered: i64) -> Self {
        Self {
            message: Some(texts::unreadable_other_record(
                asked.to_string(),
                answered.to_string(),
            )),
            ..Self::unanswered(Fault::OtherRecord)
        }
    }

    /// Returns the error of a 2xx that is not the API's: a web page, or the answer to a write that was
    /// redirected, since a redirect can turn a write into a read. None for an answer of the API.
    pub fn intercepted(
        status: u16,
        body: &(impl AsRef<[u8]> + ?Sized),
        is_redirected_write: bool,
    ) -> Option<Self> {
        let message = match (is_web_page(body.as_ref()), is_redirected_write) {
            (true, _) => texts::unreadable_web_page(),
            (_, true) => texts::unreadable_redirected(),
            _ => return None,
        };
        Some(Self {
            status: Some(status),
            message: Some(message),
            ..Self::unanswered(Fault::Intercepted)
        })
    }

    /// Returns whether the failure may come from the sign-in, so that signing in again is a way on.
    pub fn may_be_sign_in(&self) -> bool {
        matches!(
            self.fault,
            Fault::Offline | Fault::Network | Fault::Intercepted
        )
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
            Fault::Rejected if self.is_in_success() => Outcome::Unknown,
            Fault::Offline
            | Fault::Network
            | Fault::TimedOut
            | Fault::Aborted
            | Fault::Server
            | Fault::Unreadable
            | Fault::OtherRecord
            | Fault::Intercepted => Outcome::Unknown,
            Fault::Unauthorized
            | Fault::Refused
            | Fault::Blocked
            | Fault::NotFound
            | Fault::TooLong
            | Fault::Rejected
            | Fault::Busy => Outcome::NotDone,
        }
    }

    /// Whether the status was a 2xx and the body an error. One look at the records tells whether a
    /// write was carried out all the same.
    pub fn is_in_success(&self) -> bool {
        self.fault == Fault::Rejected && matches!(self.status, Some(200..300))
    }

    /// Whether one look at the records tells if a write that ended so was refused: the API said so
    /// inside a 2xx, or with a 404, which a gateway may have sent.
    pub(crate) fn needs_one_look(&self) -> bool {
        self.is_in_success() || self.fault == Fault::NotFound
    }

    /// Returns what happened and what to do next, for the screen.
    pub fn explanation(&self) -> Message {
        match self.fault {
            Fault::Offline => texts::fault_offline(),
            Fault::Network => texts::fault_network(),
            Fault::TimedOut => texts::fault_timed_out(),
            Fault::Aborted => texts::fault_aborted(),
            Fault::Unauthorized => texts::fault_unauthorized(),
            Fault::Refused => texts::fault_refused(),
            Fault::Blocked => texts::fault_blocked(),
            Fault::NotFound => texts::fault_not_found(),
            Fault::TooLong => texts::fault_too_long(),
            Fault::Rejected => texts::fault_rejected(),
            Fault::Busy => texts::fault_busy(),
            Fault::Server => texts::fault_server(),
            Fault::Unreadable => texts::fault_unreadable(),
            Fault::OtherRecord => texts::fault_other_record(),
            Fault::Intercepted => texts::fault_intercepted(),
        }
    }

    /// Returns the facts for a report: "HTTP 500 · code 10172 · message"; empty where there are
    /// none.
    pub fn details(&self) -> Message {
        let status = self
            .status
            .map(|status| Message::verbatim(format!("HTTP {status}")));
        let code = self.code.map(|code| texts::fault_code(code.to_string()));
        let facts = [status, code, self.message.clone()];
        Message::joined(" · ", facts.into_iter().flatten())
    }
}

impl Fault {
    fn of_status(status: u16) -> Self {
        match status {
            401 => Self::Unauthorized,
            403 => Self::Refused,
            404 | 410 => Self::NotFound,
            413 | 414 | 431 => Self::TooLong,
            429 | 503 => Self::Busy,
            511 => Self::Intercepted,
            400..=499 => Self::Rejected,
            _ => Self::Server,
        }
    }
}
