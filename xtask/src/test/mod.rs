//! `cargo xtask test`: every check of the project, one after the other.

mod counts;
mod size_budget;
mod step;
mod steps;
mod stream;
mod summary;
mod tools;

pub(crate) use step::StepName;
pub(crate) use steps::release_build;
pub(crate) use tools::environment;

use std::process::ExitCode;
use std::time::Instant;

use counts::Counts;
use step::Outcome;
use summary::Summary;
use tools::Tools;

use crate::progress;

/// Runs the named steps, or all; the last line printed is `N passed, N failed`.
pub(crate) fn run(wanted: &[StepName]) -> ExitCode {
    let chosen = |step: &StepName| wanted.is_empty() || wanted.contains(step);
    let steps: Vec<StepName> = StepName::ALL.into_iter().filter(chosen).collect();
    let mut summary = Summary::default();
    match Tools::for_steps(&steps) {
        Ok(tools) => run_steps(&steps, &tools, &mut summary),
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            summary.add("set-up", Outcome::Ran(Counts::FAILED), None);
        }
    }
    summary.print();
    if summary.total().failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn run_steps(steps: &[StepName], tools: &Tools, summary: &mut Summary) {
    for step in steps {
        if let Some(needed) = step
            .needs()
            .filter(|needed| summary.has_failed(needed.title()))
        {
            let why = format!("“{}” failed", needed.title());
            summary.add(step.title(), Outcome::Skipped(why), None);
            continue;
        }
        println!("\n==> {}{}", step.title(), step.patience());
        let start = Instant::now();
        let counts = steps::run(*step, tools);
        println!(
            "==> {}: {counts}, in {}",
            step.title(),
            progress::spoken(start.elapsed())
        );
        summary.add(step.title(), Outcome::Ran(counts), Some(start.elapsed()));
    }
}
