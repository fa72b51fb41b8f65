//! `cargo xtask test`: every check of the project.

mod beside;
mod counts;
mod step;
mod steps;
mod stream;
mod summary;

pub(crate) use step::StepName;
pub(crate) use steps::environment;

use std::io::stdout;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use beside::Beside;
use counts::Counts;
use step::Outcome;
use summary::Summary;

use crate::failure::Failure;
use crate::progress::{self, Progress};
use crate::setup;

/// Runs the named steps, or all of them. The last line printed is `N passed, N failed`.
pub(crate) fn run(wanted: &[StepName]) -> ExitCode {
    let is_wanted = |step: &StepName| wanted.is_empty() || wanted.contains(step);
    let names: Vec<StepName> = StepName::ALL.into_iter().filter(is_wanted).collect();
    let mut summary = Summary::default();
    if let Err(failure) = run_steps(&names, &mut summary) {
        eprintln!("\nxtask: {failure}");
        summary.add("set-up", Outcome::Ran(Counts::FAILED), None);
    }
    summary.print();
    if summary.total().failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// # Errors
/// A tool is missing and cannot be installed. A step that fails is no error: it is in the summary.
fn run_steps(names: &[StepName], summary: &mut Summary) -> Result<(), Failure> {
    let missing = setup::missing(&StepName::tools(names))?;
    let steps: Vec<_> = names.iter().map(|name| name.step()).collect();
    let mut progress = Progress::of(missing.steps().chain(&steps));
    missing.install(&mut progress)?;
    let mut beside = Vec::new();
    for (name, step) in names.iter().zip(&steps) {
        println!();
        progress.start(step);
        if name.runs_beside_the_next() {
            beside.push(Beside::start(*name));
            continue;
        }
        if let Some(needed) = name.needs().filter(|it| summary.has_failed(it.title())) {
            let reason = format!("“{}” failed", needed.title());
            summary.add(name.title(), Outcome::Skipped(reason), None);
            continue;
        }
        let start = Instant::now();
        let counts = steps::run(*name, &mut stdout());
        report(*name, counts, start.elapsed(), summary);
        finish(&mut beside, summary);
    }
    finish(&mut beside, summary);
    Ok(())
}

/// Waits for the steps that run beside the last one.
fn finish(beside: &mut Vec<Beside>, summary: &mut Summary) {
    for started in beside.drain(..) {
        let step = started.step;
        let (counts, time) = started.finish();
        report(step, counts, time, summary);
    }
}

fn report(step: StepName, counts: Counts, time: Duration, summary: &mut Summary) {
    let title = step.title();
    println!("{title}: {counts}, in {}", progress::duration(time));
    summary.add(title, Outcome::Ran(counts), Some(time));
}
