use serde::{Serialize, Serializer};

use crate::{FieldKind, OrderStatus, UnixTime};

/// The value of a field, whichever field it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// A text of any kind.
    Text(&'a str),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// A moment.
    Time(UnixTime),
    /// The status of an order.
    OrderStatus(OrderStatus),
}

impl Value<'_> {
    /// Makes the value of a field from the number that the API or a compact store holds for it.
    pub fn of_number(kind: FieldKind, number: i64) -> Self {
        match kind {
            FieldKind::Time => Self::Time(UnixTime(number)),
            FieldKind::OrderStatus => Self::OrderStatus(OrderStatus::from_number(number)),
            _ => Self::Number(number),
        }
    }

    /// Returns the number that the API holds for the value; none for a text or a flag.
    pub fn number(self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Time(time) => Some(time.0),
            Self::OrderStatus(status) => Some(status.number()),
            Self::Text(_) | Self::Flag(_) => None,
        }
    }
}

impl<'a> Value<'a> {
    /// Returns the text; empty for a value that is not a text.
    pub fn text(self) -> &'a str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

/// Writes the value as the API's JSON has it.
impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Flag(flag) => serializer.serialize_bool(flag),
            Self::Number(_) | Self::Time(_) | Self::OrderStatus(_) => {
                serializer.serialize_i64(self.number().unwrap_or_default())
            }
        }
    }
}

/// A type that fields of a record have.
pub(crate) trait FieldType {
    /// Returns the value.
    fn value(&self) -> Value<'_>;

    /// Sets the value. A value of another type changes nothing.
    fn set(&mut self, value: Value<'_>);
}

impl FieldType for String {
    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }

    fn set(&mut self, value: Value<'_>) {
        if let Value::Text(text) = value {
            *self = text.to_owned();
        }
    }
}

impl FieldType for bool {
    fn value(&self) -> Value<'_> {
        Value::Flag(*self)
    }

    fn set(&mut self, value: Value<'_>) {
        if let Value::Flag(flag) = value {
            *self = flag;
        }
    }
}

impl FieldType for i64 {
    fn value(&self) -> Value<'_> {
        Value::Number(*self)
    }

    fn set(&mut self, value: Value<'_>) {
        if let Value::Number(number) = value {
            *self = number;
        }
    }
}

impl FieldType for UnixTime {
    fn value(&self) -> Value<'_> {
        Value::Time(*self)
    }

    fn set(&mut self, value: Value<'_>) {
        if let Value::Time(time) = value {
            *self = time;
        }
    }
}

impl FieldType for OrderStatus {
    fn value(&self) -> Value<'_> {
        Value::OrderStatus(*self)
    }

    fn set(&mut self, value: Value<'_>) {
        if let Value::OrderStatus(status) = value {
            *self = status;
        }
    }
}
