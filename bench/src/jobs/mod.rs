//! A job on 1,000 customers, beside a bare loop of the same requests, and the dry run of an import.

mod dry_run;

use std::time::Duration;

use e2e::{DevApi, Driver, json};

use crate::Failure;
use crate::directory::Times;
use crate::input::{click, key};
use crate::server::{BLANK, Server};
use crate::tab::Tab;
use crate::throttle::LATENCY;
use crate::unit::{MILLISECONDS, SECONDS};

/// The number of customers of the API.
const CUSTOMERS: usize = 1_000;
/// The rows that are written at once, as in the application.
const AT_ONCE: usize = 4;
/// The time that a user looks at what a search has found.
const LOOKS_AT_ROWS: Duration = Duration::from_millis(350);
const PROBE: &str = include_str!("../../jobs/probe.js");
const LOOP: &str = include_str!("../../jobs/loop.js");

/// Targets: the time in times of the bare loop, and an interaction in milliseconds.
const RATIO: f64 = 1.15;
const INTERACTION: f64 = 50.0;
/// A dry run, and its longest task, in milliseconds.
const DRY_RUN: f64 = 3_000.0;
const TASK: f64 = 50.0;

/// Measures this many jobs and loops by turns, so that a slower machine affects both. Returns the
/// report.
pub(crate) async fn measure(runs: usize) -> Result<String, Failure> {
    println!("Starting the dev API with {CUSTOMERS} customers and compressing the page");
    let api = DevApi::start(CUSTOMERS);
    let server = Server::start(&api.url).await?;
    let driver = Driver::measuring();
    let (mut jobs, mut loops, mut interactions) =
        (Times::default(), Times::default(), Times::default());
    for run in 1..=runs {
        // The job archives, and the loop restores.
        let (time, interaction) = job(&driver, &server.url).await?;
        let looped = bare_loop(&driver, &server.url).await?;
        println!(
            "Run {run} of {runs}: {}, interaction to next paint {}; bare loop {}",
            SECONDS.print(time),
            MILLISECONDS.print(interaction),
            SECONDS.print(looped),
        );
        jobs.add(time);
        interactions.add(interaction);
        loops.add(looped);
    }
    let ratio = jobs.p50() / loops.p50();
    let (mut checks, mut tasks) = (Times::default(), Times::default());
    for run in 1..=runs {
        let dry_run = dry_run::measure(&driver, &server.url).await?;
        println!(
            "Dry run {run} of {runs}: read in {}, checked in {}, longest task {}",
            SECONDS.print(dry_run.read),
            SECONDS.print(dry_run.checked),
            MILLISECONDS.print(dry_run.longest_task),
        );
        checks.add(dry_run.checked);
        tasks.add(dry_run.longest_task);
    }
    Ok(format!(
        "{CUSTOMERS} customers archived, {AT_ONCE} at once, {LATENCY} ms each way; medians of {runs} runs

Job beside the bare loop    {} beside {}: {ratio:.2} times  {} {RATIO}
Interaction to next paint   {}  {} {}
Dry run of {} rows       {}  {} {}
Its longest task            {}  {} {}
",
        SECONDS.print(jobs.p50()),
        SECONDS.print(loops.p50()),
        verdict(ratio <= RATIO),
        MILLISECONDS.print(interactions.p50()),
        verdict(interactions.p50() <= INTERACTION),
        MILLISECONDS.print(INTERACTION),
        dry_run::ROWS,
        SECONDS.print(checks.p50()),
        verdict(checks.p50() <= DRY_RUN),
        SECONDS.print(DRY_RUN),
        MILLISECONDS.print(tasks.p50()),
        verdict(tasks.p50() <= TASK),
        MILLISECONDS.print(TASK),
    ))
}

/// Archives all customers in the application, and searches meanwhile. Returns the time, and the
/// Interaction to Next Paint.
async fn job(driver: &Driver, site: &str) -> Result<(f64, f64), Failure> {
    // Some are archived from the start.
    restore(driver, site).await?;
    let tab = Tab::signed_in(driver, site, PROBE).await?;
    tab.goto(&format!("{site}/customers")).await?;
    delay(&tab).await?;
    tab.evaluate("jobProbe.start('Archive')").await?;
    for text in ["ann", "gmb", "555"].iter().cycle() {
        if tab.evaluate("jobProbe.isOver()").await? == true {
            break;
        }
        click(&tab, "jobProbe.searchBoxAt()").await?;
        for letter in text.chars() {
            key(&tab, &letter.to_string(), true).await?;
        }
        tokio::time::sleep(LOOKS_AT_ROWS).await;
        key(&tab, "Escape", false).await?;
    }
    let interaction = tab.time("jobProbe.interactionToNextPaint()").await?;
    let is_done = format!("jobProbe.isAllDone('{}')", "1,000");
    if tab.evaluate(&is_done).await? != true {
        return Err("the job has not archived all customers".into());
    }
    tab.close().await?;
    // Once more without a user, whose keys take time of the same processor.
    restore(driver, site).await?;
    let tab = Tab::signed_in(driver, site, PROBE).await?;
    tab.goto(&format!("{site}/customers")).await?;
    delay(&tab).await?;
    tab.evaluate("jobProbe.start('Archive')").await?;
    let time = tab.time("jobProbe.time()").await?;
    tab.close().await?;
    Ok((time, interaction))
}

async fn restore(driver: &Driver, site: &str) -> Result<(), Failure> {
    let tab = Tab::signed_in(driver, site, "").await?;
    tab.time(&format!("({LOOP})(false, {})", 4 * AT_ONCE))
        .await?;
    tab.close().await
}

async fn bare_loop(driver: &Driver, site: &str) -> Result<f64, Failure> {
    let tab = Tab::signed_in(driver, site, "").await?;
    tab.goto(&format!("{site}{BLANK}")).await?;
    delay(&tab).await?;
    let time = tab.time(&format!("({LOOP})(false, {AT_ONCE})")).await?;
    tab.close().await?;
    Ok(time)
}

/// Delays each request of a tab, at full speed otherwise.
async fn delay(tab: &Tab) -> Result<(), Failure> {
    let line = json!({
        "offline": false, "latency": LATENCY, "downloadThroughput": -1, "uploadThroughput": -1,
    });
    tab.cdp("Network.enable", json!({})).await?;
    tab.cdp("Network.emulateNetworkConditions", line).await?;
    Ok(())
}

fn verdict(is_met: bool) -> &'static str {
    if is_met { "within" } else { "over" }
}
