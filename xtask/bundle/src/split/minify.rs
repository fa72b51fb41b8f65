//! The scripts of the page, minified with esbuild.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use eyre::{OptionExt, Result, WrapErr, ensure};

/// The oldest browsers that README.md names.
const BROWSERS: &str = "--target=chrome123,firefox125,safari17.5";

/// Returns `script` minified.
pub(super) fn script(script: &[u8]) -> Result<Vec<u8>> {
    let mut esbuild = esbuild()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .wrap_err("cannot start esbuild")?;
    let mut input = esbuild.stdin.take().ok_or_eyre("esbuild takes no script")?;
    // esbuild reads all of it before it writes.
    input
        .write_all(script)
        .wrap_err("esbuild takes no script")?;
    drop(input);
    let output = esbuild.wait_with_output().wrap_err("esbuild failed")?;
    ensure!(
        output.status.success(),
        "esbuild failed ({})",
        output.status
    );
    Ok(output.stdout)
}

/// Joins boot.js in the folder `staging` with the scripts that it imports, since each request of the
/// start takes a connection from the others.
pub(super) fn boot_script(staging: &Path) -> Result<()> {
    let path = staging.join("boot.js");
    let mut outfile = OsString::from("--outfile=");
    outfile.push(&path);
    let status = esbuild()
        .arg(&path)
        .args(["--bundle", "--allow-overwrite"])
        .arg(outfile)
        .status()
        .wrap_err("cannot start esbuild")?;
    ensure!(status.success(), "esbuild failed ({status})");
    fs::remove_dir_all(staging.join("boot")).wrap_err("cannot remove the joined scripts")
}

fn esbuild() -> Command {
    let mut esbuild = Command::new("esbuild");
    esbuild.args(["--minify", "--format=esm", "--log-level=error", BROWSERS]);
    esbuild
}
