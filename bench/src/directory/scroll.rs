//! The time between frames while the table scrolls.

use std::fmt;

use serde::Deserialize;

use super::times::Times;
use crate::Failure;
use crate::tab::Tab;

/// The number of steps from the first row to the last.
const STEPS: usize = 200;
/// The rows of the steady scroll.
const STRETCH: usize = 2_000;
const SPEED: usize = 120;

/// Both kinds of scrolling.
pub(crate) struct Scrolls {
    /// From top to bottom, hundreds of rows in each frame.
    pub(crate) jumps: Times,
    /// A steady scroll.
    pub(crate) glide: Times,
    /// The largest number of rows on the page.
    pub(crate) rows: usize,
}

#[derive(Deserialize)]
struct Passed {
    frames: Vec<f64>,
    most: usize,
    /// The last row on the page at the end.
    last: usize,
}

/// Scrolls a table of `rows` rows.
pub(crate) async fn measure(tab: &Tab, count: usize) -> Result<Scrolls, Failure> {
    let jumps: Passed =
        serde_json::from_value(tab.evaluate(&format!("listProbe.jump({STEPS})")).await?)?;
    if jumps.last < count {
        let last = jumps.last;
        return Err(format!("at the bottom is row {last} instead of {count}").into());
    }
    let call = format!("listProbe.glide({STRETCH}, {SPEED})");
    let glide: Passed = serde_json::from_value(tab.evaluate(&call).await?)?;
    Ok(Scrolls {
        jumps: jumps.frames.into_iter().collect(),
        glide: glide.frames.into_iter().collect(),
        rows: jumps.most.max(glide.most),
    })
}

impl fmt::Display for Scrolls {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { jumps, glide, rows } = self;
        write!(
            formatter,
            "frames of {jumps}; steadily {glide}; at most {rows} rows"
        )
    }
}
