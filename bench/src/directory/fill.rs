//! All pages of the API into the application's memory, beside a bare loop of the same requests.

use std::fmt;

use e2e::{Driver, json};
use serde::Deserialize;

use super::times::Times;
use super::{CUSTOMERS, bare, open};
use crate::Failure;
use crate::tab::{Tab, number};
use crate::unit::{MILLISECONDS, SECONDS};

/// As the application has it (`FillPlan::AT_ONCE`).
const AT_ONCE: usize = 4;

/// What fillings took, in milliseconds.
#[derive(Default)]
pub(crate) struct Fillings {
    /// From the first request of the filling until “As of” is painted.
    pub(crate) application: Times,
    /// From the first request until the last answer is parsed.
    pub(crate) bare_loop: Times,
    /// The longest task of each filling of the application.
    pub(crate) longest_tasks: Times,
    /// In the last filling.
    pub(crate) requests: usize,
}

/// What a page tells of its filling.
#[derive(Deserialize)]
pub(crate) struct Filled {
    time: f64,
    /// On the page's clock.
    pub(crate) start: f64,
    rows: usize,
    paths: Vec<String>,
}

/// The application and the loop by turns, so that a machine that becomes slower does so for both.
pub(crate) async fn by_turns(
    driver: &Driver,
    site: &str,
    runs: usize,
) -> Result<Fillings, Failure> {
    let mut fillings = Fillings::default();
    for run in 1..=runs {
        let tab = open(driver, site).await?;
        let filled = wait(&tab).await?;
        let longest = longest_task(&tab, &filled).await?;
        tab.close().await?;
        let looped = bare_loop(driver, site, &filled.paths).await?;
        println!(
            "Filling {run} of {runs}: {} with {} requests, longest task {}; bare loop {}",
            SECONDS.print(filled.time),
            filled.paths.len(),
            MILLISECONDS.print(longest),
            SECONDS.print(looped),
        );
        fillings.application.add(filled.time);
        fillings.longest_tasks.add(longest);
        fillings.bare_loop.add(looped);
        fillings.requests = filled.paths.len();
    }
    Ok(fillings)
}

/// Waits until all customers are read.
pub(crate) async fn wait(tab: &Tab) -> Result<Filled, Failure> {
    let filled: Filled = serde_json::from_value(tab.evaluate("watch.filled()").await?)?;
    complete(filled.rows, "the application")?;
    Ok(filled)
}

/// The longest task since the filling began; 0 where none was longer than 50 ms.
pub(crate) async fn longest_task(tab: &Tab, filled: &Filled) -> Result<f64, Failure> {
    let call = format!("watch.longestTask({})", filled.start);
    number(&tab.evaluate(&call).await?, "duration")
}

async fn bare_loop(driver: &Driver, site: &str, paths: &[String]) -> Result<f64, Failure> {
    let tab = bare(driver, site).await?;
    let answer = tab
        .evaluate(&format!("loop({}, {AT_ONCE})", json!(paths)))
        .await?;
    tab.close().await?;
    // Each page repeats the last row of the page before it.
    complete(number(&answer, "rows")? as usize, "the bare loop")?;
    number(&answer, "time")
}

fn complete(rows: usize, who: &str) -> Result<(), Failure> {
    if rows < CUSTOMERS {
        return Err(format!("{who} has read {rows} of {CUSTOMERS} customers").into());
    }
    Ok(())
}

impl Fillings {
    /// How many times the bare loop the application takes.
    pub(crate) fn ratio(&self) -> f64 {
        self.application.p50() / self.bare_loop.p50()
    }
}

impl fmt::Display for Fillings {
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
