//! How fast and how small the release build is, beside a bare page that shows the same list:
//! `cargo xtask bench`. How fast its list over all customers is: `cargo xtask bench directory`. And how
//! fast its search engine is beside others: `cargo xtask bench search`.
//!
//! It prints figures and judges them; it never fails because of them, since times depend on the
//! machine. The budget for the size that fails a build is a step of `cargo xtask test`.

mod baseline;
mod directory;
mod figures;
mod flags;
mod heap;
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
use crate::run::{Contender, Run};
use crate::server::Server;

/// In the station; the first page of 100 is shown.
const CUSTOMERS: usize = 1_000;

/// What stops the bench, as a sentence.
type Failure = Box<dyn Error>;

fn main() -> ExitCode {
    let outcome = match flags::parse(std::env::args().skip(1)) {
        Ok(Command::Help) => {
            print!("{}", flags::HELP);
            return ExitCode::SUCCESS;
        }
        Ok(Command::Measure { runs }) => on_runtime(measure(runs)),
        Ok(Command::Directory { runs }) => on_runtime(directory::measure(runs)),
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

async fn measure(runs: usize) -> Result<String, Failure> {
    println!("Starting the dev API with {CUSTOMERS} customers and compressing the page");
    let api = DevApi::start(CUSTOMERS);
    let server = Server::start(&api.url).await?;
    let driver = Driver::shared();
    let (mut bare, mut desk) = (Vec::new(), Vec::new());
    for number in 1..=runs {
        // By turns, so that a machine that becomes slower does so for both.
        for (contender, list) in [(Contender::Bare, &mut bare), (Contender::Desk, &mut desk)] {
            let name = contender.name();
            let run = Run::take(contender, &driver, &server.url).await;
            let run = run.map_err(|failure| format!("{name}: {failure}"))?;
            println!("Run {number} of {runs}, {name}: {run}");
            list.push(run);
        }
    }
    Ok(report::table(&bare, &desk))
}
