//! The files of a folder.

use std::fs;
use std::path::{Path, PathBuf};

use eyre::{Result, WrapErr};

/// Returns the paths of all files in a folder and below.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let cannot = || format!("cannot read {}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).wrap_err_with(cannot)? {
        let path = entry.wrap_err_with(cannot)?.path();
        if path.is_dir() {
            found.extend(below(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}
