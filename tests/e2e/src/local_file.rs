//! A file on the disk of the user, to be chosen in the page.

use std::fs;
use std::path::{Path, PathBuf};

use crate::scratch::Scratch;

/// A file in a folder of its own, which is removed with this value.
pub struct LocalFile {
    path: PathBuf,
    _folder: Scratch,
}

impl LocalFile {
    /// Writes a file.
    pub fn new(name: &str, content: impl AsRef<[u8]>) -> Self {
        let folder = Scratch::new();
        let path = folder.path().join(name);
        fs::write(&path, content).expect("a temporary file cannot be written");
        let _folder = folder;
        Self { path, _folder }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}
