//! The developer's commands: `cargo xtask serve`, `test`, `build`, `dist` and `bench`.

mod bench;
mod build;
mod command;
mod dist;
#[cfg(test)]
mod docs_check;
mod failure;
mod native;
mod process;
mod progress;
mod serve;
mod setup;
mod split;
mod style;
mod test;
mod texts;
mod workspace;

use std::process::ExitCode;

use command::Command;
use failure::Failure;

const HELP: &str = include_str!("help.txt");
const USAGE_ERROR: u8 = 2;

fn main() -> ExitCode {
    let command = match Command::parse(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("xtask: {error}\nSee `cargo xtask --help`.");
            return ExitCode::from(USAGE_ERROR);
        }
    };
    match run(&command) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<ExitCode, Failure> {
    process::end_all_on_ctrl_c()?;
    match command {
        Command::Help => print!("{HELP}"),
        Command::Serve(options) => serve::run(options)?,
        Command::Test(steps) => return Ok(test::run(steps)),
        Command::Bench(args) => bench::run(args)?,
        Command::Build(public_url) => build::run(public_url)?,
        Command::Dist(public_url) => dist::run(public_url)?,
        Command::Style => style::run()?,
        Command::Texts => texts::run()?,
        Command::Split => split::run()?,
    }
    Ok(ExitCode::SUCCESS)
}
