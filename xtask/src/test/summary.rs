//! The table at the end of a test run.

use std::time::Duration;

use super::counts::Counts;
use super::step::Outcome;
use crate::progress;

/// The results of the steps so far.
#[derive(Debug, Default)]
pub(super) struct Summary {
    rows: Vec<(&'static str, Outcome, Option<Duration>)>,
}

impl Summary {
    pub(super) fn add(&mut self, title: &'static str, outcome: Outcome, time: Option<Duration>) {
        self.rows.push((title, outcome, time));
    }

    /// Whether a step ran and failed.
    pub(super) fn has_failed(&self, title: &str) -> bool {
        self.rows.iter().any(|(other, outcome, _)| {
            *other == title && matches!(outcome, Outcome::Ran(counts) if counts.failed > 0)
        })
    }

    pub(super) fn total(&self) -> Counts {
        let mut total = Counts::default();
        for (_, outcome, _) in &self.rows {
            if let Outcome::Ran(counts) = outcome {
                total += *counts;
            }
        }
        total
    }

    /// Prints a line for each step, and the total on the last line.
    pub(super) fn print(&self) {
        println!();
        for (title, outcome, time) in &self.rows {
            println!("{}", row(title, outcome, *time));
        }
        println!("{}", self.total());
    }
}

fn row(title: &str, outcome: &Outcome, time: Option<Duration>) -> String {
    let time = time.map(progress::duration).unwrap_or_default();
    let (mark, words) = match outcome {
        Outcome::Ran(counts) if counts.failed == 0 => ("ok  ", counts.to_string()),
        Outcome::Ran(counts) => ("FAIL", counts.to_string()),
        Outcome::Skipped(why) => ("skip", why.clone()),
    };
    format!("{mark}  {title:<32}  {words:<24}  {time}")
        .trim_end()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ran(passed: u64, failed: u64) -> Outcome {
        Outcome::Ran(Counts { passed, failed })
    }

    #[test]
    fn the_total_counts_the_steps_that_ran() {
        let mut summary = Summary::default();
        summary.add("native tests", ran(40, 1), None);
        summary.add("format", ran(1, 0), None);
        summary.add("size budget", Outcome::Skipped("no build".to_owned()), None);
        assert_eq!(summary.total().to_string(), "41 passed, 1 failed");
        assert!(summary.has_failed("native tests"));
        assert!(!summary.has_failed("size budget"));
    }

    #[test]
    fn a_row_has_the_result_and_the_time() {
        let time = Some(Duration::from_secs(65));
        assert!(row("format", &ran(0, 1), time).starts_with("FAIL  format"));
        assert!(row("format", &ran(1, 0), time).ends_with("1 min 05 s"));
    }
}
