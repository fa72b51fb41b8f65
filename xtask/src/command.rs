//! The command line.

use std::ffi::OsString;

use lexopt::prelude::*;

use crate::failure::Failure;
use crate::serve::Options;
use crate::test::StepName;

/// One run of this program.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Serve(Options),
    /// The steps to run; all of them when empty.
    Test(Vec<StepName>),
    /// The arguments for the bench, unchanged.
    Bench(Vec<OsString>),
    /// The path that the page is served at.
    Build(String),
    /// As `Build`.
    Dist(String),
    Style,
    Split,
    Texts,
}

impl Command {
    /// Parses the arguments after the program's name. Without any, the command is `Help`.
    pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Self, Failure> {
        let mut args = args.into_iter().peekable();
        let Some(command) = args.next() else {
            return Ok(Self::Help);
        };
        // The bench has its own flags, and its own `--help`.
        if command == "bench" {
            return Ok(Self::Bench(args.collect()));
        }
        let parser = lexopt::Parser::from_args(args);
        let parsed = match &*command.to_string_lossy() {
            "help" | "-h" | "--help" => Ok(Self::Help),
            "serve" => serve(parser),
            "test" => test(parser),
            "build" => build(parser).map(|path| path.map_or(Self::Help, Self::Build)),
            "dist" => build(parser).map(|path| path.map_or(Self::Help, Self::Dist)),
            "style" => alone(parser, Self::Style),
            "split" => alone(parser, Self::Split),
            "texts" => alone(parser, Self::Texts),
            unknown => return Err(Failure::new(format!("there is no command “{unknown}”"))),
        };
        parsed.map_err(|error| Failure::new(error.to_string()))
    }
}

fn serve(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut options = Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("api") => options.api = Some(api_origin(&parser.value()?.string()?)?),
            Long("customers") => options.customers = Some(parser.value()?.parse()?),
            Long("latency") => options.latency = Some(parser.value()?.parse()?),
            Long("port") => options.port = parser.value()?.parse()?,
            other => return otherwise(other),
        }
    }
    if options.api.is_some() && (options.customers.is_some() || options.latency.is_some()) {
        return Err("--customers and --latency are for the dev API, which --api replaces".into());
    }
    Ok(Command::Serve(options))
}

fn test(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut steps = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Value(name) => steps.push(name.string()?.parse()?),
            other => return otherwise(other),
        }
    }
    Ok(Command::Test(steps))
}

/// Returns the path that the page is served at, or `None` where help is asked for.
fn build(mut parser: lexopt::Parser) -> Result<Option<String>, lexopt::Error> {
    let mut public_url = crate::build::ROOT.to_owned();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("public-url") => public_url = parser.value()?.string()?,
            other => return otherwise(other).map(|_| None),
        }
    }
    if public_url.starts_with('/') && public_url.ends_with('/') {
        Ok(Some(public_url))
    } else {
        Err("--public-url needs a path such as /desk/".into())
    }
}

/// A command without flags.
fn alone(mut parser: lexopt::Parser, command: Command) -> Result<Command, lexopt::Error> {
    match parser.next()? {
        Some(argument) => otherwise(argument),
        None => Ok(command),
    }
}

fn otherwise(argument: lexopt::Arg<'_>) -> Result<Command, lexopt::Error> {
    match argument {
        Short('h') | Long("help") => Ok(Command::Help),
        other => Err(other.unexpected()),
    }
}

/// Returns the origin of the API, without the path that the page adds.
fn api_origin(url: &str) -> Result<String, String> {
    let (scheme, rest) = url.split_once("://").unwrap_or_default();
    if !matches!(scheme, "http" | "https") || rest.is_empty() {
        return Err(format!(
            "--api needs a URL such as https://crm.example, not “{url}”"
        ));
    }
    let origin = url.trim_end_matches('/');
    let origin = origin.strip_suffix("/v1.0").unwrap_or(origin);
    Ok(origin.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]

    use super::*;

    fn parse(line: &str) -> Result<Command, String> {
        Command::parse(line.split_whitespace().map(OsString::from)).map_err(|e| e.to_string())
    }

    #[test]
    fn no_command_is_the_help() {
        for line in ["", "help", "--help", "serve --help", "test -h"] {
            assert_eq!(parse(line), Ok(Command::Help), "{line}");
        }
    }

    #[test]
    fn serve_has_a_default_for_every_flag() {
        let expected = Options {
            api: None,
            customers: None,
            latency: None,
            port: 8080,
        };
        assert_eq!(parse("serve"), Ok(Command::Serve(expected)));
    }

    #[test]
    fn serve_takes_its_flags() {
        let expected = Options {
            api: None,
            customers: Some(5_000),
            latency: Some(250),
            port: 9000,
        };
        assert_eq!(
            parse("serve --port 9000 --customers 5000 --latency=250"),
            Ok(Command::Serve(expected))
        );
    }

    #[test]
    fn the_url_of_the_api_may_have_its_path() {
        for url in ["https://crm.example", "https://crm.example/v1.0/"] {
            let Ok(Command::Serve(options)) = parse(&format!("serve --api {url}")) else {
                panic!("{url} is refused");
            };
            assert_eq!(options.api.as_deref(), Some("https://crm.example"));
        }
    }

    #[test]
    fn a_url_without_a_scheme_is_refused() {
        let message = parse("serve --api crm.example").unwrap_err();
        assert!(message.contains("https://crm.example"), "{message}");
    }

    #[test]
    fn flags_of_the_dev_api_are_refused_beside_another_api() {
        assert!(parse("serve --api http://crm.example --customers 5").is_err());
    }

    #[test]
    fn test_takes_names_of_steps_in_any_order() {
        assert_eq!(
            parse("test e2e clippy-wasm"),
            Ok(Command::Test(vec![StepName::E2e, StepName::ClippyWasm]))
        );
    }

    #[test]
    fn the_message_for_an_unknown_step_lists_all_steps() {
        let message = parse("test unit").unwrap_err();
        assert!(message.contains("clippy-wasm"), "{message}");
    }

    #[test]
    fn the_bench_gets_its_arguments_unchanged() {
        let args = ["--help", "--runs", "3"].map(OsString::from).to_vec();
        assert_eq!(parse("bench --help --runs 3"), Ok(Command::Bench(args)));
    }

    #[test]
    fn a_build_is_for_the_root_or_for_a_path() {
        assert_eq!(parse("build"), Ok(Command::Build("/".into())));
        assert_eq!(
            parse("dist --public-url /desk/"),
            Ok(Command::Dist("/desk/".into()))
        );
        for help in ["build --help", "dist -h"] {
            assert_eq!(parse(help), Ok(Command::Help), "{help}");
        }
    }

    #[test]
    fn unknown_commands_and_flags_are_refused() {
        for line in [
            "deploy",
            "build --public-url desk",
            "dist --public-url /desk",
            "serve --open",
            "serve now",
            "test --fast",
            "serve --port x",
        ] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
