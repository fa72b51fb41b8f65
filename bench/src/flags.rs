//! The command line.

/// What `--help` says.
pub(crate) const HELP: &str = "\
Measures the release build beside a bare page that shows the same list.

Usage: cargo xtask bench [FLAGS]

  --runs N   how often each of the two is measured, by turns (default 7)
  --help     this text
";

const DEFAULT_RUNS: usize = 7;

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print [`HELP`].
    Help,
    /// Measure, each page this many times; at least once.
    Measure { runs: usize },
}

/// Reads the arguments after the program's name; the error says what to write instead.
pub(crate) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Command, String> {
    let mut arguments = arguments.into_iter();
    let mut runs = DEFAULT_RUNS;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--runs" => runs = count(arguments.next())?,
            other => return Err(format!("unknown argument “{other}”: see --help")),
        }
    }
    Ok(Command::Measure { runs })
}

fn count(value: Option<String>) -> Result<usize, String> {
    value
        .and_then(|text| text.parse().ok())
        .filter(|&runs| runs > 0)
        .ok_or_else(|| "--runs needs a number from 1, such as --runs 7".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn seven_runs_unless_told() {
        assert_eq!(parsed(""), Ok(Command::Measure { runs: 7 }));
        assert_eq!(parsed("--runs 3"), Ok(Command::Measure { runs: 3 }));
        assert_eq!(parsed("--help"), Ok(Command::Help));
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for line in ["--runs", "--runs 0", "--runs -1", "--runs many", "--fast"] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
