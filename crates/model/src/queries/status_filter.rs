use crate::OrderStatus;

/// The checkboxes of the order statuses: the parameter `status` of the API
/// (docs/api.md, "Orders of a customer"). None checked and all checked filter nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StatusFilter {
    checked: [bool; OrderStatus::KNOWN.len()],
}

impl StatusFilter {
    /// Whether the checkbox of `status` is checked. An undocumented status has none.
    pub fn is_checked(self, status: OrderStatus) -> bool {
        position(status).is_some_and(|at| self.checked[at])
    }

    /// Whether the filter leaves orders out.
    pub fn filters(self) -> bool {
        self.checked.contains(&true) && self.checked.contains(&false)
    }

    /// Reads a list such as `0,1`. None where a number is not a documented status.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut filter = Self::default();
        for number in text.split(',') {
            let status = OrderStatus::KNOWN
                .into_iter()
                .find(|status| number == status.number().to_string())?;
            filter.set(status, true);
        }
        Some(filter)
    }

    /// Returns the numbers of the checked statuses: `0,1`.
    pub(super) fn numbers(self) -> String {
        let numbers: Vec<_> = self
            .statuses()
            .map(|status| status.number().to_string())
            .collect();
        numbers.join(",")
    }

    /// Returns the checked statuses, in the order of their numbers.
    pub(super) fn statuses(self) -> impl Iterator<Item = OrderStatus> {
        OrderStatus::KNOWN
            .into_iter()
            .filter(move |status| self.is_checked(*status))
    }

    /// Checks or clears the checkbox of `status`.
    pub(super) fn set(&mut self, status: OrderStatus, checked: bool) {
        if let Some(at) = position(status) {
            self.checked[at] = checked;
        }
    }
}

fn position(status: OrderStatus) -> Option<usize> {
    OrderStatus::KNOWN.iter().position(|known| *known == status)
}
