//! The programs that drive browsers, and the browsers that they have started. All journeys that run at
//! the same time share one chromedriver, and use its browsers one after the other: starting one takes
//! a third of a short journey. The drivers of other engines drive one browser each, for one journey.

mod chromium;
mod engine;
mod firefox;
mod launch;
mod recycle;
mod webkit;

pub use engine::Engine;
pub(crate) use recycle::end;

use std::process::Child;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use serde_json::Value;
use thirtyfour::WebDriver;

use self::launch::Launched;
use self::webkit::Display;
use crate::scratch::Scratch;

/// How Chromium compiles wasm.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Code {
    /// As fast as it can. A tab of a journey lives for seconds: optimised code would come too late.
    Quick,
    /// As in the browsers of users.
    Optimised,
}

/// A running driver. It ends with the last journey that uses it.
pub struct Driver {
    engine: Engine,
    code: Code,
    process: Child,
    /// Host and port.
    address: String,
    /// The browsers that no journey uses, clean.
    idle: Mutex<Vec<WebDriver>>,
    downloads: Arc<Scratch>,
    // After the process, which shows its windows on it.
    _display: Option<(Display, Scratch)>,
}

/// The time that a command may take: a script in the page can wait for the page.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(120);

// A static is never dropped, so that it must not keep the process alive.
static SHARED: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

impl Driver {
    /// Returns the chromedriver that already runs, or a new one.
    pub fn shared() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let driver = Arc::new(Self::start(Engine::Chromium, Code::Quick));
            *shared = Arc::downgrade(&driver);
            driver
        })
    }

    /// Returns a new chromedriver whose browsers run the code as those of users do. For measurements.
    pub fn measuring() -> Arc<Self> {
        Arc::new(Self::start(Engine::Chromium, Code::Optimised))
    }

    /// Returns a driver of the engine.
    pub(crate) fn of(engine: Engine) -> Arc<Self> {
        match engine {
            Engine::Chromium => Self::shared(),
            Engine::Firefox | Engine::WebKit => Arc::new(Self::start(engine, Code::Quick)),
        }
    }

    pub(crate) const fn engine(&self) -> Engine {
        self.engine
    }

    /// Returns the folder for files that Firefox and WebKitGTK save.
    pub(crate) fn downloads(&self) -> Arc<Scratch> {
        self.downloads.clone()
    }

    /// Returns a clean browser, with one tab in a window of 1440 by 900 pixels.
    pub async fn browser(&self) -> WebDriver {
        let idle = self.idle.lock().unwrap().pop();
        match idle {
            Some(browser) => browser,
            None => self.new_browser().await,
        }
    }

    async fn new_browser(&self) -> WebDriver {
        let capabilities = match self.engine {
            Engine::Chromium => chromium::capabilities(self.code),
            Engine::Firefox => firefox::capabilities(self.downloads.path()),
            Engine::WebKit => webkit::capabilities(),
        };
        let Value::Object(capabilities) = capabilities else {
            unreachable!("capabilities are an object");
        };
        let browser = WebDriver::builder(format!("http://{}", self.address), capabilities)
            .client(client())
            .connect()
            .await
            .unwrap_or_else(|error| panic!("{} does not start: {error}", self.engine));
        if self.engine == Engine::WebKit {
            browser.set_window_rect(0, 0, 1440, 900).await.unwrap();
        }
        browser
    }

    fn start(engine: Engine, code: Code) -> Self {
        let downloads = Scratch::new();
        let mut display = None;
        let Launched { process, port } = match engine {
            Engine::Chromium => chromium::start(),
            Engine::Firefox => firefox::start(),
            Engine::WebKit => {
                let (display, home) = display.insert((Display::open(), Scratch::new()));
                webkit::start(display, home.path(), downloads.path())
            }
        };
        Self {
            engine,
            code,
            process,
            address: format!("127.0.0.1:{port}"),
            idle: Mutex::default(),
            downloads: Arc::new(downloads),
            _display: display,
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let idle = std::mem::take(&mut *self.idle.lock().unwrap_or_else(PoisonError::into_inner));
        for browser in idle {
            // The request to shut down ends it, without the runtime that it needs for its own end.
            let _ = browser.leak();
        }
        if self.engine == Engine::Chromium {
            let _ = chromium::shut_down(&self.address);
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The client of a browser. It keeps no connection: a browser outlives the runtime of a journey, and
/// a connection does not.
fn client() -> reqwest::Client {
    reqwest::Client::builder()
        .pool_max_idle_per_host(0)
        .timeout(REQUEST_TIMEOUT)
        .build()
        .expect("a client without options can be built")
}

fn is_root() -> bool {
    std::fs::read_to_string("/proc/self/status").is_ok_and(|status| status.contains("\nUid:\t0\t"))
}
