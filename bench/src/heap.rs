//! The memory of a page with its rows.

use e2e::json;

use crate::Failure;
use crate::tab::{Tab, number};

/// Imports the script of the application again, which returns its memory. The bare page has none.
const MEMORY: &str = "(async () => {
    const script = document.getElementById('boot-script')?.dataset.js;
    if (!script) return 0;
    const { initSync } = await import(script);
    return initSync().memory.buffer.byteLength;
})()";

/// Sizes in bytes, after a garbage collection.
pub(crate) struct Heap {
    /// The heap of JavaScript, without the memory of WebAssembly.
    pub(crate) javascript: f64,
    /// The whole memory of WebAssembly, used or not: it never shrinks.
    pub(crate) webassembly: f64,
}

/// Measures the page in its present state.
pub(crate) async fn measure(tab: &Tab) -> Result<Heap, Failure> {
    tab.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    let webassembly = tab.evaluate(MEMORY).await?;
    let usage = tab.cdp("Runtime.getHeapUsage", json!({})).await?;
    Ok(Heap {
        javascript: number(&usage, "usedSize")?,
        webassembly: webassembly.as_f64().unwrap_or(f64::NAN),
    })
}
