use texts::Message;

use crate::{CustomerField, FieldSort};

/// An order of the list of customers that the API knows: the parameter `sortby`
/// (docs/api.md, "List of customers").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CustomerSort {
    /// `default`: by company, then last name, then first name.
    #[default]
    Default,
    /// `name`: by last name, then first name.
    Name,
    /// `company`
    Company,
}

impl CustomerSort {
    /// Returns the field that leads the order; none for the default order.
    pub fn field(self) -> Option<CustomerField> {
        let is_led_by = |field: &CustomerField| matches!(field.sort(), Some(FieldSort::Api(sort)) if sort == self);
        CustomerField::ALL.into_iter().find(is_led_by)
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        match text {
            "default" => Some(Self::Default),
            "name" => Some(Self::Name),
            "company" => Some(Self::Company),
            _ => None,
        }
    }

    pub(super) fn parameter(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Name => "name",
            Self::Company => "company",
        }
    }

    /// Returns the order in words: "by last name".
    pub(super) fn to_words(self) -> Message {
        match self {
            Self::Default => texts::sort_default(),
            Self::Name => texts::sort_by_last_name(),
            Self::Company => texts::sort_by_company(),
        }
    }
}
