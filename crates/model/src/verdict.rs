use crate::{Customer, CustomerForm, CustomerWrite};

/// What became of a PUT whose outcome was unknown (`fault-matrix.md`, "network error").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The record is what was sent.
    Saved,
    /// The record is still what it was: it can be sent again.
    Untouched,
    /// The record is something else, or could not be read whole: to be merged.
    Changed,
}

/// Judges the record as it was read `now`, after `sent` was put over what `base` was filled from.
pub fn verdict(base: &CustomerForm, sent: &CustomerWrite, now: &Customer) -> Verdict {
    if sent.equals(now) {
        Verdict::Saved
    } else if now.unread.is_empty() && CustomerForm::of(now) == *base {
        Verdict::Untouched
    } else {
        Verdict::Changed
    }
}
