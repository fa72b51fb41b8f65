//! Running tests with their output on the terminal as it comes, and counted on the way.

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use super::counts::Counts;
use crate::failure::Failure;
use crate::process::Running;

/// Runs `cargo test` to its end.
pub(super) fn count(tests: &mut Command) -> Result<Counts, Failure> {
    let mut running = Running::start(tests.stdout(Stdio::piped()))?;
    let mut counts = Counts::default();
    if let Some(stdout) = running.stdout() {
        counts = copy(BufReader::new(stdout), io::stdout());
    }
    let status = running.wait()?;
    Ok(counts.judged(status.success()))
}

/// Line by line, of any bytes: a failed test may print what is no text.
fn copy(mut from: impl BufRead, mut to: impl Write) -> Counts {
    let mut counts = Counts::default();
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line).is_ok_and(|size| size > 0) {
        if let Some(more) = Counts::of_line(&String::from_utf8_lossy(&line)) {
            counts += more;
        }
        // Nobody may be reading any more; the tests still count.
        let _ = to.write_all(&line);
        line.clear();
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_all_programs_and_survives_bytes_that_are_no_text() {
        let output = b"test result: ok. 2 passed; 0 failed; 0 ignored\n\xff\xfe\n\
            test result: FAILED. 1 passed; 3 failed; 0 ignored";
        let mut copied = Vec::new();
        let counts = copy(&output[..], &mut copied);
        assert_eq!((counts.passed, counts.failed), (3, 3));
        assert_eq!(copied, output);
    }
}
