use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::{Customer, CustomerField, Value};

/// The body of a POST or PUT: the values of all writable fields. It never has fewer, because a PUT
/// replaces the whole record and may erase what is left out (docs/api.md, "Change a customer").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerWrite {
    /// The fields that are not writable hold their defaults.
    values: Customer,
}

impl CustomerWrite {
    /// Makes the body that writes the values of a record. None while a field of the record is
    /// damaged: the PUT would erase it.
    pub fn of(customer: &Customer) -> Option<Self> {
        let is_whole = customer.damaged_fields.is_empty();
        is_whole.then(|| Self::with_values(|field| Some(customer.value(field))))
    }

    /// Makes the body of the values that `value` returns for each writable field. A field without
    /// a value keeps its default.
    pub(crate) fn with_values<'a>(value: impl Fn(CustomerField) -> Option<Value<'a>>) -> Self {
        let mut values = Customer::default();
        for field in CustomerField::WRITABLE {
            if let Some(value) = value(field) {
                values.set(field, value);
            }
        }
        Self { values }
    }

    /// Returns the values. The fields that are not writable hold their defaults.
    pub fn values(&self) -> &Customer {
        &self.values
    }

    /// Whether every writable field of `customer` has the value of this body. Never true while a
    /// field of the record is damaged.
    pub fn equals(&self, customer: &Customer) -> bool {
        let is_equal = |field| customer.value(field) == self.values.value(field);
        customer.damaged_fields.is_empty() && CustomerField::WRITABLE.into_iter().all(is_equal)
    }
}

/// Writes an object with the write key of each field.
impl Serialize for CustomerWrite {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut body = serializer.serialize_map(Some(CustomerField::WRITABLE.len()))?;
        for field in CustomerField::WRITABLE {
            if let Some(key) = field.write_key() {
                body.serialize_entry(key, &self.values.value(field))?;
            }
        }
        body.end()
    }
}
