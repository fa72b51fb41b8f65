use super::row::RowWrite;
use crate::{Confirmation, Customer, CustomerField, CustomerForm, CustomerId, FormValue, Written};

use super::fingerprint;

/// The change of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The field; it can be written.
    pub field: CustomerField,
    /// Its value before.
    pub before: FormValue,
    /// Its value after.
    pub after: FormValue,
}

/// What one write has changed, or may have changed where its answer is still to come. It holds what is
/// needed to take the write back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordChange {
    /// A customer was created with these values. Its number is known once the API has answered.
    Created(Option<CustomerId>, Box<CustomerForm>),
    /// These fields of a customer were changed.
    Updated(CustomerId, Vec<FieldChange>),
    /// A customer with these values was deleted.
    Deleted(CustomerId, Box<CustomerForm>),
}

impl RecordChange {
    /// Returns the change from one form of a customer to another.
    pub fn update(id: CustomerId, before: &CustomerForm, after: &CustomerForm) -> Self {
        let change = |field: CustomerField| {
            let is_changed = !after.is_identical(before, field);
            Some(FieldChange {
                field,
                before: before.form_value(field)?.clone(),
                after: after.form_value(field).filter(|_| is_changed)?.clone(),
            })
        };
        let changes = CustomerField::WRITABLE.into_iter().filter_map(change);
        Self::Updated(id, changes.collect())
    }

    /// Returns what a write has changed; none where the API had it already.
    pub fn of(written: &Written) -> Option<Self> {
        if written.confirmation == Confirmation::Unneeded {
            return None;
        }
        Self::between(written.before.as_ref(), written.after.as_ref())
    }

    /// Returns the change between two states of a record; none where both are the same.
    pub fn between(before: Option<&Customer>, after: Option<&Customer>) -> Option<Self> {
        let form = |record: &Customer| Box::new(CustomerForm::of(record));
        match (before, after) {
            (None, None) => None,
            (None, Some(after)) => Some(Self::Created(Some(after.id), form(after))),
            (Some(before), None) => Some(Self::Deleted(before.id, form(before))),
            (Some(before), Some(after)) => {
                let update = Self::update(after.id, &form(before), &form(after));
                matches!(&update, Self::Updated(_, changes) if !changes.is_empty())
                    .then_some(update)
            }
        }
    }

    /// The number of the customer; none for a new one whose number is not known.
    pub fn id(&self) -> Option<CustomerId> {
        match self {
            Self::Created(id, _) => *id,
            Self::Updated(id, _) | Self::Deleted(id, _) => Some(*id),
        }
    }

    /// Returns the write that takes the change back; none for a new customer whose number is not
    /// known. It is a write like any other: it is merged with what others have changed since.
    pub fn inverse(&self) -> Option<RowWrite> {
        Some(match self {
            Self::Created(id, values) => RowWrite::Delete((*id)?, fingerprint(values)),
            Self::Updated(id, changes) => {
                let back = |change: &FieldChange| FieldChange {
                    field: change.field,
                    before: change.after.clone(),
                    after: change.before.clone(),
                };
                RowWrite::Update(*id, changes.iter().map(back).collect())
            }
            Self::Deleted(_, values) => RowWrite::Create(values.clone()),
        })
    }

    /// Returns the write that makes the same change, for a write whose outcome was lost with the page.
    pub fn repeated(&self) -> RowWrite {
        match self {
            Self::Created(_, values) => RowWrite::Create(values.clone()),
            Self::Updated(id, changes) => RowWrite::Update(*id, changes.clone()),
            Self::Deleted(id, values) => RowWrite::Delete(*id, fingerprint(values)),
        }
    }

    /// Returns the fields with their values before and after; a new customer has none before, a
    /// deleted one none after. Fields that are empty on both sides are left out.
    pub fn fields(&self) -> Vec<(CustomerField, Option<&FormValue>, Option<&FormValue>)> {
        let filled = |form: &'_ CustomerForm| {
            let empty = CustomerForm::default();
            let fields = CustomerField::WRITABLE.into_iter();
            fields
                .filter(|field| !form.is_identical(&empty, *field))
                .collect::<Vec<_>>()
        };
        match self {
            Self::Created(_, values) => filled(values)
                .into_iter()
                .map(|field| (field, None, values.form_value(field)))
                .collect(),
            Self::Deleted(_, values) => filled(values)
                .into_iter()
                .map(|field| (field, values.form_value(field), None))
                .collect(),
            Self::Updated(_, changes) => changes
                .iter()
                .map(|it| (it.field, Some(&it.before), Some(&it.after)))
                .collect(),
        }
    }
}
