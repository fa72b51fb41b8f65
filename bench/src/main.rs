//! Measures speed and size of the release build beside a bare page with the same list
//! (`cargo xtask bench`), the list of all customers (`cargo xtask bench directory`), a job
//! (`cargo xtask bench jobs`), and the search engine beside other ones (`cargo xtask bench search`).
//!
//! It prints figures with their targets. It never fails because of them, since times depend on the
//! machine. A step of `cargo xtask test` checks the size budget.

mod baseline;
mod directory;
mod figures;
mod flags;
mod heap;
mod input;
mod jobs;
mod page_load;
mod report;
mod run;
mod search;
mod server;
mod sort_click;
mod tab;
mod throttle;
mod unit;

use std::error::Error;
use std::process::ExitCode;

use e2e::{DevApi, Driver, on_runtime};

use crate::flags::Command;
use crate::run::{MeasuredPage, Run};
use crate::server::Server;

/// The number of customers of the API. The pages show the first 100.
const CUSTOMERS: usize = 1_000;

/// An error that stops the bench, as a sentence.
type Failure = Box<dyn Error>;

fn main() -> ExitCode {
    let outcome = match flags::parse(std::env::args().skip(1)) {
        Ok(Command::Help) => {
            print!("{}", flags::HELP);
            return ExitCode::SUCCESS;
        }
        Ok(Command::Measure { runs, language }) => on_runtime(measure(runs, &language)),
        Ok(Command::Directory { runs }) => on_runtime(directory::measure(runs)),
        Ok(Command::Jobs { runs }) => on_runtime(jobs::measure(runs)),
        Ok(Command::Search { only }) => on_runtime(search::compare(only.as_deref())),
        Ok(Command::WriteQueries) => on_runtime(search::write_queries()),
        Err(mistake) => Err(mistake.into()),
    };
    match outcome {
        Ok(table) => {
            println!("\n{table}");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("bench: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn measure(runs: usize, language: &str) -> Result<String, Failure> {
    println!("Starting the dev API with {CUSTOMERS} customers and compressing the page");
    let api = DevApi::start(CUSTOMERS);
    let server = Server::start(&api.url).await?;
    let driver = Driver::measuring();
    let (mut bare, mut application) = (Vec::new(), Vec::new());
    for number in 1..=runs {
        // By turns, so that a slower machine affects both.
        for (page, list) in [
            (MeasuredPage::Bare, &mut bare),
            (MeasuredPage::Application, &mut application),
        ] {
            let name = page.name();
            let run = Run::take(page, &driver, &server.url, language).await;
            let run = run.map_err(|failure| format!("{name}: {failure}"))?;
            println!("Run {number} of {runs}, {name}: {run}");
            list.push(run);
        }
    }
    Ok(report::table(&bare, &application))
}
