//! The keyboard and the focus.

use thirtyfour::Key;

use super::Page;
use crate::locator::Locator;
use crate::wait::until;

impl Page {
    /// Presses one key, wherever the focus is.
    pub async fn press(&self, key: Key) {
        self.step(format!("press {key:?}"));
        let chain = self.driver.action_chain().send_keys(key);
        chain.perform().await.unwrap();
    }

    /// Presses a key while another is held, as in Ctrl-K.
    pub async fn press_holding(&self, held: Key, key: char) {
        self.step(format!("press {held:?} and {key}"));
        let chain = self.driver.action_chain().key_down(held.clone());
        let chain = chain.send_keys(key.to_string()).key_up(held);
        chain.perform().await.unwrap();
    }

    /// Types into the element with the focus.
    pub async fn type_text(&self, text: &str) {
        self.step(format!("type “{text}”"));
        let chain = self.driver.action_chain().send_keys(text);
        chain.perform().await.unwrap();
    }

    /// Presses Tab until this has the focus, and fails when it lies further than 60 stops.
    pub async fn tab_to(&self, goal: &Locator<'_>) {
        goal.wait().await;
        for _ in 0..60 {
            if goal.has_focus().await {
                return;
            }
            self.press(Key::Tab).await;
        }
        panic!("Tab does not lead to {goal}");
    }

    /// Fails when nothing has the focus, so that the next Tab would begin at the top.
    pub async fn focus_is_kept(&self) {
        until("the focus is somewhere", false, async || {
            self.focused().await == "body"
        })
        .await;
    }

    /// Returns the tag of the element with the focus, `body` where there is none.
    pub async fn focused(&self) -> String {
        let script = "return document.activeElement?.localName ?? 'body'";
        let tag = self.script(script, vec![]).await;
        tag.as_str().unwrap_or_default().to_owned()
    }
}
