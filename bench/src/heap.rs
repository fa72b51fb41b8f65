//! The memory that a page with its rows holds on to.

use e2e::json;

use crate::Failure;
use crate::tab::{Tab, number};

/// The application's script hands out its memory again to whoever loads it once more. The bare page
/// has none.
const MEMORY: &str = "(async () => {
    const script = document.getElementById('boot-script')?.dataset.js;
    if (!script) return 0;
    const { initSync } = await import(script);
    return initSync().memory.buffer.byteLength;
})()";

/// In bytes, after a collection of garbage.
pub(crate) struct Heap {
    /// What JavaScript uses. The memory of WebAssembly is not in it.
    pub(crate) javascript: f64,
    /// The whole memory of WebAssembly, used or not: it never shrinks.
    pub(crate) webassembly: f64,
}

/// Measures the page as it stands.
pub(crate) async fn measure(tab: &Tab) -> Result<Heap, Failure> {
    tab.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    let webassembly = tab.evaluate(MEMORY).await?;
    let usage = tab.cdp("Runtime.getHeapUsage", json!({})).await?;
    Ok(Heap {
        javascript: number(&usage, "usedSize")?,
        webassembly: webassembly.as_f64().unwrap_or(f64::NAN),
    })
}
