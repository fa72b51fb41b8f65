//! geckodriver, which drives one Firefox.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::launch::{self, Launched};
use crate::machine;

pub(super) fn start() -> Launched {
    let mut command = Command::new(machine::geckodriver());
    launch::naming_its_port(command.args(["--port", "0"]), "Listening on 127.0.0.1:")
}

/// `downloads` is the folder for saved files.
pub(super) fn capabilities(downloads: &Path) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": machine::firefox(),
            "args": ["-headless", "--width=1440", "--height=900"],
            "prefs": {
                // The folder of the next line.
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
            },
        },
    })
}
