//! The error type of this program: a message that names the cause and the way out.

use std::fmt::{self, Display};

/// A sentence for the developer, without a full stop after a path or a command.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Adds to an error of another library which action it prevented.
pub(crate) trait Context<T> {
    /// `action` completes the sentence "cannot …".
    fn or_cannot(self, action: impl Display) -> Result<T, Failure>;
}

impl<T, E: Display> Context<T> for Result<T, E> {
    fn or_cannot(self, action: impl Display) -> Result<T, Failure> {
        self.map_err(|error| Failure(format!("cannot {action}: {error}")))
    }
}
