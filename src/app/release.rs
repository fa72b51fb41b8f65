//! A deployment while the page is open: the files of the release that it began with are gone.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

// public/boot.js needs them before any wasm runs.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = bootIsOutdated)]
    fn boot_is_outdated() -> Promise;
    /// Reloads the page, unless it was reloaded before and still misses a part.
    #[wasm_bindgen(js_name = bootReloadOnce)]
    pub fn reload_once();
}

/// The key of the mark that [`reload_once`] sets in the session storage.
pub const RELOADED_KEY: &str = "customer-desk.reloaded";

/// Returns whether the server has another release than the one that this page began with.
pub async fn is_outdated() -> bool {
    let answer = JsFuture::from(boot_is_outdated()).await;
    answer.is_ok_and(|is_outdated| is_outdated.is_truthy())
}
