//! The time from a click on each header until the rows in their new order are painted. A script in the
//! page clicks.

use std::fmt;

use e2e::json;

use super::keys::{Act, Painted};
use crate::Failure;
use crate::tab::Tab;
use crate::unit::MILLISECONDS;

/// Times for both directions of all columns.
#[derive(Default)]
pub(crate) struct Sorts {
    /// The first click on each header, when the order is not cached.
    pub(crate) first: Painted,
    /// The second click on each header.
    pub(crate) again: Painted,
    /// The column of the slowest first click.
    pub(crate) slowest: String,
}

/// Sorts by each column, ascending and descending.
pub(crate) async fn measure(tab: &Tab) -> Result<Sorts, Failure> {
    let columns = tab.evaluate("listProbe.columns()").await?;
    let mut columns: Vec<String> = serde_json::from_value(columns)?;
    // The list opens in the order of its first column.
    columns.rotate_left(1);
    let mut sorts = Sorts::default();
    for column in columns {
        let worst = sorts.first.total.max();
        sorts.first.add(&click(tab, &column, "ascending").await?);
        if worst.is_nan() || sorts.first.total.max() > worst {
            sorts.slowest.clone_from(&column);
        }
        sorts.again.add(&click(tab, &column, "descending").await?);
    }
    Ok(sorts)
}

async fn click(tab: &Tab, column: &str, direction: &str) -> Result<Act, Failure> {
    let call = format!("listProbe.sort({}, {})", json!(column), json!(direction));
    Ok(serde_json::from_value(tab.evaluate(&call).await?)?)
}

impl fmt::Display for Sorts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "at most {} ({}), the other way round {}",
            MILLISECONDS.print(self.first.total.max()),
            self.slowest,
            MILLISECONDS.print(self.again.total.max()),
        )
    }
}
