//! A deployment: nginx with the committed configuration before the release build and the API, and
//! before nginx the proxy that writes down what is asked and makes things go wrong.

mod config_file;
mod files;
mod mount;
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
use self::files::Files;
pub(crate) use self::mount::Mount;
use self::nginx::Nginx;
use self::watch::Watch;
use crate::exchange::{Asked, Broken, Upstream};
use crate::proxy::{Answer, Proxy};

/// A running deployment; nginx ends with this value, the rest with the runtime of the journey.
pub struct Site {
    /// Scheme, host and port, without a slash at the end.
    pub url: String,
    /// The way to the API.
    pub proxy: Arc<Proxy>,
    config: Arc<ConfigFile>,
    files: Arc<Files>,
    slow: Arc<OnceLock<(String, Duration)>>,
    watch: Arc<Watch>,
    nginx: Nginx,
}

impl Site {
    /// Deploys the release build before the API at this address.
    pub async fn start(api: &str) -> Self {
        Self::mounted(api, Mount::Root).await
    }

    /// As [`Self::start`], behind a proxy that strips a path.
    pub(crate) async fn mounted(api: &str, mount: Mount) -> Self {
        let nginx = Nginx::start(api).await;
        let upstream = Upstream::socket(nginx.socket());
        let proxy = Arc::new(Proxy::before(upstream.clone()));
        let config = Arc::new(ConfigFile::default());
        let files = Arc::new(Files::default());
        let slow = Arc::new(OnceLock::new());
        let watch = Arc::new(Watch::default());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(server::serve(listener, {
            let (proxy, config) = (proxy.clone(), config.clone());
            let (files, slow, watch) = (files.clone(), slow.clone(), watch.clone());
            move |asked| {
                let (proxy, config) = (proxy.clone(), config.clone());
                let (files, slow) = (files.clone(), slow.clone());
                let (watch, upstream) = (watch.clone(), upstream.clone());
                async move {
                    let Some(asked) = mount.stripped(asked) else {
                        return Ok(mount::not_found());
                    };
                    wait(&slow, &asked).await;
                    if let Some(answer) = files.answer(asked.uri.path()).await {
                        return Ok(answer);
                    }
                    if let Some(answer) = watch.answer(&asked, &upstream).await {
                        return Ok(answer);
                    }
                    let answer = answer(&proxy, &config, &upstream, asked).await?;
                    mount.rewritten(answer).await
                }
            }
        }));
        Self {
            url,
            proxy,
            config,
            files,
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

    /// Holds back each file whose path ends so, until [`Self::restore_files`].
    pub fn hold_file(&self, end: &str) {
        self.files.fault(end, None);
    }

    /// Serves this in place of each file whose path ends so.
    pub fn replace_file(&self, end: &str, answer: Answer) {
        self.files.fault(end, Some(answer));
    }

    /// Serves all files again, those that are held back too.
    pub fn restore_files(&self) {
        self.files.restore();
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
