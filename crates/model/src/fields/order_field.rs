//! The properties that the order table gives to each field.

use texts::Message;

use super::FieldKind;
use crate::{OrderField, OrderSort};

/// The properties of an order's field: the columns of the order table.
pub(super) struct OrderProperties {
    /// The name on the screens.
    pub label: fn() -> Message,
    /// How the field is shown.
    pub kind: FieldKind,
    /// The key in the API's answers (docs/api.md, "Order fields").
    pub read_key: &'static str,
    /// How the API sorts by the field; none where it cannot.
    pub sort: Option<OrderSort>,
    /// Whether the table of orders has a column for the field. The others are in the row's detail.
    pub column: bool,
}

impl OrderField {
    /// Returns the name on the screens.
    pub fn label(self) -> Message {
        (self.properties().label)()
    }

    /// Returns how the field is shown.
    pub const fn kind(self) -> FieldKind {
        self.properties().kind
    }

    /// Returns the key in the API's answers.
    pub const fn read_key(self) -> &'static str {
        self.properties().read_key
    }

    /// Returns how the API sorts by the field; none where it cannot.
    pub const fn sort(self) -> Option<OrderSort> {
        self.properties().sort
    }

    /// Returns the fields that have a column in the table of orders, in the order of the columns.
    pub fn columns() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|field| field.has_column())
    }

    /// Whether the table of orders has a column for the field. The others are in the row's detail.
    pub const fn has_column(self) -> bool {
        self.properties().column
    }
}
