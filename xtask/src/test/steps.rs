//! The work of each step.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::num::NonZero;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use super::counts::Counts;
use super::step::StepName;
use super::stream;
use crate::failure::{Context, Failure};
use crate::setup::{self, Browser};
use crate::{build, native, process, split, workspace};

const WASM: [&str; 4] = [
    "--package",
    "customer-desk",
    "--target",
    "wasm32-unknown-unknown",
];

/// Runs a step, and prints why it could not run. What its tests print goes to `output`.
pub(super) fn run(step: StepName, output: &mut dyn Write) -> Counts {
    let result = match step {
        StepName::Fmt => check(process::cargo(&["fmt", "--all", "--check"])),
        StepName::Clippy => check(clippy(&["--workspace", "--exclude", "customer-desk"])),
        StepName::ClippyWasm => check(clippy(&WASM)),
        StepName::Native => native_tests(output),
        StepName::Browser => browser_tests_in_chromium(output),
        StepName::BrowserFirefox => browser_tests_in_firefox(output),
        StepName::Build => check(build::release_build(build::ROOT)),
        StepName::Size => size(),
        StepName::E2e => end_to_end(output),
    };
    result.unwrap_or_else(|failure| {
        let _ = writeln!(output, "{failure}");
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

fn native_tests(output: &mut dyn Write) -> Result<Counts, Failure> {
    let mut counts = stream::count(&mut cargo_test(&native::PACKAGES), output)?;
    // A build of its own: the feature adds a field that no other test knows.
    let pretend_field = ["--features", "pretend-field", "--test", "pretend_field"];
    counts += stream::count(
        cargo_test(&["--package", "directory"]).args(pretend_field),
        output,
    )?;
    Ok(counts)
}

fn browser_tests_in_chromium(output: &mut dyn Write) -> Result<Counts, Failure> {
    let mut tests = browser_tests();
    tests
        .env("CHROMEDRIVER", setup::browser()?.chromedriver)
        // The runner would prefer it.
        .env_remove("GECKODRIVER");
    stream::count(&mut tests, output)
}

fn browser_tests_in_firefox(output: &mut dyn Write) -> Result<Counts, Failure> {
    let firefox = setup::firefox()?;
    let mut tests = browser_tests();
    tests
        .env("GECKODRIVER", setup::geckodriver())
        .env(
            "GECKODRIVER_ARGS",
            format!("--binary {}", firefox.display()),
        )
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            workspace::root().join("tests/browser/firefox.json"),
        );
    stream::count(&mut tests, output)
}

fn browser_tests() -> Command {
    let mut tests = cargo_test(&WASM);
    tests.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        setup::wasm_test_runner(),
    );
    tests
}

fn size() -> Result<Counts, Failure> {
    split::bundle([OsStr::new("size"), workspace::dist().as_os_str()])?;
    Ok(Counts::PASSED)
}

fn end_to_end(output: &mut dyn Write) -> Result<Counts, Failure> {
    let dev_api = native::program("dev-api")?;
    let webkit = setup::webkit()?;
    let run = |programs: &[&str], at_once: usize, output: &mut dyn Write| {
        let mut tests = cargo_test(&["--package", "e2e"]);
        tests
            .args(programs)
            .envs(environment(&setup::browser()?, dev_api.clone()))
            .env("FIREFOX", setup::firefox()?)
            .env("GECKODRIVER", setup::geckodriver())
            .env("WEBKITWEBDRIVER", &webkit.driver)
            .env("XVFB", &webkit.xvfb)
            .env("NGINX", setup::nginx()?)
            .env("RUST_TEST_THREADS", at_once.to_string());
        stream::count(&mut tests, output)
    };
    let mut counts = run(&["--lib", "--bins"], journeys_at_once(), output)?;
    for program in journey_programs()? {
        // The seven columns of the matrix wait for time-outs most of the time.
        let at_once = journeys_at_once().max(if program == "matrix" { 7 } else { 1 });
        counts += run(&["--test", &program], at_once, output)?;
    }
    Ok(counts)
}

/// The names of the test programs of the package `e2e`.
fn journey_programs() -> Result<Vec<String>, Failure> {
    let folder = workspace::root().join("tests/e2e/tests");
    let entries = fs::read_dir(&folder).or_cannot(format!("read {}", folder.display()))?;
    let names = entries.flatten().map(|entry| entry.file_name());
    let mut names: Vec<String> = names.filter_map(|name| name.into_string().ok()).collect();
    names.sort();
    Ok(names)
}

/// Twice as many as there are processors: while some wait, the others keep all of them busy.
fn journeys_at_once() -> usize {
    thread::available_parallelism().map_or(2, NonZero::get) * 2
}

/// Runs all test programs, even after one that failed, so that the sum is of all tests.
fn cargo_test(packages: &[&str]) -> Command {
    let mut cargo = process::cargo(&["test", "--no-fail-fast"]);
    cargo.args(packages);
    cargo
}
