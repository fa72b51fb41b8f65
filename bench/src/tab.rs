//! A tab in a new browser, so that nothing is left from the run before.

use e2e::{Driver, Value, json};
use thirtyfour::WebDriver;

use crate::server::BLANK;
use crate::{Failure, throttle};

/// Stores the token of the dev API where the application stores it.
const SIGN_IN: &str = "sessionStorage.setItem('customer-desk.token', 'demo')";
const PROBE: &str = include_str!("probe.js");

/// A tab with a script that runs in the next page.
pub(crate) struct Tab(WebDriver);

impl Tab {
    /// Opens a slowed tab that holds a token and nothing else, in a browser of this language. `site` is
    /// the origin of the server.
    pub(crate) async fn open(driver: &Driver, site: &str, language: &str) -> Result<Self, Failure> {
        let languages = json!([language]);
        let script = format!(
            "Object.defineProperty(navigator, 'languages', {{ value: {languages} }});\n{PROBE}"
        );
        let tab = Self::signed_in(driver, site, &script).await?;
        throttle::slow_down(&tab).await?;
        Ok(tab)
    }

    /// Opens a tab at full speed that holds a token, with a script for the next page.
    pub(crate) async fn signed_in(
        driver: &Driver,
        site: &str,
        script: &str,
    ) -> Result<Self, Failure> {
        let tab = Self(driver.browser().await);
        // A page of the same origin has started the process of the page.
        tab.goto(&format!("{site}{BLANK}")).await?;
        tab.evaluate(SIGN_IN).await?;
        let script = json!({"source": script});
        tab.cdp("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        Ok(tab)
    }

    /// Opens a tab that is neither signed in nor slowed.
    pub(crate) async fn plain(driver: &Driver) -> Self {
        Self(driver.browser().await)
    }

    /// Loads a URL and waits for its `load` event.
    pub(crate) async fn goto(&self, url: &str) -> Result<(), Failure> {
        Ok(self.0.goto(url).await?)
    }

    /// Returns the value of an expression. Awaits a promise.
    pub(crate) async fn evaluate(&self, expression: &str) -> Result<Value, Failure> {
        let question = json!({
            "expression": expression, "awaitPromise": true, "returnByValue": true,
        });
        let answer = self.cdp("Runtime.evaluate", question).await?;
        match answer.pointer("/exceptionDetails/exception/description") {
            Some(fault) => {
                let line = fault.as_str().and_then(|fault| fault.lines().next());
                let line = line.unwrap_or_default();
                Err(format!("“{expression}” failed in the page: {line}").into())
            }
            None => Ok(answer["result"]["value"].clone()),
        }
    }

    /// Returns the number that an expression evaluates to.
    ///
    /// # Errors
    /// When the value is no number.
    pub(crate) async fn time(&self, expression: &str) -> Result<f64, Failure> {
        let time = self.evaluate(expression).await?;
        let none = || format!("“{expression}” returned no time, but {time}").into();
        time.as_f64().ok_or_else(none)
    }

    /// Calls a method of the Chrome DevTools Protocol.
    pub(crate) async fn cdp(&self, method: &str, parameters: Value) -> Result<Value, Failure> {
        Ok(self.0.cdp().send_raw(method, parameters).await?)
    }

    /// Closes the browser.
    pub(crate) async fn close(self) -> Result<(), Failure> {
        Ok(self.0.quit().await?)
    }
}

/// Returns a number of an answer.
///
/// # Errors
/// When the answer has no such number.
pub(crate) fn number(answer: &Value, name: &str) -> Result<f64, Failure> {
    answer[name]
        .as_f64()
        .ok_or_else(|| format!("the browser returned no {name}, but {answer}").into())
}
