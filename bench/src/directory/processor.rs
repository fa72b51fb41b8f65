//! Processor time of the main thread of a page. It hardly depends on other load of the machine.

use std::fmt;

use e2e::json;

use crate::Failure;
use crate::tab::Tab;
use crate::unit::{FINE_MILLISECONDS, MILLISECONDS};

/// Processor time, in milliseconds.
#[derive(Clone, Copy, Default)]
pub(crate) struct Work {
    /// All tasks.
    all: f64,
    scripts: f64,
    styles: f64,
    layout: f64,
}

/// Starts counting.
pub(crate) async fn count(tab: &Tab) -> Result<(), Failure> {
    let by_thread = json!({"timeDomain": "threadTicks"});
    tab.cdp("Performance.enable", by_thread).await?;
    Ok(())
}

/// Returns the processor time since the start.
pub(crate) async fn so_far(tab: &Tab) -> Result<Work, Failure> {
    let metrics = tab.cdp("Performance.getMetrics", json!({})).await?;
    let milliseconds = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        let metric = all.into_iter().find(|metric| metric["name"] == name);
        let seconds = metric.and_then(|metric| metric["value"].as_f64());
        seconds.map_or(f64::NAN, |seconds| seconds * 1_000.0)
    };
    Ok(Work {
        all: milliseconds("TaskDuration"),
        scripts: milliseconds("ScriptDuration"),
        styles: milliseconds("RecalcStyleDuration"),
        layout: milliseconds("LayoutDuration"),
    })
}

impl Work {
    /// Returns the processor time since an earlier value.
    pub(crate) fn since(self, earlier: Self) -> Self {
        Self {
            all: self.all - earlier.all,
            scripts: self.scripts - earlier.scripts,
            styles: self.styles - earlier.styles,
            layout: self.layout - earlier.layout,
        }
    }

    /// Returns the processor time of one of `count` actions.
    pub(crate) fn each_of(self, count: usize) -> Self {
        let part = |all: f64| all / count as f64;
        Self {
            all: part(self.all),
            scripts: part(self.scripts),
            styles: part(self.styles),
            layout: part(self.layout),
        }
    }
}

impl fmt::Display for Work {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = if self.all < 100.0 {
            FINE_MILLISECONDS
        } else {
            MILLISECONDS
        };
        write!(
            formatter,
            "{}: scripts {}, styles {}, layout {}",
            unit.print(self.all),
            unit.number(self.scripts),
            unit.number(self.styles),
            unit.number(self.layout),
        )
    }
}
