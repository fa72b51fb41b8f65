//! What importing one row would do, the other rows aside.

use model::{
    Customer, CustomerField, CustomerForm, CustomerId, DuplicateReason, is_blank, record_means_same,
};
use texts::Message;

use super::cells::Row;
use super::hash::{is_same_key, of_digits, of_key, of_values};
use super::match_index::MatchIndex;
use super::{CellProblem, CellValue, FieldChange, Known, MatchBy, RowCheck};

/// What a row is about.
enum Target {
    /// A customer that is not there yet.
    New,
    Known(Box<Customer>),
    Ambiguous(Vec<CustomerId>),
    /// The row has no key, or no customer has it.
    Invalid(Message),
}

impl Row<'_> {
    /// Returns the check of the row.
    pub fn judged(&self, known: Known<'_>, index: &MatchIndex) -> RowCheck {
        match self.target(known, index) {
            Target::New => self.judged_as_new(known, index),
            Target::Known(customer) => self.judged_as_change(&customer),
            Target::Ambiguous(ids) => RowCheck::Ambiguous(ids.into()),
            Target::Invalid(message) => {
                let column = self.options.match_by.field();
                let column = column.and_then(|field| self.columns.column_of(field));
                RowCheck::Invalid([CellProblem { column, message }].into())
            }
        }
    }

    /// Returns a hash of the key of the row; without a key, of its values.
    pub fn hash(&self) -> u64 {
        if let Some((field, text)) = self.key() {
            let text = match field {
                // "007" and "7" are one ID.
                CustomerField::Id => text.parse::<i64>().map_or(text.into(), |id| id.to_string()),
                _ => text.to_owned(),
            };
            return of_key(field, &text);
        }
        let form = self.new_form().0;
        of_values(&form) ^ of_digits(form.text(CustomerField::Phone)).rotate_left(1)
    }

    /// Returns the form of a new customer with the values of the row.
    pub fn new_form(&self) -> (CustomerForm, Vec<CellProblem>) {
        self.applied_to(&CustomerForm::default(), None)
    }

    /// Returns the field that rows are matched by and its text; none for a row without one.
    fn key(&self) -> Option<(CustomerField, &str)> {
        let field = self.options.match_by.field()?;
        let column = self.columns.column_of(field)?;
        let text = match field {
            CustomerField::Id => self.plain(column),
            _ => self.sheet.bare(self.row, column),
        };
        (!is_blank(text)).then_some((field, text))
    }

    fn target(&self, known: Known<'_>, index: &MatchIndex) -> Target {
        let column = self.options.match_by.field();
        let column = column.and_then(|field| self.columns.column_of(field));
        if let Some(fault) = column.and_then(|column| self.sheet.fault(self.row, column)) {
            return Target::Invalid(fault.message());
        }
        let (Some((field, text)), Some(column)) = (self.key(), column) else {
            return Target::New;
        };
        if self.options.match_by == MatchBy::Id {
            let Ok(id) = text.parse() else {
                return Target::Invalid(texts::import_cell_id());
            };
            let customer = known.directory.get(id).map(Box::new);
            let unknown = || Target::Invalid(texts::import_cell_unknown_id(id.to_string()));
            return customer.map_or_else(unknown, Target::Known);
        }
        // A text that looks guarded may stand so in the record, in a file without guards.
        let cell = self.sheet.cell(self.row, column);
        let mut found: Vec<Customer> = Vec::new();
        for text in [text, cell] {
            let candidates = index.with_key(of_key(field, text));
            let customers = candidates.filter_map(|id| known.directory.get(id));
            let same = customers.filter(|it| is_same_key(field, it.text(field), text));
            for customer in same {
                if !found.iter().any(|other| other.id == customer.id) {
                    found.push(customer);
                }
            }
        }
        match found.len() {
            0 => Target::New,
            1 => found
                .pop()
                .map_or(Target::New, |it| Target::Known(Box::new(it))),
            _ => Target::Ambiguous(found.iter().map(|customer| customer.id).collect()),
        }
    }

    fn judged_as_change(&self, customer: &Customer) -> RowCheck {
        let base = CustomerForm::of(customer);
        let (form, mut problems) = self.applied_to(&base, self.options.match_by.field());
        let changed = form.changed(&base);
        if changed.is_empty() && problems.is_empty() {
            return RowCheck::Unchanged(customer.id);
        }
        if !customer.damaged_fields.is_empty() {
            problems.push(CellProblem {
                column: None,
                message: texts::import_row_damaged(customer.damaged_labels()),
            });
        } else if changed != [CustomerField::Archived] {
            // The write protocol moves a record to the archive whatever its other fields hold.
            problems.extend(self.problems(&form, &base));
        }
        if !problems.is_empty() {
            return RowCheck::Invalid(problems.into());
        }
        let value = |form: &CustomerForm, field| form.value(field).map(CellValue::of);
        let changes = changed.into_iter().filter_map(|field| {
            Some(FieldChange {
                field,
                before: value(&base, field)?,
                after: value(&form, field)?,
            })
        });
        RowCheck::Changed {
            id: customer.id,
            fields: changes.collect(),
        }
    }

    fn judged_as_new(&self, known: Known<'_>, index: &MatchIndex) -> RowCheck {
        let base = CustomerForm::default();
        let (form, mut problems) = self.new_form();
        problems.extend(self.problems(&form, &base));
        let (true, Ok(write)) = (problems.is_empty(), form.to_write(&base)) else {
            return RowCheck::Invalid(problems.into());
        };
        let candidates = index.with_values(of_values(&form));
        let mut customers = candidates.filter_map(|id| known.directory.get(id));
        let equal = customers.find(|it| record_means_same(&form, it, known.normalize));
        if let Some(customer) = equal {
            return RowCheck::Unchanged(customer.id);
        }
        if known.duplicates.has_duplicates(&as_new(write.values())) {
            RowCheck::LikelyDuplicate
        } else {
            RowCheck::New
        }
    }

    /// Returns the customers that a new customer with the values of the row may be.
    pub fn duplicates(&self, known: Known<'_>) -> Vec<(CustomerId, Vec<DuplicateReason>)> {
        let write = self.new_form().0.to_write(&CustomerForm::default());
        let customer = write.map(|write| as_new(write.values()));
        customer.map_or_else(|_| Vec::new(), |it| known.duplicates.duplicates_of(&it))
    }

    /// The problems that the form finds, at the columns of their fields.
    fn problems<'a>(
        &'a self,
        form: &CustomerForm,
        base: &CustomerForm,
    ) -> impl Iterator<Item = CellProblem> + use<'a> {
        let problems = form.problems(base).into_iter();
        problems.map(|problem| CellProblem {
            column: self.columns.column_of(problem.field),
            message: problem.message,
        })
    }
}

/// Returns a customer with the number of none: the index passes over the one that it is asked about.
fn as_new(values: &Customer) -> Customer {
    Customer {
        id: CustomerId::MIN,
        ..values.clone()
    }
}
