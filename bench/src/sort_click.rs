//! The time from a click on a header until the rows in their new order are painted.

use crate::Failure;
use crate::tab::Tab;

/// Sorts a page with rows by its first column. Returns the time in milliseconds.
pub(crate) async fn measure(tab: &Tab) -> Result<f64, Failure> {
    tab.time("probe.sort()").await
}
