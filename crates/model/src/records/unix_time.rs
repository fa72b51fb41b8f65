/// A moment as the API writes it: whole seconds since 1970 in UTC. 0 means "not set" and is never
/// shown as a date (docs/api.md, "Dates").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UnixTime(pub i64);

impl UnixTime {
    /// Returns the seconds since 1970; none where the moment is not set.
    pub fn seconds(self) -> Option<i64> {
        (self.0 != 0).then_some(self.0)
    }
}
