use texts::Message;

use crate::Order;

/// The number that identifies an order, `_id` in the API: any 64-bit integer.
pub type OrderId = i64;

/// The status of an order (docs/api.md, "Order fields").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OrderStatus {
    /// 0
    #[default]
    Draft,
    /// 1
    Submitted,
    /// 2
    Revoked,
    /// A number that the API does not document.
    Other(i64),
}

impl Order {
    /// Returns the labels of the fields that could not be read.
    pub fn damaged_labels(&self) -> Vec<Message> {
        self.damaged_fields
            .iter()
            .map(|field| field.label())
            .collect()
    }
}

impl OrderStatus {
    /// The documented statuses, which the API can filter by, in the order of their numbers.
    pub const KNOWN: [Self; 3] = [Self::Draft, Self::Submitted, Self::Revoked];

    /// Returns the status with the API's number.
    pub const fn from_number(number: i64) -> Self {
        match number {
            0 => Self::Draft,
            1 => Self::Submitted,
            2 => Self::Revoked,
            other => Self::Other(other),
        }
    }

    /// Returns the API's number.
    pub const fn number(self) -> i64 {
        match self {
            Self::Draft => 0,
            Self::Submitted => 1,
            Self::Revoked => 2,
            Self::Other(number) => number,
        }
    }

    /// Returns the word on the screen: "Draft", or "Status 7" for an undocumented number.
    pub fn label(self) -> Message {
        match self {
            Self::Draft => texts::order_status_draft(),
            Self::Submitted => texts::order_status_submitted(),
            Self::Revoked => texts::order_status_revoked(),
            Self::Other(number) => texts::order_status_other(number.to_string()),
        }
    }
}
