//! `cargo xtask serve`: the dev API and the page, until Ctrl-C.

mod dev_api;
mod http;
mod page;
mod port;
mod trunk_config;

use std::process::ExitStatus;
use std::thread;
use std::time::Duration;

use crate::failure::Failure;
use crate::process::Running;
use crate::setup;

const POLL: Duration = Duration::from_millis(200);

/// The flags of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// A real station, without `/v1.0`, instead of the dev API.
    pub(crate) api: Option<String>,
    /// How many customers the dev API makes up.
    pub(crate) customers: Option<u32>,
    /// How long the dev API holds every answer back, in milliseconds.
    pub(crate) latency: Option<u32>,
    /// Where the page is served.
    pub(crate) port: u16,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            api: None,
            customers: None,
            latency: None,
            port: 8080,
        }
    }
}

pub(crate) fn run(options: &Options) -> Result<(), Failure> {
    port::check(options.port)?;
    setup::page_tools()?;
    let mut running = Vec::new();
    let api = match &options.api {
        Some(station) => station.clone(),
        None => {
            let (program, url) = dev_api::start(options)?;
            running.push(("the dev API", program));
            url
        }
    };
    let is_station = options.api.is_some();
    running.push(("Trunk", page::start(options.port, &api, is_station)?));
    wait_for_the_page(options.port, &mut running)?;
    println!("\n{}\n", welcome(options, &api));
    loop {
        check(&mut running)?;
        thread::sleep(POLL);
    }
}

/// Through the page's proxy, so that the whole way to the API is known to work.
fn wait_for_the_page(port: u16, running: &mut [(&str, Running)]) -> Result<(), Failure> {
    let mut told = false;
    loop {
        check(running)?;
        // Trunk answers only after its first build, and with 404 when that failed.
        match http::status(port, "/") {
            Some(200) => break,
            Some(_) if !told => {
                eprintln!("==> the page does not build: mend it, Trunk builds it again");
                told = true;
            }
            _ => thread::sleep(POLL),
        }
    }
    if http::status(port, "/v1.0/customers?limit=1").is_none_or(|status| status >= 500) {
        eprintln!("==> the page is there, but its API does not answer yet");
    }
    Ok(())
}

/// When one ends, the other has no use: dropping the list ends it.
fn check(running: &mut [(&str, Running)]) -> Result<(), Failure> {
    for (name, program) in running {
        if let Some(status) = program.ended() {
            return Err(Failure::new(ending(name, status)));
        }
    }
    Ok(())
}

fn ending(name: &str, status: ExitStatus) -> String {
    format!("{name} ended by itself ({status}), so everything ends; its own words are above")
}

fn welcome(options: &Options, api: &str) -> String {
    let url = format!("http://localhost:{}", options.port);
    let sign_in = match options.api {
        Some(_) => "Sign in with a token of that station.",
        None => "Sign in with the token \"demo\", or as login \"admin\" with password \"admin\".",
    };
    format!("Customer Desk: {url}\nAPI:           {api}\n{sign_in}\nCtrl-C ends everything.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dev_apis_token_is_not_offered_for_a_real_station() {
        let mut options = Options::default();
        assert!(welcome(&options, "http://127.0.0.1:8787").contains("\"demo\""));
        options.api = Some("https://crm.example".to_owned());
        assert!(!welcome(&options, "https://crm.example").contains("demo"));
    }
}
