//! A slow computer on a home network, for both pages.

use e2e::json;

use crate::Failure;
use crate::tab::Tab;

/// The factor by which the processor is slowed.
pub(crate) const CPU_SLOWDOWN: u32 = 4;
/// The bandwidth in Mbit/s, each way.
pub(crate) const MEGABITS: u32 = 9;
/// The latency of each request in milliseconds.
pub(crate) const LATENCY: u32 = 60;

/// Slows a tab and disables its cache.
pub(crate) async fn slow_down(tab: &Tab) -> Result<(), Failure> {
    let bytes_per_second = MEGABITS * 1_000_000 / 8;
    let line = json!({
        "offline": false,
        "latency": LATENCY,
        "downloadThroughput": bytes_per_second,
        "uploadThroughput": bytes_per_second,
    });
    tab.cdp("Network.enable", json!({})).await?;
    tab.cdp("Network.setCacheDisabled", json!({"cacheDisabled": true}))
        .await?;
    tab.cdp("Network.emulateNetworkConditions", line).await?;
    slow_processor(tab).await
}

/// Slows the processor of a tab alone.
pub(crate) async fn slow_processor(tab: &Tab) -> Result<(), Failure> {
    let rate = json!({"rate": CPU_SLOWDOWN});
    tab.cdp("Emulation.setCPUThrottlingRate", rate).await?;
    Ok(())
}
