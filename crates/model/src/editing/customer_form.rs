use texts::Message;

use super::problems::{Problem, parse_number};
use crate::{Customer, CustomerField, CustomerWrite, FieldKind, Value};

/// The form of a customer as the user typed it, valid or not. It has all writable fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerForm {
    /// The entries in the order of the form.
    entries: [FormValue; CustomerField::WRITABLE.len()],
}

/// The value of one field of the form.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FormValue {
    /// A text or a number, as typed.
    Text(String),
    /// Yes or no.
    Flag(bool),
}

impl FormValue {
    /// Returns the value as it stands in a form.
    pub fn value(&self) -> Value<'_> {
        match self {
            Self::Text(text) => Value::Text(text),
            Self::Flag(flag) => Value::Flag(*flag),
        }
    }

    /// Returns the value as the screen shows it: a text as it stands, a flag as "Yes" or "No".
    pub fn display(&self) -> Message {
        match self {
            Self::Text(text) => Message::verbatim(text.as_str()),
            Self::Flag(true) => texts::value_yes(),
            Self::Flag(false) => texts::value_no(),
        }
    }
}

impl Default for CustomerForm {
    /// Returns the form of a new customer, with the status 0.
    fn default() -> Self {
        Self::of(&Customer::default())
    }
}

impl CustomerForm {
    /// Returns the form filled from a record.
    pub fn of(customer: &Customer) -> Self {
        let entry = |field| match customer.value(field) {
            Value::Flag(flag) => FormValue::Flag(flag),
            Value::Text(text) => FormValue::Text(text.to_owned()),
            number => FormValue::Text(number.number().unwrap_or_default().to_string()),
        };
        Self {
            entries: CustomerField::WRITABLE.map(entry),
        }
    }

    /// Returns the value of a field: a text, also for a number, or a flag. None for a field that is
    /// not in the form.
    pub fn value(&self, field: CustomerField) -> Option<Value<'_>> {
        self.form_value(field).map(FormValue::value)
    }

    /// Returns the same value as [`Self::value`], to be kept apart from the form.
    pub fn form_value(&self, field: CustomerField) -> Option<&FormValue> {
        Some(&self.entries[place(field)?])
    }

    /// Sets a field. A field that is not in the form stays as it is, and so does a field that gets
    /// a value of another type.
    pub fn set<'a>(&mut self, field: CustomerField, value: impl Into<Value<'a>>) {
        let Some(place) = place(field) else {
            return;
        };
        match (&mut self.entries[place], value.into()) {
            (FormValue::Text(entry), Value::Text(text)) => text.clone_into(entry),
            (FormValue::Flag(entry), Value::Flag(flag)) => *entry = flag,
            _ => {}
        }
    }

    /// Returns the form with another value of a field.
    #[must_use]
    pub fn with<'a>(mut self, field: CustomerField, value: impl Into<Value<'a>>) -> Self {
        self.set(field, value);
        self
    }

    /// Copies the value of a field from another form.
    pub fn copy_field(&mut self, field: CustomerField, from: &Self) {
        if let Some(value) = from.value(field) {
            self.set(field, value);
        }
    }

    /// Returns the text of a field; empty for a field that is not a text in the form.
    pub fn text(&self, field: CustomerField) -> &str {
        self.value(field).map_or("", Value::text)
    }

    /// Returns whether a flag is set; false for a field that is not a flag.
    pub fn flag(&self, field: CustomerField) -> bool {
        self.value(field) == Some(Value::Flag(true))
    }

    /// Returns a field as the screen shows it: a text as it stands, a flag as "Yes" or "No".
    pub fn display_value(&self, field: CustomerField) -> Message {
        self.form_value(field)
            .map_or_else(Message::empty, FormValue::display)
    }

    /// Returns the body of the POST or PUT that saves the form. `base` is the form as it was
    /// filled. One-line texts that the user changed lose the white space around them, which often
    /// comes with pasted text; all other values are sent as they stand.
    ///
    /// # Errors
    /// The problems that the user has to solve first.
    pub fn to_write(&self, base: &Self) -> Result<CustomerWrite, Vec<Problem>> {
        let problems = self.problems(base);
        if problems.is_empty() {
            Ok(CustomerWrite::with_values(|field| self.sent(field, base)))
        } else {
            Err(problems)
        }
    }

    /// Returns the value that a save sends for a field; none for a number that cannot be read.
    fn sent(&self, field: CustomerField, base: &Self) -> Option<Value<'_>> {
        let value = self.value(field)?;
        match field.kind() {
            FieldKind::Number | FieldKind::Count => parse_number(value.text()).map(Value::Number),
            FieldKind::Line | FieldKind::Email | FieldKind::Phone
                if !self.is_identical(base, field) =>
            {
                Some(Value::Text(value.text().trim()))
            }
            _ => Some(value),
        }
    }
}

/// Returns the place of a field in the form, from 0; none for a field that is not in the form.
fn place(field: CustomerField) -> Option<usize> {
    let mut fields = CustomerField::WRITABLE.iter();
    fields.position(|other| *other == field)
}
