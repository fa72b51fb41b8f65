use texts::Message;

use crate::{ApiError, Customer, CustomerId, Fault, Retries};

use super::search::Search;
use super::{WriteAnswer, WriteEnvironment, WriteStep};

/// A question about the records, read again while it fails in passing. The retries of all reads
/// inside a write follow [`Retries`]: at most 3 of each, `Retry-After` respected.
#[derive(Debug, Clone)]
pub(super) struct Inquiry {
    question: Question,
    retries: Retries,
    /// Milliseconds to wait before the next read.
    pause: Option<u32>,
    /// The failure that the next read repeats.
    failure: Option<ApiError>,
}

#[derive(Debug, Clone)]
enum Question {
    Record(CustomerId),
    Equals(Box<Search>),
}

/// The result of an inquiry.
pub(super) enum Finding {
    /// The record that was asked for.
    Record(Customer),
    /// There is no such record.
    Missing,
    /// Records that hold the values searched for.
    Equals(Equals),
    /// The record could not be read.
    Failed(ApiError),
}

/// Records that hold the values searched for.
pub(super) struct Equals {
    /// The records, newest first.
    pub rows: Vec<Customer>,
    /// The records that have the names only, newest first.
    pub alike: Vec<Customer>,
    /// There are no others.
    pub certain: bool,
    /// Why the search broke off.
    pub error: Option<ApiError>,
}

impl Inquiry {
    /// Reads one record.
    pub fn record(id: CustomerId) -> Self {
        Self::new(Question::Record(id))
    }

    /// Searches for equal records.
    pub fn equals(search: Search) -> Self {
        Self::new(Question::Equals(Box::new(search)))
    }

    /// The same after a pause, in milliseconds.
    pub fn after(self, pause: u32) -> Self {
        let pause = Some(pause);
        Self { pause, ..self }
    }

    /// The step that is due.
    pub fn step(&self) -> WriteStep {
        if let Some(pause) = self.pause {
            return WriteStep::Wait(pause);
        }
        match &self.question {
            Question::Record(id) => WriteStep::Read(*id),
            Question::Equals(search) => WriteStep::ReadPages(search.pages()),
        }
    }

    /// Takes the answer to [`Self::step`]. Returns the finding once there is one.
    pub fn take(&mut self, answer: WriteAnswer, environment: &WriteEnvironment) -> Option<Finding> {
        match (self.pause.take(), answer, &mut self.question) {
            (Some(_), WriteAnswer::Waited, _) => None,
            (None, WriteAnswer::Record(Ok(record)), Question::Record(id)) if record.id == *id => {
                Some(Finding::Record(record))
            }
            (None, WriteAnswer::Record(Ok(record)), Question::Record(id)) => {
                let error = ApiError::other_record(*id, record.id);
                self.retry(error, environment)
            }
            (None, WriteAnswer::Record(Err(error)), Question::Record(_))
            | (_, WriteAnswer::Pages(Err(error)), Question::Equals(_)) => {
                self.retry(error, environment)
            }
            (None, WriteAnswer::Pages(Ok(pages)), Question::Equals(search)) => {
                search.take(pages, environment);
                self.retries = Retries::new();
                self.failure = None;
                let has_ended = search.pages().is_empty();
                has_ended.then(|| self.end(None, environment))
            }
            _ => Some(self.end(Some(no_answer()), environment)),
        }
    }

    fn new(question: Question) -> Self {
        Self {
            question,
            retries: Retries::new(),
            pause: None,
            failure: None,
        }
    }

    /// Pauses before the next try; ends with `error` where no retry is left.
    fn retry(&mut self, error: ApiError, environment: &WriteEnvironment) -> Option<Finding> {
        self.pause = self.retries.next(&error, (environment.random)());
        match self.pause {
            Some(_) => {
                self.failure = Some(error);
                None
            }
            None => {
                // A retry that is given up says less than the failure before it.
                let is_given_up = error.fault == Fault::Aborted;
                let before = self.failure.take().filter(|_| is_given_up);
                Some(self.end(before.or(Some(error)), environment))
            }
        }
    }

    fn end(&mut self, error: Option<ApiError>, environment: &WriteEnvironment) -> Finding {
        match (&mut self.question, error) {
            (Question::Equals(search), error) => Finding::Equals(search.end(error, environment)),
            (Question::Record(_), Some(error)) if error.fault != Fault::NotFound => {
                Finding::Failed(error)
            }
            (Question::Record(_), _) => Finding::Missing,
        }
    }
}

/// The record that a write answered is not the one that was sent.
pub(super) fn not_as_sent() -> ApiError {
    unclear(texts::unreadable_not_as_sent())
}

/// An answer that cannot be relied on.
pub(super) fn unclear(message: Message) -> ApiError {
    ApiError {
        message: Some(message),
        ..ApiError::unanswered(Fault::Unreadable)
    }
}

/// The driver gave up, or answered another step.
pub(super) fn no_answer() -> ApiError {
    ApiError::unanswered(Fault::Aborted)
}
