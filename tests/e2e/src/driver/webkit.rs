//! WebKitWebDriver, which drives one WebKitGTK on a display of its own.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::{Value, json};

use super::is_root;
use super::launch::{self, Launched};
use crate::machine;

/// `home` is an empty folder for settings, `downloads` the one for saved files.
pub(super) fn start(display: &Display, home: &Path, downloads: &Path) -> Launched {
    write_settings(home, downloads);
    launch::on_a_free_port(|port| {
        let mut command = Command::new(machine::webkit_driver());
        command
            .arg(format!("--port={port}"))
            .env("DISPLAY", format!(":{}", display.number))
            .env("XDG_CONFIG_HOME", home)
            .env("XDG_CACHE_HOME", home)
            .env("XDG_DATA_HOME", home)
            // Without a graphics card, the first frames would take seconds of a busy processor.
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .stdout(Stdio::null());
        // Its sandbox needs rights that root lacks in a container.
        if is_root() {
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        }
        command
    })
}

pub(super) fn capabilities() -> Value {
    json!({"browserName": "MiniBrowser"})
}

fn write_settings(home: &Path, downloads: &Path) {
    let folder = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
    std::fs::write(home.join("user-dirs.dirs"), folder).expect("settings can be written");
}

/// A display without a screen: WebKitGTK has no mode without one. It ends with this value.
pub(super) struct Display {
    process: Child,
    number: String,
}

impl Display {
    pub(super) fn open() -> Self {
        let mut process = Command::new(machine::xvfb())
            // It chooses a free number, and prints it once it is ready.
            .args(["-displayfd", "1"])
            .args(["-screen", "0", "1440x900x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb does not start");
        let mut number = String::new();
        let mut stdout = BufReader::new(process.stdout.take().unwrap());
        stdout.read_line(&mut number).unwrap();
        let number = number.trim().to_owned();
        assert!(!number.is_empty(), "Xvfb ended before it named its display");
        Self { process, number }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // A killed Xvfb leaves its lock and its socket behind.
        if let Ok(id) = i32::try_from(self.process.id()) {
            let _ = kill(Pid::from_raw(id), Signal::SIGTERM);
        }
        let _ = self.process.wait();
    }
}
