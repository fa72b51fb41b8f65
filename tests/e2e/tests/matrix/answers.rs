//! Answers that are made up, and what is wrong with others.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use e2e::{Answer, Fault, Page, Proxy, Value, json, until};

/// How a time-out is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// As long as it takes.
    Real,
    /// The browser's time-outs end sooner; the application is the same.
    Hurried,
}

/// How `Retry-After` is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// As a count of seconds.
    Seconds,
    /// As a date of HTTP.
    Date,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Defect {
    /// It isn't there.
    Missing,
    /// It is no text or number, as it should be.
    OtherType,
    /// It is one of the future.
    Unknown,
}

/// A failure in the API's form.
pub fn saying(status: u16, message: &str) -> Answer {
    let body = json!({"error": {"code": 10172, "message": message}});
    Answer::json(status, &body)
}

/// A failure with the words of some server in between.
pub fn plain(status: u16) -> Answer {
    Answer::text(status, "text/html", "<!doctype html><h1>Out of order</h1>")
}

/// The page of a captive portal.
pub fn html() -> Answer {
    Answer::text(200, "text/html", "<!doctype html><h1>Proxy login</h1>")
}

/// JSON that ends too early, though the answer is whole.
pub fn cut_json() -> Answer {
    Answer::text(200, "application/json", r#"{"customers":[{"_id":1,"na"#)
}

/// JSON of another interface; it holds none of the keys of docs/api.md.
pub fn wrong_json() -> Answer {
    let body = json!({"customers": 5, "customer": [], "orders": "none"});
    Answer::json(200, &body)
}

/// An API that asks to wait for a moment.
pub async fn busy(page: &Page, status: u16, after: After) -> Answer {
    let header = match after {
        // Long enough for a busy machine to see the countdown.
        After::Seconds => "4".to_owned(),
        After::Date => {
            // Of which the date's whole seconds take up to one.
            let date = "return new Date(Date.now() + 5000).toUTCString()";
            let date = page.script(date, vec![]).await;
            date.as_str().unwrap().to_owned()
        }
    };
    saying(status, "Out of breath").header("Retry-After", &header)
}

/// An answer that the API has given and that is still held back from the page: what the API
/// does now, the page does not know.
pub struct Held(Arc<AtomicBool>);

/// How long the answers are held back, in milliseconds.
const HELD: u64 = 800;

impl Held {
    /// Holds back the next answer to this, and all others meanwhile.
    pub fn next(proxy: &Proxy, method: &str, path: &str) -> Self {
        let given = Arc::new(AtomicBool::new(false));
        let print_line = given.clone();
        let notice = Fault::garble(move |_| print_line.store(true, Ordering::Relaxed));
        proxy.fault(method, path, 1, notice);
        proxy.slow_down(HELD);
        Self(given)
    }

    /// Waits until the API has given it; later answers are held back no more.
    pub async fn given(&self, proxy: &Proxy) {
        until("the API has answered", true, async || {
            self.0.load(Ordering::Relaxed)
        })
        .await;
        proxy.slow_down(0);
    }
}

impl Defect {
    /// The API's answer with this defect in a field of its first record.
    pub fn of(self, field: &'static str) -> Fault {
        Fault::garble(move |answer| {
            let Some(record) = first(answer) else { return };
            match self {
                Self::Missing => drop(record.as_object_mut().unwrap().remove(field)),
                Self::OtherType => record[field] = json!({"home": 1}),
                Self::Unknown => record["colour"] = json!("red"),
            }
        })
    }

    /// Whether something is lost by it.
    pub fn hurts(self) -> bool {
        self != Self::Unknown
    }
}

fn first(answer: &mut Value) -> Option<&mut Value> {
    let inside = answer.as_object_mut()?.values_mut().next()?;
    if inside.is_array() {
        inside.get_mut(0)
    } else {
        Some(inside)
    }
}
