//! The work of each step.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use super::counts::Counts;
use super::step::StepName;
use super::stream;
use crate::failure::Failure;
use crate::setup::{self, Browser};
use crate::{build, process, split, workspace};

const WASM: [&str; 4] = [
    "--package",
    "customer-desk",
    "--target",
    "wasm32-unknown-unknown",
];

/// Runs a step, and prints why it could not run.
pub(super) fn run(step: StepName) -> Counts {
    let result = match step {
        StepName::Fmt => check(process::cargo(&["fmt", "--all", "--check"])),
        StepName::Clippy => check(clippy(&["--workspace", "--exclude", "customer-desk"])),
        StepName::ClippyWasm => check(clippy(&WASM)),
        StepName::Native => native(),
        StepName::Browser => browser(),
        StepName::Build => check(build::release_build()),
        StepName::Size => size(),
        StepName::E2e => end_to_end(),
    };
    result.unwrap_or_else(|failure| {
        println!("{failure}");
        Counts::FAILED
    })
}

/// The variables that tell the end-to-end tests and the bench where to find what they run.
pub(crate) fn environment(browser: &Browser, dev_api: PathBuf) -> [(&'static str, PathBuf); 5] {
    [
        ("CUSTOMER_DESK_DIST", workspace::dist()),
        ("CUSTOMER_DESK_DEV_API", dev_api),
        ("CUSTOMER_DESK_AXE", setup::axe_script()),
        ("CHROMIUM", browser.chromium.clone()),
        ("CHROMEDRIVER", browser.chromedriver.clone()),
    ]
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
    stream::count(&mut tests)
}

fn browser() -> Result<Counts, Failure> {
    let mut tests = cargo_test(&WASM);
    tests
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            setup::wasm_test_runner(),
        )
        .env("CHROMEDRIVER", setup::browser()?.chromedriver);
    stream::count(&mut tests)
}

fn size() -> Result<Counts, Failure> {
    split::bundle([OsStr::new("size"), workspace::dist().as_os_str()])?;
    Ok(Counts::PASSED)
}

fn end_to_end() -> Result<Counts, Failure> {
    process::succeed(&mut process::cargo(&["build", "--package", "dev-api"]))?;
    let dev_api = workspace::dev_program("dev-api")?;
    let mut tests = cargo_test(&["--package", "e2e"]);
    tests
        .envs(environment(&setup::browser()?, dev_api))
        .env("NGINX", setup::nginx()?);
    stream::count(&mut tests)
}

/// Runs all test programs, even after one that failed, so that the sum is of all tests.
fn cargo_test(packages: &[&str]) -> Command {
    let mut cargo = process::cargo(&["test", "--no-fail-fast"]);
    cargo.args(packages);
    cargo
}
