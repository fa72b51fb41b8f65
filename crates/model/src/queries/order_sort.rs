use texts::Message;

/// An order of the list of orders that the API knows: the parameter `sortby`
/// (docs/api.md, "Orders of a customer").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OrderSort {
    /// `number`
    #[default]
    Number,
    /// `submitdate`
    Submitted,
}

impl OrderSort {
    pub(super) fn parse(text: &str) -> Option<Self> {
        match text {
            "number" => Some(Self::Number),
            "submitdate" => Some(Self::Submitted),
            _ => None,
        }
    }

    pub(super) fn parameter(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Submitted => "submitdate",
        }
    }

    /// Returns the order in words: "by number".
    pub(super) fn to_words(self) -> Message {
        match self {
            Self::Number => texts::order_sort_number(),
            Self::Submitted => texts::order_sort_submitted(),
        }
    }
}
