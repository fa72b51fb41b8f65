/// A moment in whole seconds since 1970 in UTC, as the API writes dates. `0` means "not set" and
/// is never shown as a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UnixTime(pub i64);

impl UnixTime {
    /// The seconds, unless the moment is not set.
    pub fn seconds(self) -> Option<i64> {
        (self.0 != 0).then_some(self.0)
    }
}
