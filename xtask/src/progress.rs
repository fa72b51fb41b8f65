//! Progress lines for the long steps of a command.

use std::time::{Duration, Instant};

use crate::failure::Failure;

/// A long step of a command.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// Names the work, such as "compiling the dev API".
    pub(crate) title: String,
    /// About how long the work takes on two cores.
    pub(crate) about: Duration,
}

impl Step {
    pub(crate) fn new(title: impl Into<String>, about: Duration) -> Self {
        Self {
            title: title.into(),
            about,
        }
    }
}

/// Tells how far a command has come. All of its steps are known before the first one starts, so that
/// each line can name the step's share of the whole.
#[derive(Debug)]
pub(crate) struct Progress {
    steps: usize,
    total: Duration,
    started: usize,
}

impl Progress {
    pub(crate) fn of<'a>(steps: impl IntoIterator<Item = &'a Step>) -> Self {
        let durations: Vec<Duration> = steps.into_iter().map(|step| step.about).collect();
        Self {
            steps: durations.len(),
            total: durations.iter().sum(),
            started: 0,
        }
    }

    /// Prints the step before it runs, and its duration afterwards.
    pub(crate) fn run<T>(
        &mut self,
        step: &Step,
        work: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.start(step);
        let start = Instant::now();
        let result = work()?;
        eprintln!("{} done in {}", self.place(), duration(start.elapsed()));
        Ok(result)
    }

    /// Prints the step; for steps that report their own end.
    pub(crate) fn start(&mut self, step: &Step) {
        self.started += 1;
        eprintln!("{}", self.line(step));
    }

    fn line(&self, step: &Step) -> String {
        let (about, total) = (duration(step.about), duration(self.total));
        format!("{} {}, about {about} of {total}", self.place(), step.title)
    }

    fn place(&self) -> String {
        format!("[{}/{}]", self.started, self.steps)
    }
}

/// Formats a duration as `4 min 05 s`, `4 min`, `12 s`, or `3.2 s`.
pub(crate) fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    match (seconds / 60, seconds % 60) {
        (0, _) if time.subsec_millis() > 0 => format!("{:.1} s", time.as_secs_f64()),
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds:02} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_the_share_of_the_whole() {
        let steps = [
            Step::new("compiling Trunk", Duration::from_secs(240)),
            Step::new("compiling the page", Duration::from_secs(90)),
        ];
        let mut progress = Progress::of(&steps);
        progress.start(&steps[0]);
        progress.start(&steps[1]);
        assert_eq!(
            progress.line(&steps[1]),
            "[2/2] compiling the page, about 1 min 30 s of 5 min 30 s"
        );
    }

    #[test]
    fn durations_are_as_precise_as_they_are_short() {
        for (milliseconds, text) in [
            (3_240, "3.2 s"),
            (12_000, "12 s"),
            (240_000, "4 min"),
            (245_300, "4 min 05 s"),
        ] {
            assert_eq!(duration(Duration::from_millis(milliseconds)), text);
        }
    }
}
