//! Steps that mostly wait, and so run beside the ones that follow.

use std::io::Write;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::counts::Counts;
use super::step::StepName;
use super::steps;

/// A step that runs while others do. What it prints comes at its end, in one piece.
#[derive(Debug)]
pub(super) struct Beside {
    pub(super) step: StepName,
    work: JoinHandle<Ended>,
}

#[derive(Debug)]
struct Ended {
    counts: Counts,
    time: Duration,
    output: Vec<u8>,
}

impl Beside {
    pub(super) fn start(step: StepName) -> Self {
        let work = thread::spawn(move || {
            let start = Instant::now();
            let mut output = Vec::new();
            let counts = steps::run(step, &mut output);
            Ended {
                counts,
                time: start.elapsed(),
                output,
            }
        });
        Self { step, work }
    }

    /// Waits for the end, and prints what the step has printed.
    pub(super) fn finish(self) -> (Counts, Duration) {
        let Ok(ended) = self.work.join() else {
            return (Counts::FAILED, Duration::ZERO);
        };
        // A closed terminal does not end the tests.
        let _ = std::io::stdout().write_all(&ended.output);
        (ended.counts, ended.time)
    }
}
