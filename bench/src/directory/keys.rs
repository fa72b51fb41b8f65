//! The time from a keystroke until its rows are painted. A script in the page sets the text and
//! dispatches `input` at a random moment between two frames.

use std::fmt;

use e2e::{Value, json};
use serde::Deserialize;

use super::times::Times;
use crate::Failure;
use crate::tab::Tab;

/// The number of empty frames.
const FRAMES: usize = 200;

/// Times of actions until they were painted, in milliseconds.
#[derive(Default)]
pub(crate) struct Painted {
    /// Times without the wait for the next frame of the display.
    pub(crate) work: Times,
    /// Times with that wait.
    pub(crate) total: Times,
    /// The number of actions that took more than one frame.
    pub(crate) piecemeal: usize,
}

/// An action, as the page measures it.
#[derive(Deserialize)]
pub(crate) struct Act {
    pub(crate) total: f64,
    pub(crate) wait: f64,
    /// The last frame that it changed, counted from 1.
    pub(crate) frames: usize,
}

/// A text that was typed key by key.
#[derive(Deserialize)]
pub(crate) struct Typed {
    keys: Vec<Act>,
    found: usize,
    /// The visible rows before the first key and after each key; empty where not wanted.
    states: Value,
}

/// Types texts key by key. Collects the rows after each key where they are wanted.
pub(crate) async fn type_all(
    tab: &Tab,
    texts: &[&str],
    wants_rows: bool,
) -> Result<Vec<Typed>, Failure> {
    let mut all = Vec::new();
    for text in texts {
        let call = format!("listProbe.type({}, {wants_rows})", json!(text));
        let typed: Typed = serde_json::from_value(tab.evaluate(&call).await?)?;
        if typed.found == 0 {
            return Err(format!("“{text}” brings no rows").into());
        }
        all.push(typed);
    }
    Ok(all)
}

/// Measures the bare table with the same rows, key by key.
pub(crate) async fn write(bare: &Tab, all: &[Typed]) -> Result<Painted, Failure> {
    let mut painted = Painted::default();
    for typed in all {
        let call = format!("listProbe.write({})", typed.states);
        let acts: Vec<Act> = serde_json::from_value(bare.evaluate(&call).await?)?;
        painted.extend(&acts);
    }
    Ok(painted)
}

/// Measures empty frames: the lower bound of all times.
pub(crate) async fn nothing(tab: &Tab) -> Result<Painted, Failure> {
    let answer = tab
        .evaluate(&format!("listProbe.nothing({FRAMES})"))
        .await?;
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
