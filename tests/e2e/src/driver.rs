//! One chromedriver for all journeys that run at the same time, and the browsers that it has started.
//! A browser is used by one journey after the other: starting one takes a third of a short journey.

mod recycle;

pub(crate) use recycle::end;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use serde_json::{Map, json};
use thirtyfour::WebDriver;

use crate::machine;
use crate::wait::TIMEOUT;

/// A running chromedriver. It ends with the last journey that uses it.
pub struct Driver {
    process: Child,
    /// Host and port.
    address: String,
    /// The browsers that no journey uses, clean.
    idle: Mutex<Vec<WebDriver>>,
}

/// The time that a command may take: a script in the page can wait for the page.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(120);

// A static is never dropped, so that it must not keep the process alive.
static SHARED: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

impl Driver {
    /// The one that already runs, or a new one.
    pub fn shared() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let driver = Arc::new(Self::start());
            *shared = Arc::downgrade(&driver);
            driver
        })
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
        let chromium = json!({"binary": machine::chromium(), "args": flags()});
        let wanted = Map::from_iter([
            ("browserName".to_owned(), json!("chrome")),
            ("goog:loggingPrefs".to_owned(), json!({"browser": "ALL"})),
            ("goog:chromeOptions".to_owned(), chromium),
        ]);
        WebDriver::builder(format!("http://{}", self.address), wanted)
            .client(client())
            .connect()
            .await
            .expect("Chromium does not start")
    }

    fn start() -> Self {
        let mut process = Command::new(machine::chromedriver())
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver does not start");
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let port = lines
            .find_map(|line| {
                let line = line.ok()?;
                let port = line.split("successfully on port ").nth(1)?;
                Some(port.trim_end_matches('.').to_owned())
            })
            .expect("chromedriver ended before it named its port");
        std::thread::spawn(move || lines.for_each(drop));
        Self {
            process,
            address: format!("127.0.0.1:{port}"),
            idle: Mutex::default(),
        }
    }

    /// Makes chromedriver end its browsers and itself. A killed chromedriver leaves its browsers running.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(TIMEOUT))?;
        let host = &self.address;
        write!(
            stream,
            "GET /shutdown HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let idle = std::mem::take(&mut *self.idle.lock().unwrap_or_else(PoisonError::into_inner));
        for browser in idle {
            // The request to shut down ends it, without the runtime that it needs for its own end.
            let _ = browser.leak();
        }
        let _ = self.shut_down();
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

fn flags() -> Vec<&'static str> {
    let mut flags = vec![
        "--headless=new",
        "--window-size=1440,900",
        "--lang=en-US",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        // Background services would compete with the page for two processors.
        "--disable-breakpad",
        "--disable-client-side-phishing-detection",
        "--disable-component-extensions-with-background-pages",
        "--disable-default-apps",
        "--disable-extensions",
        "--disable-features=MediaRouter,OptimizationHints,Translate,\
            WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,WebUIOmniboxPopup",
    ];
    // Chromium has no sandbox for root, the user of containers.
    if is_root() {
        flags.push("--no-sandbox");
    }
    flags
}

fn is_root() -> bool {
    std::fs::read_to_string("/proc/self/status").is_ok_and(|status| status.contains("\nUid:\t0\t"))
}
