use crate::{Customer, CustomerField, CustomerForm, CustomerId, Problem};

use super::WriteEnvironment;
use super::change::Change;
use super::create::Create;
use super::delete::{Delete, Seen};
use super::inquiry::{Finding, Inquiry};
use super::sent::Prepared;

/// A write as the user meant it, before anything is read or sent.
#[derive(Debug, Clone)]
pub struct WriteIntent(Kind);

#[derive(Debug, Clone)]
enum Kind {
    Create(Box<Create>),
    Change(Box<Change>),
    Delete(Box<Delete>),
}

impl WriteIntent {
    /// Creates a customer; with `even_if_equal` also beside customers that hold the same values.
    ///
    /// # Errors
    /// The problems of `values` that have to be mended first.
    pub fn create(values: CustomerForm, even_if_equal: bool) -> Result<Self, Vec<Problem>> {
        Self::creation(values, even_if_equal, false)
    }

    /// Creates a customer once, however often this is repeated: nothing is sent where equal customers
    /// are there, or where that cannot be told.
    ///
    /// # Errors
    /// The problems of `values` that have to be mended first.
    pub fn create_once(values: CustomerForm) -> Result<Self, Vec<Problem>> {
        Self::creation(values, false, true)
    }

    fn creation(
        values: CustomerForm,
        even_if_equal: bool,
        needs_certainty: bool,
    ) -> Result<Self, Vec<Problem>> {
        let body = values.to_write(&CustomerForm::default())?;
        Ok(Self(Kind::Create(Box::new(Create {
            values,
            body,
            even_if_equal,
            needs_certainty,
        }))))
    }

    /// Whether the look for equal customers may be given up in favour of sending
    /// ([`super::EQUAL_LOOKUP_MS`]).
    pub fn may_give_up_lookup(&self) -> bool {
        matches!(&self.0, Kind::Create(create) if !create.needs_certainty)
    }

    /// Changes a customer from `base`, the values that the user began with, to `edited`. Fields
    /// that are the same in both follow the record.
    pub fn change(id: CustomerId, base: CustomerForm, edited: CustomerForm) -> Self {
        Self(Kind::Change(Box::new(Change { id, base, edited })))
    }

    /// Moves a customer into the archive, or back, whatever `seen` says of that.
    pub fn archive(seen: &Customer, archived: bool) -> Self {
        let values =
            |archived: bool| CustomerForm::of(seen).with(CustomerField::Archived, archived);
        Self::change(seen.id, values(!archived), values(archived))
    }

    /// Deletes the customer that the user has `seen`, unless another administrator changed it since.
    pub fn delete(seen: Customer) -> Self {
        Self(Kind::Delete(Box::new(Delete {
            seen: Seen::Record(Box::new(seen)),
        })))
    }

    /// Deletes a customer whose values still have the fingerprint `seen` (`jobs::fingerprint`).
    pub fn delete_unchanged(id: CustomerId, seen: u64) -> Self {
        Self(Kind::Delete(Box::new(Delete {
            seen: Seen::Fingerprint(id, seen),
        })))
    }

    /// The question to the records before anything is sent.
    pub(super) fn inquiry(&self, environment: &WriteEnvironment) -> Inquiry {
        match &self.0 {
            Kind::Create(create) => create.inquiry(environment),
            Kind::Change(change) => change.inquiry(),
            Kind::Delete(delete) => delete.inquiry(),
        }
    }

    /// Decides by the result of [`Self::inquiry`] whether anything is sent.
    pub(super) fn prepare(self, finding: Finding) -> Prepared {
        match self.0 {
            Kind::Create(create) => create.prepare(finding),
            Kind::Change(change) => change.prepare(finding),
            Kind::Delete(delete) => delete.prepare(finding),
        }
    }
}
