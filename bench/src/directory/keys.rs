//! From a keystroke until the rows that it brings are painted. The text is set and `input` is
//! dispatched by a script in the page, at any moment between two frames.

use std::fmt;

use e2e::{Value, json};
use serde::Deserialize;

use super::times::Times;
use crate::Failure;
use crate::tab::Tab;

/// Frames with nothing in them.
const FRAMES: usize = 200;

/// What acts took until they were painted, in milliseconds.
#[derive(Default)]
pub(crate) struct Painted {
    /// Without the wait for the display's next frame.
    pub(crate) work: Times,
    /// With it.
    pub(crate) total: Times,
    /// How many came in more than one frame.
    pub(crate) piecemeal: usize,
}

/// One act, as the page tells it.
#[derive(Deserialize)]
pub(crate) struct Act {
    pub(crate) total: f64,
    pub(crate) wait: f64,
    /// The last that it changed, counted from 1.
    pub(crate) frames: usize,
}

/// A text that was typed key by key.
#[derive(Deserialize)]
pub(crate) struct Typed {
    keys: Vec<Act>,
    found: usize,
    /// The rows in sight, before the first key and after each; none of them where not wanted.
    states: Value,
}

/// Types these texts key by key, and looks at the rows after each key where they are wanted.
pub(crate) async fn type_all(
    tab: &Tab,
    texts: &[&str],
    wants_rows: bool,
) -> Result<Vec<Typed>, Failure> {
    let mut all = Vec::new();
    for text in texts {
        let call = format!("watch.type({}, {wants_rows})", json!(text));
        let typed: Typed = serde_json::from_value(tab.evaluate(&call).await?)?;
        if typed.found == 0 {
            return Err(format!("“{text}” brings no rows").into());
        }
        all.push(typed);
    }
    Ok(all)
}

/// What it takes to write the same rows into the bare table, key by key.
pub(crate) async fn write(bare: &Tab, all: &[Typed]) -> Result<Painted, Failure> {
    let mut painted = Painted::default();
    for typed in all {
        let call = format!("watch.write({})", typed.states);
        let acts: Vec<Act> = serde_json::from_value(bare.evaluate(&call).await?)?;
        painted.extend(&acts);
    }
    Ok(painted)
}

/// What the same takes where nothing is typed: less is not possible.
pub(crate) async fn nothing(tab: &Tab) -> Result<Painted, Failure> {
    let answer = tab.evaluate(&format!("watch.nothing({FRAMES})")).await?;
    let acts: Vec<Act> = serde_json::from_value(answer)?;
    let mut painted = Painted::default();
    painted.extend(&acts);
    Ok(painted)
}

impl Painted {
    pub(crate) fn of(all: &[Typed]) -> Self {
        let mut painted = Self::default();
        all.iter().for_each(|typed| painted.extend(&typed.keys));
        painted
    }

    fn extend(&mut self, acts: &[Act]) {
        acts.iter().for_each(|act| self.add(act));
    }

    pub(crate) fn add(&mut self, act: &Act) {
        self.work.add(act.total - act.wait);
        self.total.add(act.total);
        self.piecemeal += usize::from(act.frames > 1);
    }
}

impl fmt::Display for Painted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            work,
            total,
            piecemeal,
        } = self;
        let count = work.count();
        write!(
            formatter,
            "{work}; with the wait for a frame {total}; {piecemeal} of {count} in several frames"
        )
    }
}
