//! The console, which must stay clean.

use super::Page;

impl Page {
    /// Expects console errors that hold this text, such as the browser's line on a 404.
    pub fn allow_console(&self, part: &str) {
        self.allowed.lock().unwrap().push(part.to_owned());
    }

    /// All lines of the console so far, in all tabs.
    pub async fn console(&self) -> Vec<String> {
        let new = self.driver.browser_log().await.unwrap_or_default();
        let mut console = self.console.lock().unwrap();
        console.extend(
            new.into_iter()
                .map(|entry| format!("{} {}", entry.level, entry.message)),
        );
        console.clone()
    }

    /// Fails when the console holds an error that the journey did not expect.
    pub async fn console_is_clean(&self) {
        let mut errors = self.console().await;
        let allowed = self.allowed.lock().unwrap().clone();
        errors.retain(|line| {
            line.starts_with("SEVERE") && !allowed.iter().any(|part| line.contains(part))
        });
        assert!(
            errors.is_empty(),
            "errors on the console:\n{}",
            errors.join("\n")
        );
    }
}
