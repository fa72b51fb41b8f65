//! Input on an element.

use std::time::{Duration, Instant};

use thirtyfour::{By, Key, WebElement};

use super::{Locator, NotYet};
use crate::local_file::LocalFile;

/// The longest rest of a button, with a margin.
const REST: Duration = Duration::from_secs(1);

impl Locator<'_> {
    /// Clicks it.
    pub async fn click(&self) {
        self.page.step(format!("click {self}"));
        self.act_rested(async |element| Ok(element.click().await?))
            .await;
    }

    /// Double-clicks the element.
    pub async fn double_click(&self) {
        self.page.step(format!("double-click {self}"));
        self.act_rested(async |element| {
            let chain = self.page.driver.action_chain();
            Ok(chain.double_click_element(&element).perform().await?)
        })
        .await;
    }

    /// Acts once a button that took the place of another one takes a press. A button that is off for
    /// longer gets the press all the same.
    async fn act_rested(&self, action: impl AsyncFn(WebElement) -> Result<(), NotYet>) {
        let begun = Instant::now();
        self.act(async |element| {
            let is_off = element.attr("aria-disabled").await?.is_some();
            if is_off && begun.elapsed() < REST {
                return Err(NotYet::Refused("it rests".to_owned()));
            }
            action(element).await
        })
        .await;
    }

    /// Replaces the text of a field, key by key.
    pub async fn fill(&self, text: &str) {
        self.page.step(format!("type “{text}” into {self}"));
        self.act(async |element| {
            element.send_keys(Key::Control + "a").await?;
            element.send_keys(Key::Backspace + text).await?;
            Ok(())
        })
        .await;
    }

    /// Chooses a file in a file input.
    pub async fn choose_file(&self, file: &LocalFile) {
        let path = file.path().display().to_string();
        self.page.step(format!("choose the file {path} in {self}"));
        self.act(async |element| Ok(element.send_keys(path.as_str()).await?))
            .await;
    }

    /// Chooses an option of a select by its text.
    pub async fn choose(&self, option: &str) {
        self.page.step(format!("choose “{option}” of {self}"));
        let path = format!("./option[normalize-space()='{option}']");
        self.act(async |element| {
            Ok(element
                .find(By::XPath(path.as_str()))
                .await?
                .click()
                .await?)
        })
        .await;
    }
}
