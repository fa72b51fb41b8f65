//! From a click on a header until the rows in the new order are painted.

use crate::Failure;
use crate::tab::Tab;

/// Sorts by company, on a page whose rows stand; in milliseconds.
pub(crate) async fn measure(tab: &Tab) -> Result<f64, Failure> {
    tab.time("probe.sort('Company')").await
}
