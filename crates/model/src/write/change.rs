use crate::{
    ApiError, Customer, CustomerField, CustomerForm, CustomerId, CustomerWrite, Fault, Merge,
    RecordChange, merge,
};

use super::compare::{differing, means_same};
use super::inquiry::{Finding, Inquiry, no_answer, not_as_sent, unclear};
use super::sent::{Conclusion, Judged, Prepared, Sent, judge_error, nothing_sent};
use super::{
    Confirmation, NewerRecord, WriteAnswer, WriteEnvironment, WriteOutcome, WriteStep, Written,
};

/// A change that is to be made (docs/failures.md, "The matrix").
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub id: CustomerId,
    /// The values that the user began with.
    pub base: CustomerForm,
    /// The values that the user made of them.
    pub edited: CustomerForm,
}

/// A PUT that was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SentChange {
    before: Customer,
    /// The values that were sent, those of other administrators among them.
    sent: CustomerForm,
    /// The fields that the PUT changes.
    changed: Vec<CustomerField>,
    /// The fields that other administrators had changed.
    taken: Vec<CustomerField>,
    /// The API answered 2xx with this record, though not as it was sent.
    answered: bool,
}

impl Change {
    /// Reads the record, since a PUT takes all of it.
    pub fn inquiry(&self) -> Inquiry {
        Inquiry::record(self.id)
    }

    /// Merges the change with the record as it is now.
    pub fn prepare(self, finding: Finding) -> Prepared {
        let before = match finding {
            Finding::Record(record) => record,
            Finding::Failed(error) => return nothing_sent(WriteOutcome::Failed(error)),
            Finding::Missing | Finding::Equals(_) => return nothing_sent(WriteOutcome::Gone),
        };
        if !before.damaged_fields.is_empty() {
            return nothing_sent(WriteOutcome::Unreadable(before.damaged_fields));
        }
        let theirs = CustomerForm::of(&before);
        let merge = merge(&self.base, &self.edited, &theirs);
        if !merge.conflicts.is_empty() {
            return nothing_sent(conflict(before, merge));
        }
        let changed = merge.form.changed(&theirs);
        if changed.is_empty() {
            return nothing_sent(WriteOutcome::Done(Written {
                after: Some(before.clone()),
                before: Some(before),
                taken: merge.taken,
                altered: Vec::new(),
                confirmation: Confirmation::Unneeded,
            }));
        }
        let Some(body) = body(&before, &theirs, &merge.form, &changed) else {
            return nothing_sent(newer(before, merge));
        };
        let step = WriteStep::Put(self.id, body);
        let sent = SentChange {
            before,
            sent: merge.form,
            changed,
            taken: merge.taken,
            answered: false,
        };
        Ok((Sent::Change(sent), step))
    }
}

impl SentChange {
    /// What was sent.
    pub fn change(&self) -> Option<RecordChange> {
        let before = CustomerForm::of(&self.before);
        Some(RecordChange::update(self.before.id, &before, &self.sent))
    }

    pub fn judge(&mut self, answer: WriteAnswer, environment: &WriteEnvironment) -> Judged {
        let record = match answer {
            WriteAnswer::Record(Ok(record)) => record,
            // A gateway may have said so: the record tells.
            WriteAnswer::Record(Err(error)) if error.fault == Fault::NotFound => return Err(error),
            WriteAnswer::Record(Err(error)) => return judge_error(error),
            _ => return Err(no_answer()),
        };
        if record.id != self.before.id {
            return Err(ApiError::other_record(self.before.id, record.id));
        }
        self.answered = true;
        if record.damaged_fields.is_empty() && self.missing(&record, environment).is_empty() {
            return Ok(self.done(record, Confirmation::Answered, environment));
        }
        Err(not_as_sent())
    }

    pub fn inquiry(&self) -> Inquiry {
        Inquiry::record(self.before.id)
    }

    pub fn conclude(&self, finding: Finding, environment: &WriteEnvironment) -> Conclusion {
        let now = match finding {
            Finding::Record(record) => record,
            Finding::Failed(error) => return Conclusion::Unknown(Some(error)),
            Finding::Missing | Finding::Equals(_) => return Conclusion::Done(WriteOutcome::Gone),
        };
        if !now.damaged_fields.is_empty() {
            let damaged = texts::unreadable_fields(now.damaged_labels());
            return Conclusion::Unknown(Some(unclear(damaged)));
        }
        let missing = self.missing(&now, environment);
        if missing.is_empty() {
            return Conclusion::Done(self.done(now, Confirmation::Verified, environment));
        }
        let (before, theirs) = (CustomerForm::of(&self.before), CustomerForm::of(&now));
        let merge = merge(&before, &self.sent, &theirs);
        let in_part = missing.len() < self.changed.len();
        if !self.answered && !in_part && theirs == before {
            return Conclusion::Absent(Vec::new());
        }
        Conclusion::NotYet(if !self.answered && !merge.conflicts.is_empty() {
            conflict(now, merge)
        } else if self.answered || in_part {
            WriteOutcome::NotTaken {
                before: Some(self.before.clone()),
                record: now,
                fields: missing,
            }
        } else {
            newer(now, merge)
        })
    }

    /// The changed fields that are not in `now`.
    fn missing(&self, now: &Customer, environment: &WriteEnvironment) -> Vec<CustomerField> {
        let (before, now) = (CustomerForm::of(&self.before), CustomerForm::of(now));
        let is_there = |field: CustomerField| {
            // A value that is still the old one proves nothing, be it only tidied in what was
            // sent, unless the API has answered with it.
            means_same(&self.sent, &now, field, environment.normalize)
                && (self.answered
                    || self.sent.saves_as(&now, field)
                    || !now.is_identical(&before, field))
        };
        let changed = self.changed.iter().copied();
        changed.filter(|field| !is_there(*field)).collect()
    }

    fn done(
        &self,
        now: Customer,
        confirmation: Confirmation,
        environment: &WriteEnvironment,
    ) -> WriteOutcome {
        WriteOutcome::Done(Written {
            before: Some(self.before.clone()),
            altered: differing(&self.sent, &now, environment.normalize),
            after: Some(now),
            taken: self.taken.clone(),
            confirmation,
        })
    }
}

/// The body of the PUT; none where the form would not accept the merged values. *Archive* asks
/// nothing of the other fields, so that records without a name can be archived too.
fn body(
    before: &Customer,
    theirs: &CustomerForm,
    form: &CustomerForm,
    changed: &[CustomerField],
) -> Option<CustomerWrite> {
    if changed == [CustomerField::Archived] {
        return CustomerWrite::of(&Customer {
            archived: form.flag(CustomerField::Archived),
            ..before.clone()
        });
    }
    form.to_write(theirs).ok()
}

fn conflict(theirs: Customer, merge: Merge) -> WriteOutcome {
    WriteOutcome::Conflict(NewerRecord { theirs, merge })
}

fn newer(theirs: Customer, merge: Merge) -> WriteOutcome {
    WriteOutcome::Newer(NewerRecord { theirs, merge })
}
