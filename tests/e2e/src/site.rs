//! A deployment: nginx with the committed configuration before the release build and the API, and
//! before nginx the proxy that writes down what is asked and makes things go wrong.

mod config_file;
mod nginx;
mod server;
mod watch;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::body::Body;
use axum::http::Response;
use serde_json::Value;
use tokio::net::TcpListener;

use self::config_file::ConfigFile;
use self::nginx::Nginx;
use self::watch::Watch;
use crate::exchange::{Asked, Broken, Upstream};
use crate::proxy::Proxy;

/// A running deployment; nginx ends with this value, the rest with the runtime of the journey.
pub struct Site {
    /// Scheme, host and port, without a slash at the end.
    pub url: String,
    /// The way to the API.
    pub proxy: Arc<Proxy>,
    config: Arc<ConfigFile>,
    slow: Arc<OnceLock<(String, Duration)>>,
    watch: Arc<Watch>,
    nginx: Nginx,
}

impl Site {
    /// Deploys the release build before the API at this address.
    pub async fn start(api: &str) -> Self {
        let nginx = Nginx::start(api).await;
        let upstream = Upstream::socket(nginx.socket());
        let proxy = Arc::new(Proxy::before(upstream.clone()));
        let config = Arc::new(ConfigFile::default());
        let slow = Arc::new(OnceLock::new());
        let watch = Arc::new(Watch::default());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(server::serve(listener, {
            let (proxy, config, slow) = (proxy.clone(), config.clone(), slow.clone());
            let watch = watch.clone();
            move |asked| {
                let (proxy, config, slow) = (proxy.clone(), config.clone(), slow.clone());
                let (watch, upstream) = (watch.clone(), upstream.clone());
                async move {
                    wait(&slow, &asked).await;
                    if let Some(answer) = watch.answer(&asked, &upstream).await {
                        return Ok(answer);
                    }
                    answer(&proxy, &config, &upstream, asked).await
                }
            }
        }));
        Self {
            url,
            proxy,
            config,
            slow,
            watch,
            nginx,
        }
    }

    /// Serves this one file so much later.
    pub fn slow_down(&self, path: &str, by: Duration) {
        let is_first = self.slow.set((path.to_owned(), by)).is_ok();
        assert!(is_first, "one file can be slow");
    }

    /// Serves `config.json` with one value changed, on top of earlier changes; `pointer` is a
    /// JSON pointer such as `/auth/loginPath`.
    pub fn set_config(&self, pointer: &str, value: Value) {
        self.config.set(pointer, value);
    }

    /// Serves this instead of `config.json`.
    pub fn replace_config(&self, status: u16, content_type: &str, body: &str) {
        self.config.replace(status, content_type, body);
    }

    /// Serves the build's own `config.json` again.
    pub fn restore_config(&self) {
        self.config.restore();
    }

    /// Makes each page report its errors, for browsers whose driver cannot read the console.
    pub fn watch(&self) {
        self.watch.begin();
    }

    /// Returns the errors that pages have reported.
    pub fn reports(&self) -> Vec<String> {
        self.watch.reports()
    }

    /// What nginx complains about.
    pub(crate) fn complaints(&self) -> String {
        self.nginx.complaints()
    }
}

async fn wait(slow: &OnceLock<(String, Duration)>, asked: &Asked) {
    if let Some((path, by)) = slow.get()
        && asked.uri.path() == path
    {
        tokio::time::sleep(*by).await;
    }
}

async fn answer(
    proxy: &Proxy,
    config: &ConfigFile,
    upstream: &Upstream,
    asked: Asked,
) -> Result<Response<Body>, Broken> {
    if asked.uri.path().starts_with("/v1.0/") {
        return proxy.exchange(asked).await;
    }
    if asked.uri.path() == "/config.json"
        && let Some(answer) = config.answer()
    {
        return Ok(answer);
    }
    Ok(upstream.ask(asked).await.map(Body::from))
}
