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
        errors.retain(|line| line.starts_with("SEVERE") && !self.is_allowed(line));
        assert!(
            errors.is_empty(),
            "errors on the console:\n{}",
            errors.join("\n")
        );
    }

    /// Whether the journey expects an error.
    pub(crate) fn is_allowed(&self, line: &str) -> bool {
        let allowed = self.allowed.lock().unwrap();
        allowed.iter().any(|part| line.contains(part))
    }
}
