//! esbuild, which joins and minifies the scripts of a release build.

use std::fs;

use super::{Install, npm};
use crate::failure::Failure;
use crate::workspace;

const VERSION: &str = "0.28.2";

pub(super) fn missing() -> Result<Option<Install>, Failure> {
    if is_installed() {
        return Ok(None);
    }
    let title = format!("esbuild {VERSION}");
    npm::install_program(&title, format!("esbuild@{VERSION}")).map(Some)
}

fn is_installed() -> bool {
    let description = workspace::tools().join("lib/node_modules/esbuild/package.json");
    fs::read_to_string(description)
        .is_ok_and(|text| text.contains(&format!("\"version\": \"{VERSION}\"")))
}
