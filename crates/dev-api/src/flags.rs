//! The flags of the program, checked.

use std::ffi::OsString;
use std::fmt;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::time::Duration;

/// What `--help` prints: the flags, the rules that the published API leaves open, the fixed customers.
pub const HELP: &str = include_str!("help.txt");

/// The largest `--customers`.
pub const MAX_CUSTOMERS: u32 = 1_000_000;

const MAX_LATENCY_MS: u64 = 60_000;

/// What the flags ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Print [`HELP`] and end.
    Help,
    /// Serve.
    Serve(Options),
}

/// How to serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Customers to make up, at most [`MAX_CUSTOMERS`]; none: 1,000, or what the file holds.
    pub customers: Option<u32>,
    /// Where the data is.
    pub database: Database,
    /// Port on 127.0.0.1; 0: any free one.
    pub port: u16,
    /// The bearer token that calls must bring.
    pub token: String,
    /// How long every answer is held back.
    pub latency: Duration,
}

/// Where the data is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Database {
    /// Made up at each start, gone at the end.
    Memory,
    /// Made up once, then kept.
    File(PathBuf),
}

/// A flag that is not understood; its text says what to do.
#[derive(Debug, PartialEq, Eq)]
pub struct FlagError(String);

impl Default for Options {
    fn default() -> Self {
        Self {
            customers: None,
            database: Database::Memory,
            port: 8787,
            token: "demo".to_owned(),
            latency: Duration::ZERO,
        }
    }
}

impl Command {
    /// Reads the arguments, without the program's own name.
    ///
    /// # Errors
    /// An unknown flag, a flag without its value, a value out of range.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, FlagError> {
        use lexopt::Arg::Long;

        let mut options = Options::default();
        let mut parser = lexopt::Parser::from_args(arguments);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") => return Ok(Self::Help),
                Long("customers") => {
                    let most = u64::from(MAX_CUSTOMERS);
                    options.customers = Some(number(&mut parser, "--customers", 0..=most)?);
                }
                Long("database") => options.database = database(parser.value()?)?,
                Long("port") => {
                    options.port = number(&mut parser, "--port", 0..=u64::from(u16::MAX))?;
                }
                Long("token") => options.token = token(parser.value()?)?,
                Long("latency") => {
                    let milliseconds = number(&mut parser, "--latency", 0..=MAX_LATENCY_MS)?;
                    options.latency = Duration::from_millis(milliseconds);
                }
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(Self::Serve(options))
    }
}

fn number<T: TryFrom<u64>>(
    parser: &mut lexopt::Parser,
    flag: &str,
    range: RangeInclusive<u64>,
) -> Result<T, FlagError> {
    let value = parser.value()?;
    value
        .to_str()
        .and_then(|text| text.parse().ok())
        .filter(|number| range.contains(number))
        .and_then(|number| T::try_from(number).ok())
        .ok_or_else(|| {
            let (from, to) = range.into_inner();
            FlagError(format!(
                "{flag} takes a whole number from {from} to {to}, not {value:?}"
            ))
        })
}

fn database(value: OsString) -> Result<Database, FlagError> {
    if value.is_empty() {
        return Err(FlagError(
            "--database takes a file name or \"memory\"".to_owned(),
        ));
    }
    if value == "memory" {
        return Ok(Database::Memory);
    }
    Ok(Database::File(value.into()))
}

fn token(value: OsString) -> Result<String, FlagError> {
    value
        .into_string()
        .ok()
        // Anything else could not stand in an HTTP header.
        .filter(|token| !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic()))
        .ok_or_else(|| {
            FlagError("--token takes letters, digits and signs of ASCII, no spaces".to_owned())
        })
}

impl From<lexopt::Error> for FlagError {
    fn from(error: lexopt::Error) -> Self {
        Self(error.to_string())
    }
}

impl fmt::Display for FlagError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}\nSee dev-api --help.", self.0)
    }
}

impl std::error::Error for FlagError {}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]

    use super::*;

    fn parse(arguments: &[&str]) -> Result<Command, FlagError> {
        Command::parse(arguments.iter().map(OsString::from))
    }

    #[test]
    fn no_flags_are_the_defaults() {
        assert_eq!(parse(&[]), Ok(Command::Serve(Options::default())));
    }

    #[test]
    fn every_flag_is_read() {
        let flags = "--customers 7 --database a.db --port 0 --token t --latency 2000";
        let expected = Options {
            customers: Some(7),
            database: Database::File("a.db".into()),
            port: 0,
            token: "t".to_owned(),
            latency: Duration::from_secs(2),
        };
        let flags: Vec<_> = flags.split(' ').collect();
        assert_eq!(parse(&flags), Ok(Command::Serve(expected)));
    }

    #[test]
    fn help_wins() {
        assert_eq!(parse(&["--port", "1", "--help"]), Ok(Command::Help));
    }

    #[test]
    fn a_bad_flag_is_named() {
        for flags in [
            &["--customers", "1000001"] as &[_],
            &["--customers", "-1"],
            &["--customers", "many"],
            &["--customers"],
            &["--port", "65536"],
            &["--latency", "60001"],
            &["--token", ""],
            &["--token", "a b"],
            &["--database", ""],
            &["--colour"],
        ] {
            let message = parse(flags).unwrap_err().to_string();
            let named = message.contains(flags[0]) && message.contains("--help");
            assert!(named, "{flags:?} gave {message:?}");
        }
        assert!(parse(&["stray"]).is_err());
    }
}
