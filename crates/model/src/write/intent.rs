use crate::{Customer, CustomerField, CustomerForm, CustomerId, Problem};

use super::WriteEnvironment;
use super::change::Change;
use super::create::Create;
use super::delete::Delete;
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
        let body = values.to_write(&CustomerForm::default())?;
        Ok(Self(Kind::Create(Box::new(Create {
            values,
            body,
            even_if_equal,
        }))))
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
        Self(Kind::Delete(Box::new(Delete { seen })))
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
