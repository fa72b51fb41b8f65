//! Clicks and keys during the sync. The browser treats them as real input, and its Event Timing API
//! measures them.

use std::fmt;
use std::time::Duration;

use e2e::{Driver, json};
use serde::Deserialize;

use super::{open, sync};
use crate::Failure;
use crate::input::{click, key};
use crate::unit::MILLISECONDS;

const LOOKS_AT_ROWS: Duration = Duration::from_millis(350);
/// The header that is clicked. The API sorts by it too.
const HEADER: &str = "Customer";
/// Every so many queries one is typed, so that all kinds occur.
const SAMPLE: usize = 7;

/// The interactions, in milliseconds.
pub(crate) struct Interactions {
    /// The number of clicks and keys.
    pub(crate) sent: usize,
    /// The longest time from an interaction to the next frame. The browser reports none under 16 ms.
    pub(crate) worst: f64,
    /// Kind and parts of the longest interaction.
    pub(crate) what: String,
    /// The longest task; 0 where none was over 50 ms.
    pub(crate) longest_task: f64,
}

/// An interaction of 16 ms or more, as the browser reports it.
#[derive(Deserialize)]
struct Slow {
    name: String,
    duration: f64,
    waited: f64,
    worked: f64,
}

/// Clicks and types until the end of the sync.
pub(crate) async fn measure(
    driver: &Driver,
    site: &str,
    texts: &[&str],
) -> Result<Interactions, Failure> {
    let tab = open(driver, site).await?;
    let mut sent = 0;
    for text in texts.iter().step_by(SAMPLE).cycle() {
        if tab.evaluate("listProbe.isSynced()").await? == true {
            break;
        }
        click(&tab, &format!("listProbe.headerAt({})", json!(HEADER))).await?;
        tokio::time::sleep(LOOKS_AT_ROWS).await;
        click(&tab, "listProbe.searchBoxAt()").await?;
        for letter in text.chars() {
            key(&tab, &letter.to_string(), true).await?;
        }
        tokio::time::sleep(LOOKS_AT_ROWS).await;
        key(&tab, "Escape", false).await?;
        sent += 2 + text.chars().count() + 1;
    }
    let synced = sync::wait(&tab).await?;
    let longest_task = sync::longest_task(&tab, synced.start).await?;
    let report = tab.evaluate("listProbe.interactions()").await?;
    let slow: Vec<Slow> = serde_json::from_value(report["slow"].clone())?;
    if report["all"].as_u64() == Some(0) {
        return Err("the browser has counted no interaction".into());
    }
    tab.close().await?;
    let worst = slow
        .iter()
        .max_by(|one, other| one.duration.total_cmp(&other.duration));
    Ok(Interactions {
        sent,
        worst: worst.map_or(16.0, |slow| slow.duration),
        what: worst.map_or_else(String::new, ToString::to_string),
        longest_task,
    })
}

impl fmt::Display for Slow {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            name,
            duration,
            waited,
            worked,
        } = self;
        write!(
            formatter,
            "{name}: waited {}, handled {}, then {} to the frame",
            MILLISECONDS.print(*waited),
            MILLISECONDS.print(*worked),
            MILLISECONDS.print(duration - waited - worked),
        )
    }
}

impl fmt::Display for Interactions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} clicks and keys, worst {} ({}), longest task {}",
            self.sent,
            MILLISECONDS.print(self.worst),
            self.what,
            MILLISECONDS.print(self.longest_task),
        )
    }
}
