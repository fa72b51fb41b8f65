//! chromedriver, which drives several browsers at once.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;

use serde_json::{Value, json};

use super::launch::{self, Launched};
use super::{Code, is_root};
use crate::machine;
use crate::wait::TIMEOUT;

pub(super) fn start() -> Launched {
    let mut command = Command::new(machine::chromedriver());
    launch::naming_its_port(command.arg("--port=0"), "successfully on port ")
}

pub(super) fn capabilities(code: Code) -> Value {
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": {"browser": "ALL"},
        "goog:chromeOptions": {"binary": machine::chromium(), "args": flags(code)},
    })
}

/// Makes chromedriver end its browsers and itself. A killed chromedriver leaves its browsers running.
pub(super) fn shut_down(address: &str) -> std::io::Result<()> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    write!(
        stream,
        "GET /shutdown HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )?;
    stream.read_to_end(&mut Vec::new())?;
    Ok(())
}

fn flags(code: Code) -> Vec<&'static str> {
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
    if code == Code::Quick {
        flags.push("--js-flags=--liftoff-only --wasm-lazy-compilation --wasm-lazy-validation");
    }
    // Chromium has no sandbox for root, the user of containers.
    if is_root() {
        flags.push("--no-sandbox");
    }
    flags
}
