//! What is done by hand, and what must hold after it.

use e2e::{Page, json};

use crate::random::Random;

const ACT: &str = include_str!("act.js");
const CHECK: &str = include_str!("check.js");

/// Until nothing is awaited any more; what hangs or asks to wait is not waited for.
const SETTLE: &str = "const done = arguments[arguments.length - 1];
    const end = performance.now() + 400;
    const look = () => document.querySelector('[aria-busy=true]') && performance.now() < end
        ? requestAnimationFrame(look) : done(true);
    look();";

/// A press of a button that may write.
#[derive(Debug)]
pub struct Press {
    pub label: String,
    /// The screen that it was pressed on.
    pub path: String,
    /// What it was part of: that does one thing at a time, and ignores presses meanwhile.
    pub place: String,
}

/// A hand that never types the same twice.
#[derive(Default)]
pub struct User {
    texts: usize,
}

impl User {
    /// Does one thing; tells if that was a press that may write.
    pub async fn act(&mut self, page: &Page, random: &mut Random) -> Option<Press> {
        self.texts += 1;
        let rolls = [(); 4].map(|()| random.below(1_000_000));
        let text = format!("typed{}", self.texts);
        let done = page.script(ACT, vec![json!(rolls), json!(text)]).await;
        page.note(
            done["did"]
                .as_str()
                .unwrap_or("nothing: the page is not there"),
        );
        let word = |name: &str| done["press"][name].as_str().map(str::to_owned);
        Some(Press {
            label: word("label")?,
            path: word("path")?,
            place: word("place")?,
        })
    }

    /// Waits until the page has what it asked for.
    pub async fn settle(page: &Page) {
        page.script_async(SETTLE).await;
    }

    /// Fails when the application has crashed, or has lost what was typed; `false` where there is
    /// no application.
    pub async fn is_well(page: &Page) -> bool {
        let found = page.script(CHECK, vec![]).await;
        assert!(found["problems"] == json!([]), "{found}");
        found["here"] == json!(true)
    }
}
