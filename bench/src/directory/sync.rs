//! The sync of the directory, beside a bare loop of the same requests.

use std::fmt;

use e2e::{Driver, json};
use serde::Deserialize;

use super::times::Times;
use super::{CUSTOMERS, bare, open};
use crate::Failure;
use crate::tab::{Tab, number};
use crate::unit::{MILLISECONDS, SECONDS};

/// The requests in flight at once, as in the sync of the application.
const AT_ONCE: usize = 4;

/// Times of syncs, in milliseconds.
#[derive(Default)]
pub(crate) struct SyncTimes {
    /// From the first request of the sync until “As of” is painted.
    pub(crate) application: Times,
    /// From the first request until the last answer is parsed.
    pub(crate) bare_loop: Times,
    /// The longest task of each sync of the application.
    pub(crate) longest_tasks: Times,
    /// The number of requests of the last sync.
    pub(crate) requests: usize,
}

/// A sync, as the page measures it.
#[derive(Deserialize)]
pub(crate) struct Sync {
    time: f64,
    /// The start on the clock of the page, in milliseconds.
    pub(crate) start: f64,
    rows: usize,
    paths: Vec<String>,
}

/// Measures application and loop by turns, so that a slower machine affects both.
pub(crate) async fn by_turns(
    driver: &Driver,
    site: &str,
    runs: usize,
) -> Result<SyncTimes, Failure> {
    let mut sync_times = SyncTimes::default();
    for run in 1..=runs {
        let tab = open(driver, site).await?;
        let synced = wait(&tab).await?;
        let longest = longest_task(&tab, synced.start).await?;
        tab.close().await?;
        let looped = bare_loop(driver, site, &synced.paths).await?;
        println!(
            "Sync {run} of {runs}: {} with {} requests, longest task {}; bare loop {}",
            SECONDS.print(synced.time),
            synced.paths.len(),
            MILLISECONDS.print(longest),
            SECONDS.print(looped),
        );
        sync_times.application.add(synced.time);
        sync_times.longest_tasks.add(longest);
        sync_times.bare_loop.add(looped);
        sync_times.requests = synced.paths.len();
    }
    Ok(sync_times)
}

/// Waits for the end of the sync.
pub(crate) async fn wait(tab: &Tab) -> Result<Sync, Failure> {
    let synced: Sync = serde_json::from_value(tab.evaluate("listProbe.synced()").await?)?;
    complete(synced.rows, "the application")?;
    Ok(synced)
}

/// Returns the longest task since a moment on the clock of the page, both in milliseconds; 0 where none
/// was over 50 ms.
pub(crate) async fn longest_task(tab: &Tab, since: f64) -> Result<f64, Failure> {
    let call = format!("listProbe.longestTask({since})");
    number(&tab.evaluate(&call).await?, "duration")
}

async fn bare_loop(driver: &Driver, site: &str, paths: &[String]) -> Result<f64, Failure> {
    let tab = bare(driver, site).await?;
    let answer = tab
        .evaluate(&format!("loop({}, {AT_ONCE})", json!(paths)))
        .await?;
    tab.close().await?;
    // Pages overlap by one row.
    complete(number(&answer, "rows")? as usize, "the bare loop")?;
    number(&answer, "time")
}

fn complete(rows: usize, page: &str) -> Result<(), Failure> {
    if rows < CUSTOMERS {
        return Err(format!("{page} has read {rows} of {CUSTOMERS} customers").into());
    }
    Ok(())
}

impl SyncTimes {
    /// Returns the time of the application in times of the bare loop.
    pub(crate) fn ratio(&self) -> f64 {
        self.application.p50() / self.bare_loop.p50()
    }
}

impl fmt::Display for SyncTimes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} beside {}, {:.2} times",
            SECONDS.print(self.application.p50()),
            SECONDS.print(self.bare_loop.p50()),
            self.ratio(),
        )
    }
}
