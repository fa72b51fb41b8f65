//! Trunk, which compiles the page, serves it, and compiles it again after each change.

use std::fs;
use std::time::Duration;

use super::trunk_config;
use crate::failure::{Context, Failure};
use crate::process::{self, Running};
use crate::progress::Step;
use crate::workspace;

/// Holds Trunk's configuration and the debug build of the page.
const FOLDER: &str = "target/serve";

pub(super) fn step() -> Step {
    let is_compiled = workspace::root().join(FOLDER).join("dist").exists();
    let seconds = if is_compiled { 5 } else { 180 };
    Step::new("compiling the page", Duration::from_secs(seconds))
}

/// Starts Trunk. The page is ready when its port answers.
pub(super) fn start(port: u16, api: &str, is_remote: bool) -> Result<Running, Failure> {
    let root = workspace::root();
    let own = fs::read_to_string(root.join("Trunk.toml")).or_cannot("read Trunk.toml")?;
    let config = trunk_config::with_api(&own, root, api, is_remote)?;
    let folder = root.join(FOLDER);
    fs::create_dir_all(&folder).or_cannot(format!("create {FOLDER}"))?;
    let path = folder.join("Trunk.toml");
    fs::write(&path, config).or_cannot(format!("write {}", path.display()))?;
    let mut trunk = process::call("trunk");
    trunk
        .args(["serve", "--port", &port.to_string(), "--config"])
        .arg(path);
    Running::start(&mut trunk)
}
