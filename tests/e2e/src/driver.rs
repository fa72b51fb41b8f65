//! One chromedriver for all journeys that run at the same time, and a fresh browser for each.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use serde_json::{Map, json};
use thirtyfour::WebDriver;

use crate::machine;

/// A running chromedriver; it ends with the last journey that uses it.
pub struct Driver {
    process: Child,
    url: String,
}

// A static is never dropped, so it must not be what keeps the process alive.
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

    /// A browser with an empty profile and a window of 1440 by 900 pixels.
    pub async fn browser(&self) -> WebDriver {
        let chromium = json!({"binary": machine::chromium(), "args": flags()});
        let wanted = Map::from_iter([
            ("browserName".to_owned(), json!("chrome")),
            ("goog:loggingPrefs".to_owned(), json!({"browser": "ALL"})),
            ("goog:chromeOptions".to_owned(), chromium),
        ]);
        WebDriver::new(&*self.url, wanted)
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
            url: format!("http://127.0.0.1:{port}"),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
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
        // The address bar's own pages start with each window, and take a machine of two
        // processors from the page that is looked at.
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
    ];
    // Chromium refuses its sandbox to root, which is who runs in a container.
    if is_root() {
        flags.push("--no-sandbox");
    }
    flags
}

fn is_root() -> bool {
    std::fs::read_to_string("/proc/self/status").is_ok_and(|status| status.contains("\nUid:\t0\t"))
}
