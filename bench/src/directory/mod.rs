//! The list over all customers in the release build: how it is filled, and what it takes to search,
//! to sort and to scroll it.

mod fill;
mod keys;
mod measured;
mod processor;
mod report;
mod scroll;
mod sort;
mod times;
mod visitor;

use e2e::{DevApi, Driver};

use crate::Failure;
use crate::search::Query;
use crate::server::{BARE_LIST, Server};
use crate::tab::Tab;
use crate::{heap, throttle};
use keys::Painted;
use measured::Measured;

/// In the station.
const CUSTOMERS: usize = 100_000;
const WATCH: &str = include_str!("../../directory/watch.js");
/// One in so many of the queries is typed where all of them would take too long.
const SAMPLE: usize = 5;

/// Measures; each kind of filling so many times.
pub(crate) async fn measure(runs: usize) -> Result<String, Failure> {
    println!("Starting the dev API with {CUSTOMERS} customers and compressing the page");
    let api = DevApi::start(CUSTOMERS);
    let server = Server::start(&api.url).await?;
    let driver = Driver::shared();
    let queries = Query::list()?;
    let texts: Vec<&str> = queries.iter().map(|query| &*query.text).collect();

    let fillings = fill::by_turns(&driver, &server.url, runs).await?;
    let visit = visitor::measure(&driver, &server.url, &texts).await?;
    println!("Someone at work while it fills: {visit}");

    let tab = open(&driver, &server.url).await?;
    processor::count(&tab).await?;
    fill::wait(&tab).await?;
    let filled = processor::so_far(&tab).await?;
    // Before anything is sorted or searched.
    let memory = heap::measure(&tab).await?.webassembly;
    let frames = keys::nothing(&tab).await?;
    let before = processor::so_far(&tab).await?;
    let keys = Painted::of(&keys::type_all(&tab, &texts, false).await?);
    let typed = processor::so_far(&tab).await?.since(before);
    // The box is emptied after each query.
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
        fillings,
        filled,
        visit,
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

/// The list in a browser of its own, whose first rows are there.
async fn open(driver: &Driver, site: &str) -> Result<Tab, Failure> {
    let tab = Tab::signed_in(driver, site, WATCH).await?;
    tab.goto(&format!("{site}/customers")).await?;
    tab.evaluate("watch.firstRows()").await?;
    Ok(tab)
}

/// The page that does the same with nothing around it, in a browser of its own.
async fn bare(driver: &Driver, site: &str) -> Result<Tab, Failure> {
    let tab = Tab::signed_in(driver, site, WATCH).await?;
    tab.goto(&format!("{site}{BARE_LIST}")).await?;
    Ok(tab)
}
