use crate::{ApiError, Customer, CustomerField, CustomerForm, CustomerId, CustomerWrite, Fault};

use super::compare::{differing, record_means_same};
use super::inquiry::{Equals, Finding, Inquiry, no_answer, not_as_sent};
use super::search::Search;
use super::sent::{Conclusion, Judged, Prepared, Sent, judge_error, nothing_sent};
use super::{
    Confirmation, Unverified, WriteAnswer, WriteEnvironment, WriteOutcome, WriteStep, Written,
};

/// Milliseconds that the look for equal records may hold up a new one: a caller is on the line.
pub const EQUAL_LOOK_MS: u32 = 1_000;

/// A new customer (docs/failures.md, "The matrix").
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Create {
    pub values: CustomerForm,
    /// The body that is made of them.
    pub body: CustomerWrite,
    /// The user wants it beside equal ones.
    pub even_if_equal: bool,
}

/// A POST that was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SentCreate {
    create: Create,
    /// The equal records that were there before.
    before: Vec<CustomerId>,
    /// There were no others before.
    certain: bool,
    /// The number of the record that the API answered, though not as it was sent.
    answered: Option<CustomerId>,
    /// The answered record as it was read, where it has the names that were sent.
    altered: Option<Box<Customer>>,
}

/// The fields that tell one customer from another.
const NAMES: [CustomerField; 3] = [
    CustomerField::Company,
    CustomerField::FirstName,
    CustomerField::LastName,
];

impl Create {
    /// Searches for equal records.
    pub fn inquiry(&self, environment: &WriteEnvironment) -> Inquiry {
        Inquiry::equals(Search::new(&self.body, &self.values, environment))
    }

    /// Sends it unless equal records are there. A search that broke off holds nothing up, except
    /// where the browser has no network: the POST would only leave an unknown outcome.
    pub fn prepare(self, finding: Finding) -> Prepared {
        let (rows, certain) = match finding {
            Finding::Equals(Equals {
                error: Some(error), ..
            }) if error.fault == Fault::Offline => {
                return nothing_sent(WriteOutcome::Failed(error));
            }
            Finding::Equals(Equals { rows, certain, .. }) => (rows, certain),
            _ => (Vec::new(), false),
        };
        let before = ids(&rows);
        if !before.is_empty() && !self.even_if_equal {
            return nothing_sent(WriteOutcome::Equal(before));
        }
        let step = WriteStep::Post(self.body.clone());
        let sent = SentCreate {
            create: self,
            before,
            certain,
            answered: None,
            altered: None,
        };
        Ok((Sent::Create(sent), step))
    }
}

impl SentCreate {
    pub fn judge(&mut self, answer: WriteAnswer, environment: &WriteEnvironment) -> Judged {
        let record = match answer {
            WriteAnswer::Record(Ok(record)) => record,
            WriteAnswer::Record(Err(error)) => return judge_error(error),
            _ => return Err(no_answer()),
        };
        if !self.before.contains(&record.id)
            && record_means_same(&self.create.values, &record, environment.normalize)
        {
            return Ok(created(record, Confirmation::Answered));
        }
        self.answered = Some(record.id);
        Err(not_as_sent())
    }

    /// Reads the record that was answered, else searches.
    pub fn inquiry(&self, environment: &WriteEnvironment) -> Inquiry {
        match self.answered {
            Some(id) if !self.before.contains(&id) => Inquiry::record(id),
            _ => self.create.inquiry(environment),
        }
    }

    pub fn conclude(
        &mut self,
        finding: Finding,
        error: &ApiError,
        environment: &WriteEnvironment,
    ) -> Conclusion {
        match finding {
            Finding::Record(record) => {
                let fields = differing(&self.create.values, &record, environment.normalize);
                let is_named = |name| !fields.contains(name) && !record.unread.contains(name);
                let is_ours = NAMES.iter().all(is_named);
                if is_ours && fields.is_empty() {
                    return Conclusion::Done(created(record, Confirmation::Verified));
                }
                self.altered = is_ours.then(|| Box::new(record));
                Conclusion::Search(self.create.inquiry(environment))
            }
            Finding::Missing => Conclusion::Search(self.create.inquiry(environment)),
            Finding::Failed(error) => Conclusion::Unknown(Some(error)),
            Finding::Equals(equals) => self.searched(equals, error, environment),
        }
    }

    fn searched(
        &self,
        equals: Equals,
        error: &ApiError,
        environment: &WriteEnvironment,
    ) -> Conclusion {
        if equals.error.is_some() {
            return Conclusion::Unknown(equals.error);
        }
        let (known, mut new): (Vec<_>, Vec<_>) = equals
            .rows
            .into_iter()
            .partition(|row| self.before.contains(&row.id));
        if self.certain
            && new.len() == 1
            && let Some(record) = new.pop()
        {
            return Conclusion::Done(created(record, Confirmation::Verified));
        }
        if !new.is_empty() {
            let equal = WriteOutcome::Equal([ids(&new), ids(&known)].concat());
            // Without a complete look before, these may all be older ones.
            return if self.certain {
                Conclusion::Done(equal)
            } else {
                Conclusion::NotYet(equal)
            };
        }
        match (&self.altered, self.answered) {
            (Some(record), _) => Conclusion::Done(WriteOutcome::NotTaken {
                fields: differing(&self.create.values, record, environment.normalize),
                record: (**record).clone(),
            }),
            // The API answered with an equal record that was there before.
            (None, Some(id)) if self.before.contains(&id) => {
                let others = self.before.iter().filter(|other| **other != id);
                let ids = std::iter::once(&id).chain(others).copied().collect();
                Conclusion::NotYet(WriteOutcome::Equal(ids))
            }
            // The answer was another customer's.
            (None, Some(_)) => Conclusion::NotYet(self.unknown(error, Some(error.clone()))),
            (None, None) if equals.certain => {
                Conclusion::NotYet(WriteOutcome::NotApplied(error.clone()))
            }
            // The list is too long, or its rows have moved during the look.
            (None, None) => Conclusion::NotYet(self.unknown(error, None)),
        }
    }

    fn unknown(&self, error: &ApiError, reason: Option<ApiError>) -> WriteOutcome {
        let unverified = Unverified {
            sent: Box::new(Sent::Create(self.clone())),
            error: error.clone(),
        };
        WriteOutcome::Unknown(unverified, reason)
    }
}

fn created(record: Customer, confirmation: Confirmation) -> WriteOutcome {
    WriteOutcome::Done(Written {
        before: None,
        after: Some(record),
        taken: Vec::new(),
        confirmation,
    })
}

fn ids(rows: &[Customer]) -> Vec<CustomerId> {
    rows.iter().map(|row| row.id).collect()
}
