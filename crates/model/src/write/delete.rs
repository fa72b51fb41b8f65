use crate::wire::error_body::{holds_error, says_error};
use crate::wire::json::{Json, is_web_page, without_mark};
use crate::{
    ApiError, Customer, CustomerField, CustomerForm, CustomerId, Fault, RecordChange, fingerprint,
};

use super::inquiry::{Finding, Inquiry, no_answer};
use super::sent::{Conclusion, Judged, Prepared, Sent, judge_error, nothing_sent};
use super::{Confirmation, WriteAnswer, WriteOutcome, WriteStep, Written};

/// A deletion that is to be made (docs/failures.md, "The matrix").
#[derive(Debug, Clone)]
pub(super) struct Delete {
    /// What the user saw.
    pub seen: Seen,
}

/// The customer that the user saw and wants to delete.
#[derive(Debug, Clone)]
pub(super) enum Seen {
    /// The record.
    Record(Box<Customer>),
    /// The number of the customer, and the [`fingerprint`] of its values, for a deletion that was
    /// stored.
    Fingerprint(CustomerId, u64),
}

impl Seen {
    fn id(&self) -> CustomerId {
        match self {
            Self::Record(record) => record.id,
            Self::Fingerprint(id, _) => *id,
        }
    }

    /// The record as far as it is known.
    fn record(&self) -> Customer {
        match self {
            Self::Record(record) => (**record).clone(),
            Self::Fingerprint(id, _) => Customer {
                id: *id,
                ..Customer::default()
            },
        }
    }

    /// The fields that differ from `now`; none where nothing has changed. Fields that could not be
    /// read, then or now, tell nothing.
    fn changes(&self, now: &Customer) -> Option<Vec<CustomerField>> {
        match self {
            Self::Record(seen) => {
                let mut fields = CustomerForm::of(now).changed(&CustomerForm::of(seen));
                fields.retain(|field| {
                    !seen.damaged_fields.contains(field) && !now.damaged_fields.contains(field)
                });
                (!fields.is_empty()).then_some(fields)
            }
            Self::Fingerprint(_, seen) => {
                (fingerprint(&CustomerForm::of(now)) != *seen).then(Vec::new)
            }
        }
    }
}

/// A DELETE that was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SentDelete {
    before: Customer,
}

/// Whether the body of a 2xx confirms a DELETE. The API does not specify it (docs/api.md), so that
/// an empty body, a word such as `OK`, `{}`, `null` and the deleted record all do. HTML, JSON that
/// is cut off, and anything that speaks of an error do not: the record has to tell.
pub fn confirms_deletion(body: &(impl AsRef<[u8]> + ?Sized)) -> bool {
    let body = without_mark(body.as_ref()).trim_ascii();
    match body.first() {
        None => true,
        Some(_) if is_web_page(body) => false,
        Some(b'{' | b'[') => {
            Json::parse(body).is_ok_and(|json| !holds_code(&json) && !holds_error(&json))
        }
        Some(_) => body != b"false" && !says_error(body),
    }
}

/// Whether a body holds the number of an error, though it names none.
fn holds_code(json: &Json) -> bool {
    let code = json.get("code").and_then(Json::as_integer);
    code.is_some_and(|code| code != 0 && !(200..300).contains(&code))
}

/// Whether the body of a 2xx to a DELETE of the customer `id` holds another customer.
pub fn holds_other_customer(body: &(impl AsRef<[u8]> + ?Sized), id: CustomerId) -> bool {
    let number = |json: &Json| json.pointer("/customer/_id").and_then(Json::as_integer);
    Json::parse(body.as_ref()).is_ok_and(|json| number(&json).is_some_and(|other| other != id))
}

impl Delete {
    /// Reads the record: another administrator may have changed it since it was seen.
    pub fn inquiry(&self) -> Inquiry {
        Inquiry::record(self.seen.id())
    }

    /// Sends it if the record is as the user saw it.
    pub fn prepare(self, finding: Finding) -> Prepared {
        let now = match finding {
            Finding::Record(record) => record,
            Finding::Failed(error) => return nothing_sent(WriteOutcome::Failed(error)),
            Finding::Missing | Finding::Equals(_) => {
                return nothing_sent(deleted(&self.seen.record(), Confirmation::Unneeded));
            }
        };
        if let Some(fields) = self.seen.changes(&now) {
            return nothing_sent(WriteOutcome::ChangedSince { now, fields });
        }
        let step = WriteStep::Delete(now.id);
        Ok((Sent::Delete(SentDelete { before: now }), step))
    }
}

impl SentDelete {
    /// What was sent.
    pub fn change(&self) -> Option<RecordChange> {
        RecordChange::between(Some(&self.before), None)
    }

    pub fn judge(&self, answer: WriteAnswer) -> Judged {
        match answer {
            WriteAnswer::Deleted(Ok(())) => Ok(deleted(&self.before, Confirmation::Answered)),
            // A gateway may have said so: the record tells.
            WriteAnswer::Deleted(Err(error)) if error.fault == Fault::NotFound => Err(error),
            WriteAnswer::Deleted(Err(error)) => judge_error(error),
            _ => Err(no_answer()),
        }
    }

    pub fn inquiry(&self) -> Inquiry {
        Inquiry::record(self.before.id)
    }

    pub fn conclude(&self, finding: Finding, error: &ApiError) -> Conclusion {
        match finding {
            // A deletion may be carried out some seconds after it is accepted.
            Finding::Record(_) => Conclusion::Absent(Vec::new()),
            Finding::Failed(error) => Conclusion::Unknown(Some(error)),
            Finding::Missing | Finding::Equals(_) => {
                let was_gone = error.fault == Fault::NotFound;
                let confirmation = if was_gone {
                    Confirmation::Unneeded
                } else {
                    Confirmation::Verified
                };
                Conclusion::Done(deleted(&self.before, confirmation))
            }
        }
    }
}

fn deleted(before: &Customer, confirmation: Confirmation) -> WriteOutcome {
    WriteOutcome::Done(Written {
        before: Some(before.clone()),
        after: None,
        taken: Vec::new(),
        altered: Vec::new(),
        confirmation,
    })
}
