//! `cargo xtask bench`: the release build, measured by the package `bench`.

use std::ffi::OsString;

use crate::failure::Failure;
use crate::test::{environment, release_build};
use crate::{process, progress, setup, workspace};

/// `args` go to the bench as they stand.
pub(crate) fn run(args: &[OsString]) -> Result<(), Failure> {
    setup::page_tools()?;
    setup::axe()?;
    let browser = setup::browser()?;
    progress::slow("building the page (first time about 4 min)", || {
        process::succeed(&mut release_build())
    })?;
    progress::slow(
        "building the dev API and the bench (first time about 3 min)",
        || {
            build("dev-api")?;
            build("bench")
        },
    )?;
    let mut bench = process::call(workspace::host_program("bench")?);
    let dev_api = workspace::host_program("dev-api")?;
    process::succeed(bench.args(args).envs(environment(&browser, dev_api)))
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
