//! Files that the browser downloads.

use serde_json::json;

use crate::page::Page;
use crate::scratch::Scratch;
use crate::wait::poll;

/// The extension of an incomplete download in Chromium.
const UNFINISHED: &str = "crdownload";

/// A folder in which the browser saves files; it is removed with this value.
pub struct Downloads(Scratch);

impl Page {
    /// Lets the browser save files from now on without a question.
    pub async fn save_downloads(&self) -> Downloads {
        let folder = Scratch::new();
        let behaviour = json!({"behavior": "allow", "downloadPath": folder.path()});
        self.cdp("Browser.setDownloadBehavior", behaviour).await;
        Downloads(folder)
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
        let mut files = std::fs::read_dir(self.0.path()).ok()?.flatten();
        let whole = files.find(|file| {
            let path = file.path();
            path.extension().is_some_and(|it| it != UNFINISHED)
        });
        whole?.file_name().into_string().ok()
    }
}
