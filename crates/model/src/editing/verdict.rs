use crate::{Customer, CustomerForm, CustomerWrite};

/// The result of a PUT whose outcome was unknown (docs/failures.md, "Network error").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The record has the values that were sent.
    Saved,
    /// The record is as it was before: the PUT can be sent again.
    Untouched,
    /// The record has other values, or could not be read whole: it has to be merged.
    Changed,
}

/// Returns the result of a PUT of `sent` over the record that filled `base`, from the record as it
/// was read `now`.
pub fn verdict(base: &CustomerForm, sent: &CustomerWrite, now: &Customer) -> Verdict {
    if sent.equals(now) {
        Verdict::Saved
    } else if now.unread.is_empty() && CustomerForm::of(now) == *base {
        Verdict::Untouched
    } else {
        Verdict::Changed
    }
}
