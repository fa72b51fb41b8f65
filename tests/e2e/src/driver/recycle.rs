//! Cleans a browser after a journey, so that the next one starts as in a new browser.
//!
//! Each journey has a deployment on a port of its own, and with it an origin: what a browser stores by
//! origin cannot reach the next journey. What it keeps by tab goes with the tabs.

use serde_json::json;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;
use tokio::time::timeout;

use super::{Driver, Engine};
use crate::wait::TIMEOUT;

impl Driver {
    /// Leaves a browser to the next journey. `origin` is the one that the last journey used.
    pub(crate) async fn recycle(&self, browser: WebDriver, origin: &str) {
        // Its driver ends with this journey.
        if self.engine != Engine::Chromium {
            return end(browser).await;
        }
        match timeout(TIMEOUT, clean(&browser, origin)).await {
            Ok(Ok(())) => self.idle.lock().unwrap().push(browser),
            _ => end(browser).await,
        }
    }
}

/// Ends a browser. One that hangs does not hang the run.
pub(crate) async fn end(browser: WebDriver) {
    let _ = timeout(TIMEOUT, browser.quit()).await;
}

async fn clean(browser: &WebDriver, origin: &str) -> WebDriverResult<()> {
    let used = browser.windows().await?;
    let new = browser.new_tab().await?;
    for tab in used {
        browser.switch_to_window(tab).await?;
        browser.close_window().await?;
    }
    browser.switch_to_window(new).await?;
    browser.action_chain().reset_actions().await?;
    let cdp = browser.cdp();
    // A later journey may get the same port.
    let stored = json!({"origin": origin, "storageTypes": "all"});
    cdp.send_raw("Storage.clearDataForOrigin", stored).await?;
    cdp.send_raw("Network.clearBrowserCache", json!({})).await?;
    let downloads = json!({"behavior": "default"});
    cdp.send_raw("Browser.setDownloadBehavior", downloads)
        .await?;
    // Reading the console empties it.
    browser.browser_log().await?;
    Ok(())
}
