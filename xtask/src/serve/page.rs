//! Trunk, which builds the page, serves it, and builds it again after each change.

use std::fs;

use super::trunk_config;
use crate::failure::{Context, Failure};
use crate::process::{self, Running};
use crate::workspace;

/// Starts it; the page is there when its port answers.
pub(super) fn start(port: u16, api: &str, is_station: bool) -> Result<Running, Failure> {
    eprintln!("==> building the page (about 3 min the first time) ...");
    let root = workspace::root();
    let own = fs::read_to_string(root.join("Trunk.toml")).or_cannot("read Trunk.toml")?;
    let config = trunk_config::with_api(&own, root, api, is_station)?;
    let folder = root.join("target/serve");
    fs::create_dir_all(&folder).or_cannot("make target/serve")?;
    let path = folder.join("Trunk.toml");
    fs::write(&path, config).or_cannot("write target/serve/Trunk.toml")?;
    let mut trunk = process::call("trunk");
    trunk
        .args(["serve", "--port", &port.to_string(), "--config"])
        .arg(path);
    Running::start(&mut trunk)
}
