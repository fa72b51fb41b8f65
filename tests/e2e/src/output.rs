//! Output that a passing test prints too.

use std::io::Write;

/// Prints a line past the capture of test output.
pub fn print_line(line: &str) {
    // A closed standard output is no reason to fail.
    let _ = writeln!(std::io::stdout(), "{line}");
}
