//! Finds programs that are installed outside of this project.

use std::env;
use std::path::PathBuf;

/// Debian leaves the second out of the path of users other than root.
const USUAL: [&str; 2] = ["/usr/bin", "/usr/sbin"];

/// Returns the path in the environment variable, else the first of `names` in PATH or a usual folder.
pub(super) fn find(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(named) = env::var_os(variable).filter(|value| !value.is_empty()) {
        return Some(PathBuf::from(named)).filter(|path| path.is_file());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path)
        .chain(USUAL.map(PathBuf::from))
        .collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|candidate| candidate.is_file())
}
