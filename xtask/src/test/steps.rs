//! What each step runs.

use std::process::Command;

use super::counts::Counts;
use super::step::StepName;
use super::tools::{Tools, environment};
use super::{size_budget, stream};
use crate::failure::Failure;
use crate::setup::{self, Browser};
use crate::{process, workspace};

const WASM: [&str; 4] = [
    "--package",
    "customer-desk",
    "--target",
    "wasm32-unknown-unknown",
];

/// Runs it and says on the spot what failed.
pub(super) fn run(step: StepName, tools: &Tools) -> Counts {
    let result = match step {
        StepName::Fmt => check(process::cargo(&["fmt", "--all", "--check"])),
        StepName::Clippy => check(clippy(&["--workspace", "--exclude", "customer-desk"])),
        StepName::ClippyWasm => check(clippy(&WASM)),
        StepName::Native => native(),
        StepName::Browser => browser(tools),
        StepName::Build => check(release_build()),
        StepName::Size => size_budget::check(&workspace::dist()).map(|()| Counts::PASSED),
        StepName::E2e => end_to_end(tools),
    };
    result.unwrap_or_else(|failure| {
        println!("{failure}");
        Counts::FAILED
    })
}

/// The page as it is deployed, into dist/.
pub(crate) fn release_build() -> Command {
    let mut trunk = process::call("trunk");
    trunk.args(["build", "--release", "--features", "split"]);
    trunk
}

fn check(mut command: Command) -> Result<Counts, Failure> {
    process::succeed(&mut command).map(|()| Counts::PASSED)
}

fn clippy(packages: &[&str]) -> Command {
    let mut clippy = process::cargo(&["clippy", "--all-targets"]);
    clippy.args(packages).args(["--", "-D", "warnings"]);
    clippy
}

fn native() -> Result<Counts, Failure> {
    let mut tests = cargo_test(&["--workspace"]);
    for other in ["customer-desk", "e2e", "bench"] {
        tests.args(["--exclude", other]);
    }
    let mut counts = stream::count(&mut tests)?;
    // A build of its own: the feature adds a field that no other test knows.
    let pretend_field = ["--features", "pretend-field", "--test", "pretend_field"];
    counts += stream::count(cargo_test(&["--package", "directory"]).args(pretend_field))?;
    Ok(counts)
}

fn browser(tools: &Tools) -> Result<Counts, Failure> {
    let browser = found(tools)?;
    let mut tests = cargo_test(&WASM);
    tests
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            setup::wasm_test_runner(),
        )
        .env("CHROMEDRIVER", &browser.chromedriver);
    stream::count(&mut tests)
}

fn end_to_end(tools: &Tools) -> Result<Counts, Failure> {
    process::succeed(&mut process::cargo(&["build", "--package", "dev-api"]))?;
    let dev_api = workspace::dev_program("dev-api")?;
    let mut tests = cargo_test(&["--package", "e2e"]);
    tests.envs(environment(found(tools)?, dev_api));
    if let Some(nginx) = &tools.nginx {
        tests.env("NGINX", nginx);
    }
    stream::count(&mut tests)
}

/// All test programs, also after one that failed: the sum is of all tests.
fn cargo_test(packages: &[&str]) -> Command {
    let mut cargo = process::cargo(&["test", "--no-fail-fast"]);
    cargo.args(packages);
    cargo
}

fn found(tools: &Tools) -> Result<&Browser, Failure> {
    let browser = tools.browser.as_ref();
    browser.ok_or_else(|| Failure::new("Chromium was not looked for"))
}
