//! The dev API: a local server of the API with made-up customers.

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use super::{Options, port};
use crate::failure::Failure;
use crate::process::{self, Running};
use crate::progress::Step;
use crate::{native, workspace};

const PORT: u16 = 8787;
/// The dev API prints this before its URL, once it answers.
const READY: &str = "dev-api listening on ";

pub(super) fn step() -> Result<Step, Failure> {
    let is_compiled = workspace::dev_program("dev-api")?.exists();
    let seconds = if is_compiled { 1 } else { 60 };
    Ok(Step::new(
        "compiling the dev API",
        Duration::from_secs(seconds),
    ))
}

/// Compiles and starts the dev API. Returns it, with its URL, once it answers.
pub(super) fn start(options: &Options) -> Result<(Running, String), Failure> {
    let mut command = process::call(native::program("dev-api")?);
    command.args(["--port", &free_port().to_string()]);
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
            "the dev API ended before it was ready; its own messages are above",
        )),
    }
}

/// Returns the usual port, or 0 for any free one: the page's proxy is told, but a developer who calls
/// the dev API by hand expects the usual port.
fn free_port() -> u16 {
    if port::is_free(PORT) {
        return PORT;
    }
    eprintln!("another program uses port {PORT}: the dev API takes a free one");
    0
}

fn ready_url(running: &mut Running) -> Option<String> {
    let mut lines = BufReader::new(running.stdout()?)
        .lines()
        .map_while(Result::ok);
    let url = lines.find_map(|line| Some(line.strip_prefix(READY)?.trim().to_owned()))?;
    // A full pipe would block the dev API.
    thread::spawn(move || lines.for_each(|line| println!("{line}")));
    Some(url)
}
