use std::cmp::Reverse;

use super::act::JobAct;
use super::change::{FieldChange, RecordChange};
use super::plan::{JobPlan, Selected};
use super::row::{JobRow, RowWrite};
use crate::{Customer, CustomerField, CustomerForm, Problem, Value, is_blank};

/// Customers that are the same one, and how one customer is made of them: the *survivor* gets the
/// chosen value of each field, and the others are archived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuplicateMerge {
    customers: Vec<Customer>,
    forms: Vec<CustomerForm>,
    /// The place of the survivor.
    survivor: usize,
    /// The customers whose values the user has chosen, by field.
    chosen: [Option<usize>; CustomerField::WRITABLE.len()],
}

impl DuplicateMerge {
    /// Returns the merge as it is proposed; none for fewer than two customers. Active customers come
    /// before archived ones, then those with more filled fields, then the lowest numbers. The first
    /// one is the survivor.
    pub fn new(mut customers: Vec<Customer>) -> Option<Self> {
        customers.sort_by_key(|customer| {
            let form = CustomerForm::of(customer);
            let filled = CustomerField::WRITABLE.into_iter();
            let filled = filled.filter(|field| is_filled(&form, *field)).count();
            (customer.archived, Reverse(filled), customer.id)
        });
        let forms = customers.iter().map(CustomerForm::of).collect();
        (customers.len() > 1).then_some(Self {
            customers,
            forms,
            survivor: 0,
            chosen: Default::default(),
        })
    }

    /// The customers, in the order of the columns.
    pub fn customers(&self) -> &[Customer] {
        &self.customers
    }

    /// The place of the customer that stays.
    pub fn survivor_place(&self) -> usize {
        self.survivor
    }

    /// The customer that stays.
    pub fn survivor(&self) -> &Customer {
        &self.customers[self.survivor]
    }

    /// The customers that are archived, or are so already.
    pub fn others(&self) -> impl Iterator<Item = &Customer> {
        let customers = self.customers.iter().enumerate();
        customers
            .filter(|(place, _)| *place != self.survivor)
            .map(|(_, customer)| customer)
    }

    /// Makes the customer at a place the survivor. The values that the user has chosen stay.
    pub fn choose_survivor(&mut self, place: usize) {
        if place < self.customers.len() {
            self.survivor = place;
        }
    }

    /// Chooses the value of a field from the customer at a place.
    pub fn choose(&mut self, field: CustomerField, from: usize) {
        if let Some(chosen) = row(field).filter(|_| from < self.customers.len()) {
            self.chosen[chosen] = Some(from);
        }
    }

    /// The place of the customer whose value a field gets: the one that the user has chosen, else the
    /// survivor where its field is filled, else the first one whose field is. The names of a person
    /// come from one record. Active counts as filled: a customer is active if one of its records is.
    pub fn source(&self, field: CustomerField) -> usize {
        let together = match field {
            CustomerField::FirstName | CustomerField::LastName => {
                &[CustomerField::FirstName, CustomerField::LastName][..]
            }
            _ => &[field],
        };
        let is_filled = |place: &usize| {
            let form = &self.forms[*place];
            together.iter().any(|field| is_filled(form, *field))
        };
        let chosen = row(field).and_then(|row| self.chosen[row]);
        chosen
            .or_else(|| Some(self.survivor).filter(is_filled))
            .or_else(|| (0..self.forms.len()).find(is_filled))
            .unwrap_or(self.survivor)
    }

    /// Whether all have the same value in a field, so that there is nothing to choose.
    pub fn is_same(&self, field: CustomerField) -> bool {
        let mut others = self.forms.iter().skip(1);
        others.all(|form| form.is_identical(&self.forms[0], field))
    }

    /// Returns the survivor as it will be.
    pub fn merged(&self) -> CustomerForm {
        let mut merged = self.forms[self.survivor].clone();
        for field in CustomerField::WRITABLE {
            merged.copy_field(field, &self.forms[self.source(field)]);
        }
        merged
    }

    /// Returns what changes on the survivor.
    pub fn changes(&self) -> Vec<FieldChange> {
        let before = &self.forms[self.survivor];
        match RecordChange::update(self.survivor().id, before, &self.merged()) {
            RecordChange::Updated(_, changes) => changes,
            RecordChange::Created(..) | RecordChange::Deleted(..) => Vec::new(),
        }
    }

    /// Returns why the survivor cannot be saved like this.
    pub fn problems(&self) -> Vec<Problem> {
        self.merged().problems(&self.forms[self.survivor])
    }

    /// The customers of which parts cannot be read. A merge would lose these, so none is made.
    pub fn damaged(&self) -> impl Iterator<Item = &Customer> {
        let customers = self.customers.iter();
        customers.filter(|customer| !customer.damaged_fields.is_empty())
    }

    /// Returns the rows of the job ([`JobAct::Merge`]). The row of the survivor is there even if nothing
    /// changes on it: the others are archived only while it is there.
    pub fn rows(&self) -> Vec<JobRow> {
        let survivor = RowWrite::Update(self.survivor().id, self.changes());
        let others: Vec<_> = self.others().map(Selected::of).collect();
        let mut rows = vec![JobRow::new(survivor)];
        rows.extend(JobPlan::new(JobAct::Archive, &others).rows);
        rows
    }
}

fn is_filled(form: &CustomerForm, field: CustomerField) -> bool {
    match form.value(field) {
        Some(Value::Flag(flag)) => !flag,
        _ => !is_blank(form.text(field)),
    }
}

/// Returns the place of a field among those that can be written.
fn row(field: CustomerField) -> Option<usize> {
    let mut fields = CustomerField::WRITABLE.iter();
    fields.position(|other| *other == field)
}
