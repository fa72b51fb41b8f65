//! `cargo xtask bench`: the release build, or the search engine by itself, measured by the package
//! `bench`; natively the engine is measured by its own benches.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::setup::Browser;
use crate::test::{environment, release_build};
use crate::{process, progress, setup, workspace};

/// What the engine is called as a package and as files.
const ENGINE: &str = "engine";

/// `args` go to the bench as they stand.
pub(crate) fn run(args: &[OsString]) -> Result<(), Failure> {
    match args.first().and_then(|first| first.to_str()) {
        Some("search") => return search(args),
        Some("engine") => return natively(&args[1..]),
        _ => {}
    }
    setup::page_tools()?;
    setup::axe()?;
    let browser = setup::browser()?;
    progress::slow("building the page (first time about 4 min)", || {
        process::succeed(&mut release_build())
    })?;
    measure(args, &browser, [])
}

fn search(args: &[OsString]) -> Result<(), Failure> {
    setup::engine_tools()?;
    let browser = setup::browser()?;
    progress::slow(
        "building the search engine (first time about 1 min)",
        || {
            process::succeed(&mut process::cargo(&[
                "build",
                "--release",
                "--target",
                "wasm32-unknown-unknown",
                "--package",
                ENGINE,
            ]))?;
            bind()
        },
    )?;
    let folders = [
        ("CUSTOMER_DESK_ENGINE", engine()),
        ("CUSTOMER_DESK_PEERS", setup::peers_modules()),
    ];
    measure(args, &browser, folders)
}

/// `args` go to criterion.
fn natively(args: &[OsString]) -> Result<(), Failure> {
    let mut benches = process::cargo(&["bench", "--profile", "host", "--package", "directory"]);
    process::succeed(benches.arg("--").args(args))
}

fn bind() -> Result<(), Failure> {
    let mut bindgen = process::call("wasm-bindgen");
    bindgen
        .args(["--target", "web", "--no-typescript"])
        .args(["--out-name", ENGINE, "--out-dir"])
        .arg(engine())
        .arg(workspace::wasm(ENGINE)?);
    process::succeed(&mut bindgen)
}

/// The engine with its script.
fn engine() -> PathBuf {
    workspace::root().join("target/bench-engine")
}

fn measure<const N: usize>(
    args: &[OsString],
    browser: &Browser,
    folders: [(&str, PathBuf); N],
) -> Result<(), Failure> {
    progress::slow(
        "building the dev API and the bench (first time about 3 min)",
        || {
            build("dev-api")?;
            build("bench")
        },
    )?;
    let mut bench = process::call(workspace::host_program("bench")?);
    let dev_api = workspace::host_program("dev-api")?;
    bench.args(args).envs(environment(browser, dev_api));
    process::succeed(bench.envs(folders))
}

fn build(package: &str) -> Result<(), Failure> {
    process::succeed(&mut process::cargo(&[
        "build",
        "--profile",
        "host",
        "--package",
        package,
    ]))
}
