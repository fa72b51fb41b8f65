//! `cargo xtask build`: the page as it is deployed, in `dist/`.

use std::process::Command;
use std::time::Duration;

use crate::failure::Failure;
use crate::process;
use crate::progress::{Progress, Step};
use crate::setup::{self, Tool};

/// The root of a host.
pub(crate) const ROOT: &str = "/";

/// `public_url` is the path that the page is served at.
pub(crate) fn run(public_url: &str) -> Result<(), Failure> {
    let missing = setup::missing(&Tool::RELEASE)?;
    let page = step();
    let mut progress = Progress::of(missing.steps().chain([&page]));
    missing.install(&mut progress)?;
    progress.run(&page, || process::succeed(&mut release_build(public_url)))
}

/// The release build as a step of a command.
pub(crate) fn step() -> Step {
    Step::new("building the page into dist/", Duration::from_secs(240))
}

/// Trunk's call for the release build. The feature `split` prepares the wasm for `cargo xtask split`.
pub(crate) fn release_build(public_url: &str) -> Command {
    let mut trunk = process::call("trunk");
    trunk.args(["build", "--release", "--features", "split"]);
    trunk.args(["--public-url", public_url]);
    trunk
}
