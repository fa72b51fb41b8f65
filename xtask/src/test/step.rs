//! The steps of a test run and what the developer reads about them.

use std::str::FromStr;

use super::counts::Counts;

/// One step; the names are those of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StepName {
    Fmt,
    Clippy,
    ClippyWasm,
    Native,
    Browser,
    Build,
    Size,
    E2e,
}

/// What became of a step.
#[derive(Debug)]
pub(super) enum Outcome {
    Ran(Counts),
    /// With the reason.
    Skipped(String),
}

impl StepName {
    /// In the order in which they run.
    pub(super) const ALL: [Self; 8] = [
        Self::Fmt,
        Self::Clippy,
        Self::ClippyWasm,
        Self::Native,
        Self::Browser,
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
            Self::Browser => "browser tests",
            Self::Build => "release build",
            Self::Size => "size budget",
            Self::E2e => "end-to-end tests",
        }
    }

    /// Said beforehand of what takes long while nothing is compiled yet.
    pub(super) const fn patience(self) -> &'static str {
        match self {
            Self::Fmt | Self::Size => "",
            Self::Clippy | Self::ClippyWasm => " (first time about 2 min)",
            Self::Native | Self::Browser | Self::E2e => " (first time about 3 min)",
            Self::Build => " (first time about 4 min)",
        }
    }

    /// The step without whose success this one makes no sense.
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
    fn every_name_finds_its_step() {
        for step in StepName::ALL {
            assert_eq!(step.name().parse(), Ok(step));
        }
    }

    #[test]
    fn what_a_step_needs_runs_before_it() {
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
