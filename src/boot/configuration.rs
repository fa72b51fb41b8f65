use gloo_net::http::Response;
use js_sys::Promise;
use model::{Config, ConfigError};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// public/boot.js asks for config.json while the code is on its way.
    #[wasm_bindgen(thread_local_v2, js_name = bootConfig)]
    static BOOT_CONFIG: Promise;
}

/// Reads config.json, which stands beside the page. Returns its text too: the application reads more of it
/// (`ListSettings`).
///
/// # Errors
/// It is missing, or broken: why, as sentences.
pub async fn read() -> Result<(Config, String), ConfigError> {
    let unreachable = || ConfigError(texts::config_unreachable());
    let answer = JsFuture::from(BOOT_CONFIG.with(Promise::clone)).await;
    let answer = answer.map_err(|_| unreachable())?;
    let response = Response::from(answer.unchecked_into::<web_sys::Response>());
    if !response.ok() {
        let status = response.status();
        return Err(ConfigError(texts::config_status(status.to_string())));
    }
    let text = response.text().await.map_err(|_| unreachable())?;
    Ok((Config::parse(&text)?, text))
}
