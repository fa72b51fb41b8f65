//! The dry run of an import: a file of 50,000 rows is read and checked, and nothing is written.

use std::fmt::Write;
use std::{env, fs};

use e2e::{Driver, json};

use crate::Failure;
use crate::tab::Tab;

/// The rows of the file.
pub(super) const ROWS: usize = 50_000;

/// Times in milliseconds.
pub(super) struct DryRun {
    /// From the choice of the file until its columns are shown.
    pub(super) read: f64,
    /// From the click on *Check* until the result is shown.
    pub(super) checked: f64,
    /// The longest task meanwhile; 0 where none was over 50 ms.
    pub(super) longest_task: f64,
}

/// Reads and checks the file in the application.
pub(super) async fn measure(driver: &Driver, site: &str) -> Result<DryRun, Failure> {
    let file = env::temp_dir().join(format!("dry-run-{}.csv", std::process::id()));
    fs::write(&file, rows())?;
    let tab = Tab::signed_in(driver, site, super::PROBE).await?;
    tab.goto(&format!("{site}/import")).await?;
    tab.evaluate("jobProbe.fileInput()").await?;
    let expression = json!({"expression": "document.querySelector('input[type=file]')"});
    let input = tab.cdp("Runtime.evaluate", expression).await?;
    let choice = json!({"files": [file], "objectId": input["result"]["objectId"]});
    tab.evaluate("jobProbe.restart()").await?;
    tab.cdp("DOM.setFileInputFiles", choice).await?;
    let read = tab.time("jobProbe.read()").await?;
    let checked = tab.time("jobProbe.check()").await?;
    let longest_task = tab.time("jobProbe.longestTask()").await?;
    tab.close().await?;
    fs::remove_file(&file)?;
    Ok(DryRun {
        read,
        checked,
        longest_task,
    })
}

/// Returns a file of made-up companies.
fn rows() -> String {
    let mut file = String::from("Company,Email,Phone,CRM ID\n");
    for row in 0..ROWS {
        // Writing to a string never fails.
        let _ = writeln!(
            file,
            "Company of row {row},office{row}@example.com,+44 20 7946 {:04},IMPORT-{row}",
            row % 10_000
        );
    }
    file
}
