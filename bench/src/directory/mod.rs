//! The list of all customers in the release build: its sync, and the times to search, sort and scroll
//! it.

mod duplicates;
mod interactions;
mod keys;
mod measured;
mod processor;
mod report;
mod scroll;
mod sort;
mod sync;
mod times;

use e2e::{DevApi, Driver};

use crate::Failure;
use crate::search::Query;
use crate::server::{BARE_LIST, Server};
use crate::tab::Tab;
use crate::{heap, throttle};
use keys::Painted;
use measured::Measured;
pub(crate) use times::Times;

/// The number of customers of the API.
const CUSTOMERS: usize = 100_000;
const PROBE: &str = include_str!("../../directory/probe.js");
/// Every so many queries one is typed where all of them would take too long.
const SAMPLE: usize = 5;

/// Measures everything, with `runs` syncs of each kind. Returns the report.
pub(crate) async fn measure(runs: usize) -> Result<String, Failure> {
    println!("Starting the dev API with {CUSTOMERS} customers and compressing the page");
    let api = DevApi::start(CUSTOMERS);
    let server = Server::start(&api.url).await?;
    let driver = Driver::measuring();
    let queries = Query::list()?;
    let texts: Vec<&str> = queries.iter().map(|query| &*query.text).collect();

    let sync_times = sync::by_turns(&driver, &server.url, runs).await?;
    let interactions = interactions::measure(&driver, &server.url, &texts).await?;
    println!("User input during the sync: {interactions}");

    let duplicates = duplicates::measure(&driver, &server.url).await?;
    println!("Possible duplicates: {duplicates}");

    let tab = open(&driver, &server.url).await?;
    processor::count(&tab).await?;
    sync::wait(&tab).await?;
    let after_sync = processor::so_far(&tab).await?;
    // The memory before any search or sort.
    let memory = heap::measure(&tab).await?.webassembly;
    let frames = keys::nothing(&tab).await?;
    let before = processor::so_far(&tab).await?;
    let keys = Painted::of(&keys::type_all(&tab, &texts, false).await?);
    let typed = processor::so_far(&tab).await?.since(before);
    // Each query begins with an empty box.
    let typed = typed.each_of(keys.work.count() + texts.len());
    println!("Typed {} queries: {keys}", texts.len());
    let sorts = sort::measure(&tab).await?;
    println!("Sorted: {sorts}");
    let scrolls = scroll::measure(&tab, CUSTOMERS).await?;
    println!("Scrolled: {scrolls}");
    let memory_at_end = heap::measure(&tab).await?.webassembly;
    throttle::slow_processor(&tab).await?;
    let sample: Vec<&str> = texts.iter().step_by(SAMPLE).copied().collect();
    let slow_frames = keys::nothing(&tab).await?;
    let typed_slowly = keys::type_all(&tab, &sample, true).await?;
    let slow_keys = Painted::of(&typed_slowly);
    println!("Typed {} queries, slowed: {slow_keys}", sample.len());
    tab.close().await?;
    let bare = bare(&driver, &server.url).await?;
    throttle::slow_processor(&bare).await?;
    let bare_keys = keys::write(&bare, &typed_slowly).await?;
    println!("The same rows in the bare table: {bare_keys}");
    bare.close().await?;
    Ok(report::text(&Measured {
        sync_times,
        after_sync,
        interactions,
        duplicates,
        frames,
        keys,
        typed,
        slow_frames,
        slow_keys,
        bare_keys,
        sorts,
        scrolls,
        memory,
        memory_at_end,
    }))
}

/// Opens the list in a new browser and waits for its first rows.
async fn open(driver: &Driver, site: &str) -> Result<Tab, Failure> {
    let tab = Tab::signed_in(driver, site, PROBE).await?;
    tab.goto(&format!("{site}/customers")).await?;
    tab.evaluate("listProbe.firstRows()").await?;
    Ok(tab)
}

/// Opens the bare page in a new browser.
async fn bare(driver: &Driver, site: &str) -> Result<Tab, Failure> {
    let tab = Tab::signed_in(driver, site, PROBE).await?;
    tab.goto(&format!("{site}{BARE_LIST}")).await?;
    Ok(tab)
}
