//! Someone who clicks and types while the pages come in: with a mouse and keys that the browser
//! takes for real ones, measured by its Event Timing API.

use std::fmt;
use std::time::Duration;

use e2e::{Driver, json};
use serde::Deserialize;

use super::{fill, open};
use crate::Failure;
use crate::tab::{Tab, number};
use crate::unit::MILLISECONDS;

const KEY_AFTER_KEY: Duration = Duration::from_millis(90);
const LOOKS_AT_ROWS: Duration = Duration::from_millis(350);
/// What it clicks by turns; the API sorts by both too.
const HEADERS: [&str; 2] = ["Company", "Last name"];
/// One in so many of the queries, so that all kinds of them come.
const SAMPLE: usize = 7;

/// What it felt, in milliseconds.
pub(crate) struct Visit {
    /// Clicks and keys, as they were sent.
    pub(crate) sent: usize,
    /// The longest from an interaction to the next frame; 16 where none was told, for the browser
    /// tells of no shorter ones.
    pub(crate) worst: f64,
    /// Of what kind it was, and where its time went.
    pub(crate) what: String,
    /// The longest task, 0 where none was longer than 50 ms.
    pub(crate) longest_task: f64,
}

/// What the browser tells of one that took 16 ms or more.
#[derive(Deserialize)]
struct Slow {
    name: String,
    duration: f64,
    waited: f64,
    worked: f64,
}

/// Clicks and types until all customers are read.
pub(crate) async fn measure(driver: &Driver, site: &str, texts: &[&str]) -> Result<Visit, Failure> {
    let tab = open(driver, site).await?;
    let mut sent = 0;
    for (header, text) in HEADERS
        .iter()
        .cycle()
        .zip(texts.iter().step_by(SAMPLE).cycle())
    {
        if tab.evaluate("watch.isFilled()").await? == true {
            break;
        }
        click(&tab, &format!("watch.headerAt({})", json!(header))).await?;
        tokio::time::sleep(LOOKS_AT_ROWS).await;
        click(&tab, "watch.searchBoxAt()").await?;
        for letter in text.chars() {
            key(&tab, &letter.to_string(), true).await?;
        }
        tokio::time::sleep(LOOKS_AT_ROWS).await;
        key(&tab, "Escape", false).await?;
        sent += 2 + text.chars().count() + 1;
    }
    let filled = fill::wait(&tab).await?;
    let longest_task = fill::longest_task(&tab, &filled).await?;
    let told = tab.evaluate("watch.interactions()").await?;
    let slow: Vec<Slow> = serde_json::from_value(told["slow"].clone())?;
    if told["all"].as_u64() == Some(0) {
        return Err("the browser has counted no interaction".into());
    }
    tab.close().await?;
    let worst = slow
        .iter()
        .max_by(|one, other| one.duration.total_cmp(&other.duration));
    Ok(Visit {
        sent,
        worst: worst.map_or(16.0, |slow| slow.duration),
        what: worst.map_or_else(String::new, ToString::to_string),
        longest_task,
    })
}

async fn click(tab: &Tab, place: &str) -> Result<(), Failure> {
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

async fn key(tab: &Tab, key: &str, is_letter: bool) -> Result<(), Failure> {
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

impl fmt::Display for Slow {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            name,
            duration,
            waited,
            worked,
        } = self;
        write!(
            formatter,
            "{name}: waited {}, handled {}, then {} to the frame",
            MILLISECONDS.print(*waited),
            MILLISECONDS.print(*worked),
            MILLISECONDS.print(duration - waited - worked),
        )
    }
}

impl fmt::Display for Visit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} clicks and keys, worst {} ({}), longest task {}",
            self.sent,
            MILLISECONDS.print(self.worst),
            self.what,
            MILLISECONDS.print(self.longest_task),
        )
    }
}
