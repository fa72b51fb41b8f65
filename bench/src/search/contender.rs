//! The search engines, each in a new browser.

use std::time::Duration;

use e2e::{Driver, Value, json};

use super::measured::{Measured, Typed};
use super::query::Query;
use super::site::{self, Site};
use crate::Failure;
use crate::tab::{Tab, number};

/// The number of whole queries for an engine that takes seconds for each.
const SAMPLE: usize = 10;
const TIMEOUT: Duration = Duration::from_millis(250);

/// A search engine.
pub(crate) struct Contender {
    /// The name of its script, a file of `bench/search/contenders/`.
    pub(crate) name: &'static str,
    /// The name in the report.
    pub(crate) title: &'static str,
    /// The npm package; `None` for our engine.
    package: Option<&'static str>,
}

/// All engines, in the order of measurement.
pub(crate) const CONTENDERS: [Contender; 6] = [
    Contender {
        name: "engine",
        title: "Customer Desk",
        package: None,
    },
    Contender {
        name: "minisearch",
        title: "MiniSearch",
        package: Some("minisearch"),
    },
    Contender {
        name: "flexsearch",
        title: "FlexSearch (full)",
        package: Some("flexsearch"),
    },
    Contender {
        name: "flexsearch-forward",
        title: "FlexSearch (forward)",
        package: Some("flexsearch"),
    },
    Contender {
        name: "ufuzzy",
        title: "uFuzzy",
        package: Some("@leeoniya/ufuzzy"),
    },
    Contender {
        name: "fuse",
        title: "Fuse.js",
        package: Some("fuse.js"),
    },
];

impl Contender {
    /// Indexes, types and sorts. `wanted` holds the customers that each query may mean.
    pub(crate) async fn measure(
        &self,
        driver: &Driver,
        site: &Site,
        queries: &[Query],
        wanted: &[Vec<i64>],
    ) -> Result<Measured, Failure> {
        let tab = Tab::plain(driver).await;
        let measured = self.measure_in(&tab, site, queries, wanted).await;
        // A crashed tab cannot be closed.
        let closed = tab.close().await;
        let measured = measured?;
        closed?;
        Ok(measured)
    }

    async fn measure_in(
        &self,
        tab: &Tab,
        site: &Site,
        queries: &[Query],
        wanted: &[Vec<i64>],
    ) -> Result<Measured, Failure> {
        tab.goto(&format!("{}/search/?{}", site.url, self.name))
            .await?;
        let opened = tab.evaluate("search.open()").await?;
        if opened["isolated"] != true {
            return Err("the page is not isolated: its clock is too coarse".into());
        }
        let places = places(queries.len(), opened["isSlow"] == true);
        let before = heap(tab).await?;
        run(tab, &format!("search.index({})", site.pages)).await?;
        let indexed = serde_json::from_value(tab.evaluate("search.indexed").await?)?;
        let heap = heap(tab).await? - before;
        let texts: Vec<_> = places.iter().map(|place| &queries[*place].text).collect();
        let wanted: Vec<_> = places.iter().map(|place| &wanted[*place]).collect();
        let spelled: Vec<_> = places
            .iter()
            .map(|place| &queries[*place].spelled)
            .collect();
        run(
            tab,
            &format!(
                "search.type({}, {}, {})",
                json!(texts),
                json!(wanted),
                json!(spelled)
            ),
        )
        .await?;
        let mut typed: Typed = serde_json::from_value(tab.evaluate("search.typed").await?)?;
        let Typed {
            missed,
            not_spelled,
            mistaken,
            ..
        } = &mut typed;
        for place in missed.iter_mut().chain(not_spelled).chain(mistaken) {
            *place = places[*place];
        }
        run(tab, "search.sort()").await?;
        let sorted = serde_json::from_value(tab.evaluate("search.sorted").await?)?;
        let webassembly = tab.evaluate("search.memory()").await?;
        Ok(Measured {
            indexed,
            typed,
            sorted,
            heap,
            webassembly: webassembly.as_f64().unwrap_or(f64::NAN),
        })
    }

    /// Returns whether the targets apply to this engine.
    pub(crate) const fn is_ours(&self) -> bool {
        self.package.is_none()
    }

    /// Returns its name with the installed version.
    pub(crate) fn full_title(&self) -> String {
        match self.package.and_then(site::version) {
            Some(version) => format!("{} {version}", self.title),
            None => self.title.to_owned(),
        }
    }
}

/// The queries that are typed.
fn places(count: usize, is_slow: bool) -> Vec<usize> {
    let step = if is_slow { count.div_ceil(SAMPLE) } else { 1 };
    (0..count).step_by(step.max(1)).collect()
}

/// Starts a step and waits for its end.
async fn run(tab: &Tab, call: &str) -> Result<(), Failure> {
    tab.evaluate(call).await?;
    let mut told = 0;
    loop {
        tokio::time::sleep(TIMEOUT).await;
        let state = tab.evaluate("search.state").await?;
        if let Value::String(failure) = &state["failure"] {
            return Err(failure.clone().into());
        }
        if state["done"] == true {
            return Ok(());
        }
        let quarters = (number(&state, "part")? * 4.0) as u32;
        if quarters > told {
            told = quarters;
            println!(
                "  {}: {} %",
                state["step"].as_str().unwrap_or_default(),
                told * 25
            );
        }
    }
}

/// Returns the heap of JavaScript with its buffers, in bytes.
async fn heap(tab: &Tab) -> Result<f64, Failure> {
    tab.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    let usage = tab.cdp("Runtime.getHeapUsage", json!({})).await?;
    let buffers = usage["backingStorageSize"].as_f64().unwrap_or_default();
    Ok(number(&usage, "usedSize")? + buffers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_one_is_asked_ten_queries_of_all_kinds() {
        assert_eq!(places(200, true).len(), SAMPLE);
        assert_eq!(places(200, true)[9], 180);
        assert_eq!(places(200, false).len(), 200);
        assert!(places(0, true).is_empty());
    }
}
