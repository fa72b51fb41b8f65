//! Works on a finished release build of the page. `cargo xtask split`, `cargo xtask dist` and the step
//! `size` of `cargo xtask test` run it.

mod archive;
mod files;
mod size;
mod split;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use eyre::{Result, bail};

const USAGE: &str = "usage: bundle split WASM WORK_DIR STAGING_DIR | bundle size DIST_DIR \
    | bundle archive ARCHIVE DIR...";

fn main() -> ExitCode {
    let args: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let args: Vec<&Path> = args.iter().map(PathBuf::as_path).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bundle: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&Path]) -> Result<()> {
    let Some((command, args)) = args.split_first() else {
        bail!(USAGE)
    };
    match (command.to_str(), args) {
        (Some("split"), [wasm, work, staging]) => split::run(wasm, work, staging),
        (Some("archive"), [archive, folders @ ..]) => archive::write(folders, archive),
        (Some("size"), [dist]) => size::check(dist),
        _ => bail!(USAGE),
    }
}
