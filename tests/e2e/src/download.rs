//! Files that the browser downloads.

use std::fs::DirEntry;
use std::sync::Arc;

use serde_json::json;

use crate::driver::Engine;
use crate::page::Page;
use crate::scratch::Scratch;
use crate::wait::poll;

/// The extensions of incomplete downloads: Chromium's, Firefox's and WebKitGTK's.
const UNFINISHED: [&str; 3] = ["crdownload", "part", "wkdownload"];

/// A folder in which the browser saves files; it is removed after this value.
pub struct Downloads(Arc<Scratch>);

impl Page {
    /// Lets the browser save files from now on without a question.
    pub async fn save_downloads(&self) -> Downloads {
        // The others save from their start on.
        if self.engine != Engine::Chromium {
            return Downloads(self.downloads.clone());
        }
        let folder = Scratch::new();
        let behaviour = json!({"behavior": "allow", "downloadPath": folder.path()});
        self.cdp("Browser.setDownloadBehavior", behaviour).await;
        Downloads(Arc::new(folder))
    }
}

impl Downloads {
    /// Waits for a file and removes it from the folder. Returns name and content.
    pub async fn take(&self) -> (String, Vec<u8>) {
        let saved = poll(async || self.saved().ok_or("nothing was saved"));
        let name = saved.await.unwrap();
        let path = self.0.path().join(&name);
        let content = std::fs::read(&path).unwrap();
        std::fs::remove_file(path).unwrap();
        (name, content)
    }

    fn saved(&self) -> Option<String> {
        let files: Vec<_> = std::fs::read_dir(self.0.path()).ok()?.flatten().collect();
        let is_unfinished = |file: &DirEntry| {
            let path = file.path();
            path.extension()
                .is_some_and(|it| UNFINISHED.iter().any(|end| it == *end))
        };
        // Firefox reserves the name with an empty file.
        let is_empty = |file: &DirEntry| file.metadata().is_ok_and(|it| it.len() == 0);
        if files.iter().any(|it| is_unfinished(it) || is_empty(it)) {
            return None;
        }
        files.first()?.file_name().into_string().ok()
    }
}
