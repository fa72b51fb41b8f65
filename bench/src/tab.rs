//! A browser of its own for each run, so that nothing is left from the run before.

use e2e::{Driver, Value, json};
use thirtyfour::WebDriver;

use crate::server::BLANK;
use crate::{Failure, throttle};

/// The token that the dev API accepts, where the application keeps it.
const SIGN_IN: &str = "sessionStorage.setItem('customer-desk.token', 'demo')";
const PROBE: &str = include_str!("probe.js");

/// A tab on an empty page, signed in, slowed, with the probe waiting for the next page.
pub(crate) struct Tab(WebDriver);

impl Tab {
    /// Opens a fresh tab that holds a token and nothing else; `site` is the address of the server.
    pub(crate) async fn open(driver: &Driver, site: &str) -> Result<Self, Failure> {
        let tab = Self::signed_in(driver, site, PROBE).await?;
        throttle::slow_down(&tab).await?;
        Ok(tab)
    }

    /// Opens one at full speed, on an empty page, signed in, with a script waiting for the next
    /// page.
    pub(crate) async fn signed_in(
        driver: &Driver,
        site: &str,
        script: &str,
    ) -> Result<Self, Failure> {
        let tab = Self(driver.browser().await);
        // From the same origin the process of the page is there already, as for anyone at work.
        tab.goto(&format!("{site}{BLANK}")).await?;
        tab.evaluate(SIGN_IN).await?;
        let script = json!({"source": script});
        tab.cdp("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        Ok(tab)
    }

    /// Opens one that is neither signed in nor slowed.
    pub(crate) async fn plain(driver: &Driver) -> Self {
        Self(driver.browser().await)
    }

    /// Loads an address and waits for its `load` event.
    pub(crate) async fn goto(&self, url: &str) -> Result<(), Failure> {
        Ok(self.0.goto(url).await?)
    }

    /// The value of an expression, awaited when it is a promise.
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

    /// The number that an expression gives; an error where it gives none.
    pub(crate) async fn time(&self, expression: &str) -> Result<f64, Failure> {
        let time = self.evaluate(expression).await?;
        let none = || format!("“{expression}” told no time, but {time}").into();
        time.as_f64().ok_or_else(none)
    }

    /// Calls a method of the Chrome DevTools Protocol.
    pub(crate) async fn cdp(&self, method: &str, parameters: Value) -> Result<Value, Failure> {
        Ok(self.0.cdp().send_raw(method, parameters).await?)
    }

    /// Ends the browser.
    pub(crate) async fn close(self) -> Result<(), Failure> {
        Ok(self.0.quit().await?)
    }
}

/// A number in an answer; an error that names what is missing.
pub(crate) fn number(answer: &Value, name: &str) -> Result<f64, Failure> {
    answer[name]
        .as_f64()
        .ok_or_else(|| format!("the browser told no {name}, but {answer}").into())
}
