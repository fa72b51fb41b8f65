//! Answers that the proxy makes up, and defects that it puts into others.

use e2e::{Answer, Fault, Page, Value, json};

/// How a case waits for a time-out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// In real time.
    Real,
    /// With shortened time-outs of the browser; the application is the same.
    Hurried,
}

/// The form of `Retry-After`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Seconds.
    Seconds,
    /// An HTTP date.
    Date,
}

/// The defect of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Defect {
    /// Missing.
    Missing,
    /// Neither a text nor a number.
    OtherType,
    /// A value that a later version of the API may send.
    Unknown,
}

/// Returns an error in the form of the API.
pub fn saying(status: u16, message: &str) -> Answer {
    let body = json!({"error": {"code": 10172, "message": message}});
    Answer::json(status, &body)
}

/// Returns an error of a server between the browser and the API.
pub fn plain(status: u16) -> Answer {
    Answer::text(status, "text/html", "<!doctype html><h1>Out of order</h1>")
}

/// Returns the page of a captive portal.
pub fn html() -> Answer {
    Answer::text(200, "text/html", "<!doctype html><h1>Proxy login</h1>")
}

/// Returns JSON that ends too early in an answer that is complete.
pub fn cut_json() -> Answer {
    Answer::text(200, "application/json", r#"{"customers":[{"_id":1,"na"#)
}

/// Returns JSON of another API, without any key of docs/api.md.
pub fn wrong_json() -> Answer {
    let body = json!({"customers": 5, "customer": 7, "orders": "none"});
    Answer::json(200, &body)
}

/// Returns an answer that asks to wait for a moment.
pub async fn busy(page: &Page, status: u16, after: After) -> Answer {
    let header = match after {
        // Long enough for a busy machine to see the countdown.
        After::Seconds => "4".to_owned(),
        After::Date => {
            // Of which the date's whole seconds take up to one.
            let date = "return new Date(Date.now() + 4000).toUTCString()";
            let date = page.script(date, vec![]).await;
            date.as_str().unwrap().to_owned()
        }
    };
    saying(status, "Out of breath").header("Retry-After", &header)
}

impl Defect {
    /// Puts the defect into a field of the first record of the API's answer.
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

    /// Returns whether the defect loses information.
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
