use gloo_net::http::Request;
use model::{Config, ConfigError};

/// Reads config.json, which stands beside the page.
///
/// # Errors
/// It is missing, or broken: why, as sentences.
pub async fn read() -> Result<Config, ConfigError> {
    let unreachable = |_| ConfigError("It could not be loaded.".into());
    let response = Request::get("/config.json")
        .send()
        .await
        .map_err(unreachable)?;
    if !response.ok() {
        let status = response.status();
        return Err(ConfigError(format!("The server answered HTTP {status}.")));
    }
    Config::parse(&response.text().await.map_err(unreachable)?)
}
