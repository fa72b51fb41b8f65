//! The groups of likely duplicates: the longest task while they are found and their page opens.

use std::fmt;

use e2e::Driver;

use super::{open, sync};
use crate::Failure;
use crate::tab::number;
use crate::unit::MILLISECONDS;

/// What finding the groups and opening their page takes.
pub(crate) struct Duplicates {
    /// The number of groups.
    pub(crate) groups: usize,
    /// The longest task from the end of the sync on, in milliseconds; 0 where none was over 50 ms.
    pub(crate) longest_task: f64,
}

/// Waits for the groups after a sync, and opens their page.
pub(crate) async fn measure(driver: &Driver, site: &str) -> Result<Duplicates, Failure> {
    let tab = open(driver, site).await?;
    sync::wait(&tab).await?;
    let opened = tab.evaluate("listProbe.openDuplicates()").await?;
    let since = number(&opened, "start")?;
    let longest_task = sync::longest_task(&tab, since).await?;
    tab.close().await?;
    Ok(Duplicates {
        groups: number(&opened, "groups")? as usize,
        longest_task,
    })
}

impl fmt::Display for Duplicates {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} groups, longest task {}",
            self.groups,
            MILLISECONDS.print(self.longest_task),
        )
    }
}
