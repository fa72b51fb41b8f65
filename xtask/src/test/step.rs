//! The steps of a test run: their names, their order and what they need.

use std::str::FromStr;
use std::time::Duration;

use super::counts::Counts;
use crate::progress::Step;
use crate::setup::Tool;

/// A step, by its name on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StepName {
    Fmt,
    Clippy,
    ClippyWasm,
    Native,
    Browser,
    BrowserFirefox,
    Build,
    Size,
    E2e,
}

/// The result of a step.
#[derive(Debug)]
pub(super) enum Outcome {
    Ran(Counts),
    /// The reason why it did not run.
    Skipped(String),
}

impl StepName {
    /// In the order in which they run.
    pub(super) const ALL: [Self; 9] = [
        Self::Fmt,
        Self::Clippy,
        Self::ClippyWasm,
        Self::Native,
        Self::Browser,
        Self::BrowserFirefox,
        Self::Build,
        Self::Size,
        Self::E2e,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::ClippyWasm => "clippy-wasm",
            Self::Native => "native",
            Self::Browser => "browser",
            Self::BrowserFirefox => "browser-firefox",
            Self::Build => "build",
            Self::Size => "size",
            Self::E2e => "e2e",
        }
    }

    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Fmt => "format",
            Self::Clippy => "clippy, everything but the page",
            Self::ClippyWasm => "clippy, the page",
            Self::Native => "native tests",
            Self::Browser => "browser tests, Chromium",
            Self::BrowserFirefox => "browser tests, Firefox",
            Self::Build => "release build",
            Self::Size => "size budget",
            Self::E2e => "end-to-end tests",
        }
    }

    /// The progress line of the step. Its duration is that of a fresh clone on two cores, for the browser
    /// tests what they take longer than the steps beside them.
    pub(super) fn step(self) -> Step {
        let seconds = match self {
            Self::Fmt => 2,
            Self::Size => 15,
            Self::Browser | Self::BrowserFirefox => 60,
            Self::ClippyWasm => 90,
            Self::Clippy | Self::Native => 120,
            Self::Build => 170,
            Self::E2e => 900,
        };
        Step::new(self.title(), Duration::from_secs(seconds))
    }

    /// The tools that some steps need.
    pub(super) fn tools(steps: &[Self]) -> Vec<Tool> {
        let mut tools = Vec::new();
        let any = |of: &[Self]| steps.iter().any(|step| of.contains(step));
        if any(&[
            Self::ClippyWasm,
            Self::Browser,
            Self::BrowserFirefox,
            Self::Build,
        ]) {
            tools.extend(Tool::PAGE);
        }
        if any(&[Self::Build]) {
            tools.push(Tool::Esbuild);
        }
        if any(&[Self::Browser, Self::E2e]) {
            tools.push(Tool::Chromium);
        }
        if any(&[Self::BrowserFirefox, Self::E2e]) {
            tools.extend([Tool::Firefox, Tool::Geckodriver]);
        }
        if any(&[Self::E2e]) {
            tools.extend([Tool::WebKit, Tool::Axe, Tool::Nginx]);
        }
        tools
    }

    /// Whether it mostly waits, so that the next ones run beside it.
    pub(super) const fn runs_beside_the_next(self) -> bool {
        matches!(self, Self::Browser | Self::BrowserFirefox)
    }

    /// The step that must have succeeded before this one can run.
    pub(super) fn needs(self) -> Option<Self> {
        matches!(self, Self::Size | Self::E2e).then_some(Self::Build)
    }
}

impl FromStr for StepName {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|step| step.name() == name);
        known.ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(" ");
            format!("there is no step “{name}”; the steps are: {names}")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_parsed() {
        for step in StepName::ALL {
            assert_eq!(step.name().parse(), Ok(step));
        }
    }

    #[test]
    fn a_step_runs_after_the_one_that_it_needs() {
        for (place, step) in StepName::ALL.into_iter().enumerate() {
            let needed = step.needs();
            let before = &StepName::ALL[..place];
            assert!(
                needed.is_none_or(|needed| before.contains(&needed)),
                "{step:?}"
            );
        }
    }
}
