//! The memory that a page with its rows holds on to.

use e2e::json;

use crate::Failure;
use crate::tab::{Tab, number};

/// Summed, since nothing says that a page has only one.
const SUM: &str = "function () { return this.reduce((sum, it) => sum + it.buffer.byteLength, 0) }";

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
    let usage = tab.cdp("Runtime.getHeapUsage", json!({})).await?;
    Ok(Heap {
        javascript: number(&usage, "usedSize")?,
        webassembly: webassembly(tab).await?,
    })
}

async fn webassembly(tab: &Tab) -> Result<f64, Failure> {
    let prototype = json!({"expression": "WebAssembly.Memory.prototype"});
    let prototype = tab.cdp("Runtime.evaluate", prototype).await?;
    let query = json!({"prototypeObjectId": prototype["result"]["objectId"]});
    let memories = tab.cdp("Runtime.queryObjects", query).await?;
    let sum = json!({
        "objectId": memories["objects"]["objectId"],
        "functionDeclaration": SUM,
        "returnByValue": true,
    });
    let sum = tab.cdp("Runtime.callFunctionOn", sum).await?;
    number(&sum["result"], "value")
}
