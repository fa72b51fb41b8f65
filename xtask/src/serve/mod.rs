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
use crate::progress::Progress;
use crate::setup::{self, Tool};

const POLL: Duration = Duration::from_millis(200);

/// The flags of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// The origin of a real API, without `/v1.0`, instead of the dev API.
    pub(crate) api: Option<String>,
    /// The number of customers that the dev API makes up.
    pub(crate) customers: Option<u32>,
    /// How long the dev API delays each answer, in milliseconds.
    pub(crate) latency: Option<u32>,
    /// The port of the page.
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

/// A started program, with its name in messages.
type Named = (&'static str, Running);

pub(crate) fn run(options: &Options) -> Result<(), Failure> {
    port::check(options.port)?;
    let missing = setup::missing(&Tool::PAGE)?;
    let dev_api = dev_api::step()?;
    let page = page::step();
    let is_remote = options.api.is_some();
    let local = (!is_remote).then_some(&dev_api);
    let mut progress = Progress::of(missing.steps().chain(local).chain([&page]));

    missing.install(&mut progress)?;
    let mut running = Vec::new();
    let api = match &options.api {
        Some(origin) => origin.clone(),
        None => {
            let (program, url) = progress.run(&dev_api, || dev_api::start(options))?;
            running.push(("the dev API", program));
            url
        }
    };
    progress.run(&page, || {
        let trunk = page::start(options.port, &api, is_remote)?;
        running.push(("Trunk", trunk));
        wait_for_page(options.port, &mut running)
    })?;
    println!("\n{}\n", welcome(options, &api));
    loop {
        check(&mut running)?;
        thread::sleep(POLL);
    }
}

/// Also asks the API through the page's proxy, since the page needs both.
fn wait_for_page(port: u16, running: &mut [Named]) -> Result<(), Failure> {
    let mut has_told = false;
    loop {
        check(running)?;
        // Trunk answers after its first build, with 404 when the build failed.
        match http::status(port, "/") {
            Some(200) => break,
            Some(_) if !has_told => {
                eprintln!("the page does not compile: Trunk compiles it again after each change");
                has_told = true;
            }
            _ => thread::sleep(POLL),
        }
    }
    if http::status(port, "/v1.0/customers?limit=1").is_none_or(|status| status >= 500) {
        eprintln!("the page is ready, but its API does not answer yet");
    }
    Ok(())
}

/// Fails when one of the programs has ended: the others are of no use then.
fn check(running: &mut [Named]) -> Result<(), Failure> {
    for (name, program) in running {
        if let Some(status) = program.ended() {
            return Err(Failure::new(ended(name, status)));
        }
    }
    Ok(())
}

fn ended(name: &str, status: ExitStatus) -> String {
    format!("{name} ended ({status}), and with it everything else; its own messages are above")
}

fn welcome(options: &Options, api: &str) -> String {
    let url = format!("http://localhost:{}", options.port);
    let sign_in = match options.api {
        Some(_) => "Sign in with a token of that API.",
        None => "Sign in with the token \"demo\", or as login \"admin\" with password \"admin\".",
    };
    format!("Customer Desk: {url}\nAPI:           {api}\n{sign_in}\nCtrl-C ends everything.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dev_apis_token_is_offered_only_beside_the_dev_api() {
        let mut options = Options::default();
        assert!(welcome(&options, "http://127.0.0.1:8787").contains("\"demo\""));
        options.api = Some("https://crm.example".to_owned());
        assert!(!welcome(&options, "https://crm.example").contains("demo"));
    }
}
