//! From a click on a header until the rows in the new order are painted.

use crate::Failure;
use crate::tab::Tab;

/// Sorts by company, on a page whose rows stand; in milliseconds.
pub(crate) async fn measure(tab: &Tab) -> Result<f64, Failure> {
    let time = tab.evaluate("probe.sort('Company')").await?;
    time.as_f64()
        .ok_or_else(|| format!("the browser told no time of the sort, but {time}").into())
}
