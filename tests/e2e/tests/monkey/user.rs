//! User input, and checks after it.

use e2e::{Page, Value, json};
use texts::{Catalogue, Language, Message};

use crate::random::Random;

const ACT: &str = include_str!("act.js");
const CHECK: &str = include_str!("check.js");

/// Waits until no request is pending, for 400 ms at most.
const SETTLE: &str = "const done = arguments[arguments.length - 1];
    const end = performance.now() + 400;
    const look = () => document.querySelector('[aria-busy=true]') && performance.now() < end
        ? requestAnimationFrame(look) : done(true);
    look();";

/// A press of a button that may send a write.
#[derive(Debug)]
pub struct Press {
    pub label: String,
    /// The path of the screen.
    pub path: String,
    /// The form, dialog or page that the button belongs to. It runs one write at a time and ignores
    /// presses meanwhile.
    pub place: String,
}

/// A user who never types the same text twice.
#[derive(Default)]
pub struct User {
    texts: usize,
}

impl User {
    /// Performs one action. Returns the press if it may send a write.
    pub async fn act(&mut self, page: &Page, random: &mut Random) -> Option<Press> {
        self.texts += 1;
        let rolls = [(); 4].map(|()| random.below(1_000_000));
        let text = format!("typed{}", self.texts);
        let done = page
            .script(ACT, vec![json!(rolls), json!(text), english_labels()])
            .await;
        page.note(done["did"].as_str().unwrap_or("nothing: there is no page"));
        let word = |name: &str| done["press"][name].as_str().map(str::to_owned);
        Some(Press {
            label: word("label")?,
            path: word("path")?,
            place: word("place")?,
        })
    }

    /// Waits until no request is pending, for 400 ms at most.
    pub async fn settle(page: &Page) {
        page.script_async(SETTLE).await;
    }

    /// Asserts that the application has not crashed and holds the typed text. Returns `false` where
    /// there is no application.
    pub async fn is_well(page: &Page) -> bool {
        let found = page.script(CHECK, vec![]).await;
        assert!(found["problems"] == json!([]), "{found}");
        found["here"] == json!(true)
    }
}

/// Returns the English labels of the buttons that decide about a write, by their Russian ones.
fn english_labels() -> Value {
    let russian = Language::of_tag("ru").and_then(Catalogue::known).unwrap();
    let labels = [
        texts::action_save(),
        texts::outcome_save_again(),
        texts::outcome_create_again(),
        texts::outcome_create_another(),
        texts::action_retry(),
        texts::action_archive(),
        texts::action_restore(),
        texts::action_discard(),
        texts::delete_customer(),
        texts::delete_archive_instead(),
    ];
    let pair = |label: &Message| (label.text(&russian), json!(label.english()));
    Value::Object(labels.iter().map(pair).collect())
}
