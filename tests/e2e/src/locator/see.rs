//! The state of an element.

use serde_json::Value;

use super::Locator;
use crate::wait::until;

impl Locator<'_> {
    /// Waits until it is there.
    pub async fn wait(&self) {
        self.page.step(format!("expect {self}"));
        self.act(async |_| Ok(())).await;
    }

    /// Waits until it is there no more.
    pub async fn wait_gone(&self) {
        self.page.step(format!("expect no {self}"));
        until(&format!("{self} is there"), false, async || {
            self.is_there().await
        })
        .await;
    }

    /// Whether it is there at this moment.
    pub async fn is_there(&self) -> bool {
        self.find().await.is_ok()
    }

    /// Its visible text.
    pub async fn text(&self) -> String {
        self.act(async |element| Ok(element.text().await?)).await
    }

    /// An attribute, or nothing.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        self.act(async |element| Ok(element.attr(name).await?))
            .await
    }

    /// Returns the value of a field.
    pub async fn value(&self) -> String {
        self.act(async |element| Ok(element.prop("value").await?.unwrap_or_default()))
            .await
    }

    /// Whether a checkbox is checked.
    pub async fn is_checked(&self) -> bool {
        self.act(async |element| Ok(element.is_selected().await?))
            .await
    }

    /// Whether it can be used; `aria-disabled` counts as not.
    pub async fn is_enabled(&self) -> bool {
        self.act(async |element| {
            let refuses = element.attr("aria-disabled").await?;
            Ok(element.is_enabled().await? && refuses.as_deref() != Some("true"))
        })
        .await
    }

    /// Waits until it can be used, or until it cannot.
    pub async fn wait_enabled(&self, enabled: bool) {
        self.page.step(format!("expect {self} enabled: {enabled}"));
        until(&format!("{self} is enabled"), enabled, async || {
            self.is_enabled().await
        })
        .await;
    }

    /// Waits until an attribute is this, or is not there.
    pub async fn wait_attribute(&self, name: &str, value: Option<&str>) {
        self.page.step(format!("expect {name}={value:?} on {self}"));
        let value = value.map(str::to_owned);
        until(&format!("{name} of {self}"), value, async || {
            self.attribute(name).await
        })
        .await;
    }

    /// Waits until a field holds this.
    pub async fn wait_value(&self, value: &str) {
        self.page.step(format!("expect “{value}” in {self}"));
        until(
            &format!("the value of {self}"),
            value.to_owned(),
            async || self.value().await,
        )
        .await;
    }

    /// Waits until it has the focus.
    pub async fn wait_focus(&self) {
        self.page.step(format!("expect the focus on {self}"));
        until(&format!("{self} has the focus"), true, async || {
            self.has_focus().await
        })
        .await;
    }

    /// Whether it has the focus at this moment.
    pub async fn has_focus(&self) -> bool {
        let Ok(element) = self.find().await else {
            return false;
        };
        let script = "return arguments[0] === document.activeElement";
        let argument = element.to_json().unwrap();
        self.page.script(script, vec![argument]).await == Value::Bool(true)
    }

    /// Runs a function's body with the element as `arguments[0]`.
    pub async fn script(&self, body: &str) -> Value {
        self.act(async |element| {
            let arguments = vec![element.to_json()?];
            let answer = self.page.driver.execute(body, arguments).await?;
            Ok(answer.json().clone())
        })
        .await
    }
}
