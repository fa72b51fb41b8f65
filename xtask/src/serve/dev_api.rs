//! The local server of the API.

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::thread;

use super::{Options, port};
use crate::failure::Failure;
use crate::process::{self, Running};
use crate::{progress, workspace};

const PORT: u16 = 8787;
/// What the dev API prints in front of its URL once it answers.
const READY: &str = "dev-api listening on ";

/// Builds and starts it; returns once it answers, with its URL.
pub(super) fn start(options: &Options) -> Result<(Running, String), Failure> {
    progress::slow("building the dev API (about 1 min the first time)", || {
        process::succeed(&mut process::cargo(&["build", "--package", "dev-api"]))
    })?;
    let mut command = process::call(workspace::dev_program("dev-api")?);
    command.args(["--port", &own_port().to_string()]);
    if let Some(customers) = options.customers {
        command.args(["--customers", &customers.to_string()]);
    }
    if let Some(latency) = options.latency {
        command.args(["--latency", &latency.to_string()]);
    }
    let mut running = Running::start(command.stdout(Stdio::piped()))?;
    match ready_url(&mut running) {
        Some(url) => Ok((running, url)),
        None => Err(Failure::new(
            "the dev API ended before it was ready; its own words are above",
        )),
    }
}

/// Any port does, since the page's proxy is told; the usual one is easier to call by hand.
fn own_port() -> u16 {
    if port::is_free(PORT) {
        return PORT;
    }
    eprintln!("==> port {PORT} is taken by another program: the dev API takes a free one");
    0
}

fn ready_url(running: &mut Running) -> Option<String> {
    let mut lines = BufReader::new(running.stdout()?)
        .lines()
        .map_while(Result::ok);
    let url = lines.find_map(|line| Some(line.strip_prefix(READY)?.trim().to_owned()))?;
    // A pipe that nobody reads would stop the API once it is full.
    thread::spawn(move || lines.for_each(|line| println!("{line}")));
    Some(url)
}
