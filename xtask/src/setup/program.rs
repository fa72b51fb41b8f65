//! Looking for a program that is installed outside of this project.

use std::env;
use std::path::PathBuf;

/// Not everybody's path holds these.
const USUAL: [&str; 2] = ["/usr/bin", "/usr/sbin"];

/// What the variable names, else what PATH or the usual folders have.
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
