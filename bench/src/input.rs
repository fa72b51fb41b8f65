//! Input that the browser takes for a user's, so that its Event Timing API measures it.

use std::time::Duration;

use e2e::json;

use crate::Failure;
use crate::tab::{Tab, number};

const KEY_AFTER_KEY: Duration = Duration::from_millis(90);

/// Clicks where an expression of the page says: an object with `x` and `y`.
pub(crate) async fn click(tab: &Tab, place: &str) -> Result<(), Failure> {
    let at = tab.evaluate(place).await?;
    let (x, y) = (number(&at, "x")?, number(&at, "y")?);
    for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
        let buttons = u8::from(kind == "mousePressed");
        let button = if kind == "mouseMoved" { "none" } else { "left" };
        let event = json!({
            "type": kind, "x": x, "y": y, "button": button, "buttons": buttons, "clickCount": 1,
        });
        tab.cdp("Input.dispatchMouseEvent", event).await?;
    }
    Ok(())
}

/// Presses a key, then waits for the time that a user takes between two keys.
pub(crate) async fn key(tab: &Tab, key: &str, is_letter: bool) -> Result<(), Failure> {
    let mut down = json!({"type": "keyDown", "key": key});
    if is_letter {
        down["text"] = json!(key);
    } else {
        down["type"] = json!("rawKeyDown");
    }
    tab.cdp("Input.dispatchKeyEvent", down).await?;
    let up = json!({"type": "keyUp", "key": key});
    tab.cdp("Input.dispatchKeyEvent", up).await?;
    tokio::time::sleep(KEY_AFTER_KEY).await;
    Ok(())
}
