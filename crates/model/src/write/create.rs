use crate::{ApiError, Customer, CustomerForm, CustomerId, CustomerWrite, Fault, RecordChange};

use super::compare::{differing, names_mean_same, record_means_same};
use super::inquiry::{Equals, Finding, Inquiry, no_answer, not_as_sent, unclear};
use super::search::Search;
use super::sent::{Conclusion, Judged, Prepared, Sent, judge_error, nothing_sent};
use super::{
    Confirmation, Unverified, WriteAnswer, WriteEnvironment, WriteOutcome, WriteStep, Written,
};

/// Milliseconds that the lookup for equal records may hold up a new one: a caller is on the line.
pub const EQUAL_LOOKUP_MS: u32 = 1_000;

/// A new customer (docs/failures.md, "The matrix").
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Create {
    pub values: CustomerForm,
    /// The body that is made of them.
    pub body: CustomerWrite,
    /// The user wants it beside equal ones.
    pub even_if_equal: bool,
    /// Nothing is sent unless the search has shown that no equal record is there.
    pub needs_certainty: bool,
}

/// A POST that was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SentCreate {
    create: Create,
    /// The equal records that were there before.
    before: Vec<CustomerId>,
    /// The records with the same names and other values that were there before.
    alike: Vec<CustomerId>,
    /// There were no others before.
    certain: bool,
    /// The number of the record that the API answered, though not as it was sent.
    answered: Option<CustomerId>,
    /// The answered record as it was read, where it has the names that were sent.
    altered: Option<Box<Customer>>,
}

impl Create {
    /// Searches for equal records.
    pub fn inquiry(&self, environment: &WriteEnvironment) -> Inquiry {
        Inquiry::equals(Search::new(&self.body, &self.values, environment))
    }

    /// Sends it unless equal records are there. A search that broke off holds nothing up, except
    /// where the browser has no network: the POST would only leave an unknown outcome.
    pub fn prepare(self, finding: Finding) -> Prepared {
        let (rows, alike, certain, error) = match finding {
            Finding::Equals(Equals {
                error: Some(error), ..
            }) if error.fault == Fault::Offline => {
                return nothing_sent(WriteOutcome::Failed(error));
            }
            Finding::Equals(found) => {
                let certain = found.certain && found.error.is_none();
                (found.rows, found.alike, certain, found.error)
            }
            _ => (Vec::new(), Vec::new(), false, None),
        };
        if self.needs_certainty && !certain && rows.is_empty() {
            let error = error.unwrap_or_else(|| unclear(texts::outcome_too_many()));
            return nothing_sent(WriteOutcome::Failed(error));
        }
        let before = ids(&rows);
        if !before.is_empty() && !self.even_if_equal {
            return nothing_sent(WriteOutcome::Equal(before));
        }
        let step = WriteStep::Post(self.body.clone());
        let sent = SentCreate {
            create: self,
            before,
            alike: ids(&alike),
            certain,
            answered: None,
            altered: None,
        };
        Ok((Sent::Create(sent), step))
    }
}

impl SentCreate {
    /// What was sent.
    pub fn change(&self) -> Option<RecordChange> {
        Some(RecordChange::Created(
            self.answered,
            Box::new(self.create.values.clone()),
        ))
    }

    pub fn judge(&mut self, answer: WriteAnswer, environment: &WriteEnvironment) -> Judged {
        let record = match answer {
            WriteAnswer::Record(Ok(record)) => record,
            WriteAnswer::Record(Err(error)) => return judge_error(error),
            _ => return Err(no_answer()),
        };
        if !self.was_there(record.id)
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
            Some(id) if !self.was_there(id) => Inquiry::record(id),
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
                let (values, normalize) = (&self.create.values, environment.normalize);
                let is_ours = names_mean_same(values, &record, normalize);
                if is_ours && differing(values, &record, normalize).is_empty() {
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
        let altered = self.altered.as_deref();
        if self.certain
            && let Some(record) = altered
        {
            return Conclusion::Done(WriteOutcome::NotTaken {
                before: None,
                fields: differing(&self.create.values, record, environment.normalize),
                record: record.clone(),
            });
        }
        // A server may alter more than it tidies.
        let answered = altered.map(|record| record.id);
        let mut likely = ids(&equals.alike);
        likely.retain(|id| !self.was_there(*id) && Some(*id) != answered);
        likely.splice(..0, answered);
        match self.answered {
            // The API answered with an equal record that was there before.
            Some(id) if self.before.contains(&id) => {
                let others = self.before.iter().filter(|other| **other != id);
                let ids = std::iter::once(&id).chain(others).copied().collect();
                Conclusion::NotYet(WriteOutcome::Equal(ids))
            }
            _ if !likely.is_empty() => Conclusion::Absent(likely),
            // The answer was another customer's.
            Some(_) => Conclusion::NotYet(self.unknown(error, Some(error.clone()))),
            None if equals.certain => Conclusion::Absent(likely),
            // The list is too long, or its rows have moved during the look.
            None => Conclusion::NotYet(self.unknown(error, None)),
        }
    }

    /// Whether a record was there before the POST, as far as the look before it tells.
    fn was_there(&self, id: CustomerId) -> bool {
        self.before.contains(&id) || self.alike.contains(&id)
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
        altered: Vec::new(),
        confirmation,
    })
}

fn ids(rows: &[Customer]) -> Vec<CustomerId> {
    rows.iter().map(|row| row.id).collect()
}
