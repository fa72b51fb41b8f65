//! The command line of the bench.

/// The text of `--help`.
pub(crate) const HELP: &str = "\
Measures the release build beside a bare page that shows the same list.

Usage: cargo xtask bench [FLAGS]

  --runs N         runs of each of the two, by turns (default 7)
  --language TAG   the language of the browser, such as ru (default en)
  --help           this text

Usage: cargo xtask bench directory [FLAGS]

Measures the list over 100,000 customers in the release build.

  --runs N   syncs, by turns with a bare loop of the same requests (default 3)

Usage: cargo xtask bench jobs [FLAGS]

Measures a job on 1,000 customers beside a bare loop of the same requests.

  --runs N   jobs, by turns with the loop (default 3)

Usage: cargo xtask bench search [FLAGS]

Measures the search engine beside four libraries on 100,000 customers.

  --only NAME      one engine: engine, minisearch, flexsearch, flexsearch-forward, ufuzzy, fuse
  --write-queries  measures nothing: writes bench/search/queries.json from the data of the dev API

Usage: cargo xtask bench engine [ARGS]

Measures the search engine natively with criterion, which takes the ARGS.
";

const DEFAULT_RUNS: usize = 7;
/// A sync or a job takes far longer than a page load.
const DEFAULT_SYNCS: usize = 3;

/// The task of a run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print [`HELP`].
    Help,
    /// Measure each page this many times, at least once, in a browser of this language.
    Measure { runs: usize, language: String },
    /// Measure the list of all customers with this many syncs, at least one.
    Directory { runs: usize },
    /// Measure this many jobs, at least one.
    Jobs { runs: usize },
    /// Compare the search engines, or one of them alone.
    Search { only: Option<String> },
    /// Write the list of queries for the comparison.
    WriteQueries,
}

/// Parses the arguments.
///
/// # Errors
/// A message that names the right usage.
pub(crate) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Command, String> {
    let mut arguments = arguments.into_iter().peekable();
    if arguments.next_if(|first| first == "search").is_some() {
        return search(arguments);
    }
    if arguments.next_if(|first| first == "directory").is_some() {
        return measure(arguments, DEFAULT_SYNCS, |runs| Command::Directory { runs });
    }
    if arguments.next_if(|first| first == "jobs").is_some() {
        return measure(arguments, DEFAULT_SYNCS, |runs| Command::Jobs { runs });
    }
    pages(arguments)
}

/// Parses the flags of the pages: a language, and those that all measurements have.
fn pages(mut arguments: impl Iterator<Item = String>) -> Result<Command, String> {
    let (mut language, mut others) = ("en".to_owned(), Vec::new());
    while let Some(argument) = arguments.next() {
        if argument == "--language" {
            let tag = arguments.next();
            language = tag.ok_or("--language needs a tag, such as ru")?;
        } else {
            others.push(argument);
        }
    }
    measure(others.into_iter(), DEFAULT_RUNS, |runs| Command::Measure {
        runs,
        language,
    })
}

fn measure(
    mut arguments: impl Iterator<Item = String>,
    default: usize,
    command: impl FnOnce(usize) -> Command,
) -> Result<Command, String> {
    let mut runs = default;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--runs" => runs = count(arguments.next())?,
            other => return Err(format!("unknown argument “{other}”: see --help")),
        }
    }
    Ok(command(runs))
}

fn search(mut arguments: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut only = None;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--write-queries" => return Ok(Command::WriteQueries),
            "--only" => only = Some(arguments.next().ok_or("--only needs a name: see --help")?),
            other => return Err(format!("unknown argument “{other}”: see --help")),
        }
    }
    Ok(Command::Search { only })
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
        let measure = |runs, language: &str| {
            let language = language.to_owned();
            Ok(Command::Measure { runs, language })
        };
        assert_eq!(parsed(""), measure(7, "en"));
        assert_eq!(parsed("--runs 3"), measure(3, "en"));
        assert_eq!(parsed("--language ru"), measure(7, "ru"));
        assert_eq!(parsed("--help"), Ok(Command::Help));
    }

    #[test]
    fn syncs_are_fewer_by_default() {
        let runs = |runs| Ok(Command::Directory { runs });
        assert_eq!(parsed("directory"), runs(3));
        assert_eq!(parsed("directory --runs 1"), runs(1));
        assert_eq!(parsed("directory --help"), Ok(Command::Help));
    }

    #[test]
    fn jobs_are_as_few_as_syncs() {
        assert_eq!(parsed("jobs"), Ok(Command::Jobs { runs: 3 }));
        assert_eq!(parsed("jobs --runs 1"), Ok(Command::Jobs { runs: 1 }));
    }

    #[test]
    fn search_has_flags_of_its_own() {
        let only = Some("fuse".to_owned());
        assert_eq!(parsed("search"), Ok(Command::Search { only: None }));
        assert_eq!(parsed("search --only fuse"), Ok(Command::Search { only }));
        assert_eq!(parsed("search --write-queries"), Ok(Command::WriteQueries));
        assert_eq!(parsed("search --help"), Ok(Command::Help));
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for line in [
            "--runs",
            "--runs 0",
            "--runs -1",
            "--runs many",
            "--language",
            "jobs --language ru",
            "--fast",
            "--only fuse",
            "search --only",
            "directory --runs 0",
            "directory --only fuse",
            "search --runs 3",
        ] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
