//! `cargo xtask dist`: the release build and the configurations of the servers in one archive.

use std::ffi::OsStr;

use crate::failure::Failure;
use crate::{build, split, workspace};

/// `public_url` is the path that the page is served at.
pub(crate) fn run(public_url: &str) -> Result<(), Failure> {
    build::run(public_url)?;
    let name = concat!("customer-desk-", env!("CARGO_PKG_VERSION"), ".tar.gz");
    let archive = workspace::root().join("target").join(name);
    split::bundle([
        OsStr::new("archive"),
        archive.as_os_str(),
        workspace::dist().as_os_str(),
        workspace::root().join("deploy").as_os_str(),
    ])?;
    println!("{}", archive.display());
    Ok(())
}
