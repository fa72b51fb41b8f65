//! Runs tests, copies their output as it arrives, and counts them on the way.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use super::counts::Counts;
use crate::failure::Failure;
use crate::process::Running;

/// Runs `cargo test` to its end, and returns the number of tests.
pub(super) fn count(tests: &mut Command, output: &mut dyn Write) -> Result<Counts, Failure> {
    let mut running = Running::start(tests.stdout(Stdio::piped()))?;
    let mut counts = Counts::default();
    if let Some(stdout) = running.stdout() {
        counts = copy(BufReader::new(stdout), output);
    }
    let status = running.wait()?;
    Ok(counts.checked(status.success()))
}

/// Copies line by line. A failed test may print bytes that are not UTF-8.
fn copy(mut from: impl BufRead, mut to: impl Write) -> Counts {
    let mut counts = Counts::default();
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line).is_ok_and(|size| size > 0) {
        if let Some(more) = Counts::of_line(&String::from_utf8_lossy(&line)) {
            counts += more;
        }
        // A closed terminal does not end the tests.
        let _ = to.write_all(&line);
        line.clear();
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_all_programs_between_bytes_that_are_not_utf_8() {
        let output = b"test result: ok. 2 passed; 0 failed; 0 ignored\n\xff\xfe\n\
            test result: FAILED. 1 passed; 3 failed; 0 ignored";
        let mut copied = Vec::new();
        let counts = copy(&output[..], &mut copied);
        assert_eq!((counts.passed, counts.failed), (3, 3));
        assert_eq!(copied, output);
    }
}
