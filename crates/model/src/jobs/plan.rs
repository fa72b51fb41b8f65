use super::act::JobAct;
use super::change::FieldChange;
use super::fingerprint;
use super::row::{JobRow, RowWrite};
use crate::{Customer, CustomerField, CustomerForm, CustomerId, FormValue};

/// What a job has to know of a customer that the user has selected, as it was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selected {
    id: CustomerId,
    status: i64,
    is_archived: bool,
    is_readable: bool,
    fingerprint: u64,
}

/// What a job will do, counted from what is known before it begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JobPlan {
    /// The rows of the job: all selected customers, since any of them may have changed meanwhile.
    pub rows: Vec<JobRow>,
    /// The customers that will be changed or deleted.
    pub to_change: usize,
    /// The customers that are as the job would make them.
    pub already: usize,
    /// The customers that cannot be changed, since parts of their records cannot be read.
    pub unreadable: usize,
}

impl Selected {
    /// Returns what a job has to know of a customer.
    pub fn of(customer: &Customer) -> Self {
        Self {
            id: customer.id,
            status: customer.status,
            is_archived: customer.archived,
            is_readable: customer.damaged_fields.is_empty(),
            fingerprint: fingerprint(&CustomerForm::of(customer)),
        }
    }

    /// The number of the customer.
    pub fn id(&self) -> CustomerId {
        self.id
    }
}

impl JobPlan {
    /// Returns what *Archive*, *Restore*, *Set status* or *Delete* would do to these customers. Other
    /// acts do nothing.
    pub fn new(act: JobAct, selected: &[Selected]) -> Self {
        let mut plan = Self::default();
        for customer in selected {
            let Some((write, is_already)) = write(act, customer) else {
                continue;
            };
            // A deletion needs nothing of the record.
            if !customer.is_readable && act != JobAct::Delete {
                plan.unreadable += 1;
            } else if is_already {
                plan.already += 1;
            } else {
                plan.to_change += 1;
            }
            plan.rows.push(JobRow::new(write));
        }
        plan
    }
}

/// The write of a row, and whether the customer is already so.
fn write(act: JobAct, customer: &Selected) -> Option<(RowWrite, bool)> {
    let archive = |archived: bool| {
        // Nobody else can have made it anything but this or that.
        let change = FieldChange {
            field: CustomerField::Archived,
            before: FormValue::Flag(!archived),
            after: FormValue::Flag(archived),
        };
        let is_already = customer.is_archived == archived;
        (RowWrite::set_field(customer.id, change), is_already)
    };
    Some(match act {
        JobAct::Archive => archive(true),
        JobAct::Restore => archive(false),
        JobAct::SetStatus(status) => {
            let text = |status: i64| FormValue::Text(status.to_string());
            let change = FieldChange {
                field: CustomerField::Status,
                before: text(customer.status),
                after: text(status),
            };
            let is_already = customer.status == status;
            (RowWrite::set_field(customer.id, change), is_already)
        }
        JobAct::Delete => (RowWrite::Delete(customer.id, customer.fingerprint), false),
        JobAct::Single | JobAct::Import | JobAct::Merge | JobAct::Undo(_) => return None,
    })
}
