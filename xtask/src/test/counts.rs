//! Counts tests by the last line of each test program.

use std::fmt::{self, Display};
use std::ops::AddAssign;

/// Numbers of tests and checks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) passed: u64,
    pub(super) failed: u64,
}

impl Counts {
    /// A check that is not a test run, such as clippy, counts as one test.
    pub(super) const PASSED: Self = Self {
        passed: 1,
        failed: 0,
    };
    /// See [`Self::PASSED`].
    pub(super) const FAILED: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// Reads `test result: ok. 5 passed; 0 failed; 1 ignored; …`; any other line is `None`.
    pub(super) fn of_line(line: &str) -> Option<Self> {
        let result = line.strip_prefix("test result: ")?;
        let (_, numbers) = result.split_once(". ")?;
        let mut parts = numbers.split("; ");
        let mut next = |word: &str| {
            let number = parts.next()?.strip_suffix(word)?;
            number.trim().parse().ok()
        };
        Some(Self {
            passed: next("passed")?,
            failed: next("failed")?,
        })
    }

    /// Adds a failure to a run that ended with an error after its tests had passed, and to a run
    /// without tests.
    pub(super) fn checked(self, run_succeeded: bool) -> Self {
        let is_silent_failure = !run_succeeded && self.failed == 0;
        let is_empty = self.passed == 0 && self.failed == 0;
        Self {
            failed: self.failed + u64::from(is_silent_failure || is_empty),
            ..self
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Display for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn counts(passed: u64, failed: u64) -> Counts {
        Counts { passed, failed }
    }

    #[test]
    fn reads_the_closing_lines_of_test_programs() {
        let ok = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        let bad = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out\n";
        assert_eq!(Counts::of_line(ok), Some(counts(12, 0)));
        assert_eq!(Counts::of_line(bad), Some(counts(3, 2)));
    }

    #[test]
    fn other_lines_are_not_counted() {
        for line in [
            "",
            "running 3 tests",
            "test reads_it ... ok",
            "test result: ok",
            "printed by a test: test result: ok. 1 passed; 0 failed; 0 ignored",
            "test result: ok. many passed; 0 failed",
        ] {
            assert_eq!(Counts::of_line(line), None, "{line}");
        }
    }

    #[test]
    fn a_run_that_ends_with_an_error_has_a_failure() {
        assert_eq!(counts(0, 0).checked(false), counts(0, 1));
        assert_eq!(counts(7, 0).checked(false), counts(7, 1));
        assert_eq!(counts(7, 2).checked(false), counts(7, 2));
    }

    #[test]
    fn a_run_without_tests_has_a_failure() {
        assert_eq!(counts(0, 0).checked(true), counts(0, 1));
        assert_eq!(counts(7, 0).checked(true), counts(7, 0));
    }

    #[test]
    fn prints_the_last_line_of_a_run() {
        assert_eq!(counts(41, 1).to_string(), "41 passed, 1 failed");
    }
}
