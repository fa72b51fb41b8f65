//! `cargo xtask bench`: the measurements of the package `bench`, and criterion's of the search engine.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use crate::failure::Failure;
use crate::progress::{Progress, Step};
use crate::setup::{self, Tool};
use crate::test::environment;
use crate::{build, process, workspace};

/// The search engine's package, and the stem of its files.
const ENGINE: &str = "engine";

/// `args` are passed on unchanged.
pub(crate) fn run(args: &[OsString]) -> Result<(), Failure> {
    match args.first().and_then(|first| first.to_str()) {
        Some("search") => search(args),
        Some("engine") => criterion(&args[1..]),
        _ => page(args),
    }
}

/// Measures the release build in a browser.
fn page(args: &[OsString]) -> Result<(), Failure> {
    let mut tools = Tool::RELEASE.to_vec();
    tools.extend([Tool::Axe, Tool::Chromium]);
    let missing = setup::missing(&tools)?;
    let (page, programs) = (build::step(), programs_step());
    let mut progress = Progress::of(missing.steps().chain([&page, &programs]));
    missing.install(&mut progress)?;
    progress.run(&page, || {
        process::succeed(&mut build::release_build(build::ROOT))
    })?;
    progress.run(&programs, build_programs)?;
    measure(args, [])
}

/// Measures the search engine beside other libraries in a browser.
fn search(args: &[OsString]) -> Result<(), Failure> {
    let missing = setup::missing(&[
        Tool::WasmTarget,
        Tool::WasmBindgen,
        Tool::Peers,
        Tool::Chromium,
    ])?;
    let engine = Step::new("compiling the search engine", Duration::from_secs(60));
    let programs = programs_step();
    let mut progress = Progress::of(missing.steps().chain([&engine, &programs]));
    missing.install(&mut progress)?;
    progress.run(&engine, build_engine)?;
    progress.run(&programs, build_programs)?;
    let folders = [
        ("CUSTOMER_DESK_ENGINE", engine_folder()),
        ("CUSTOMER_DESK_PEERS", setup::peers_modules()),
    ];
    measure(args, folders)
}

/// Measures the search engine natively.
fn criterion(args: &[OsString]) -> Result<(), Failure> {
    let mut benches = process::cargo(&["bench", "--profile", "host", "--package", "directory"]);
    process::succeed(benches.arg("--").args(args))
}

fn build_engine() -> Result<(), Failure> {
    process::succeed(&mut process::cargo(&[
        "build",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
        "--package",
        ENGINE,
    ]))?;
    let mut bindgen = process::call("wasm-bindgen");
    bindgen
        .args(["--target", "web", "--no-typescript"])
        .args(["--out-name", ENGINE, "--out-dir"])
        .arg(engine_folder())
        .arg(workspace::wasm(ENGINE)?);
    process::succeed(&mut bindgen)
}

/// The folder of the engine's wasm and its script.
fn engine_folder() -> PathBuf {
    workspace::root().join("target/bench-engine")
}

fn programs_step() -> Step {
    Step::new(
        "compiling the dev API and the bench",
        Duration::from_secs(180),
    )
}

fn build_programs() -> Result<(), Failure> {
    for package in ["dev-api", "bench"] {
        let args = ["build", "--profile", "host", "--package", package];
        process::succeed(&mut process::cargo(&args))?;
    }
    Ok(())
}

/// `folders` are further variables for the bench.
fn measure<const N: usize>(
    args: &[OsString],
    folders: [(&str, PathBuf); N],
) -> Result<(), Failure> {
    let mut bench = process::call(workspace::host_program("bench")?);
    let dev_api = workspace::host_program("dev-api")?;
    bench
        .args(args)
        .envs(environment(&setup::browser()?, dev_api))
        .envs(folders);
    process::succeed(&mut bench)
}
