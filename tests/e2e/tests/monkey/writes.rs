//! Every write has a press of its own.

use std::collections::HashMap;
use std::fmt;

use e2e::Request;

use crate::hand::Press;

/// The presses so far, each with the number of requests that came before it, and the writes.
#[derive(Default)]
pub struct Writes {
    presses: Vec<(Press, usize)>,
    writes: usize,
    reached: usize,
    lost: usize,
}

impl Writes {
    /// A button was pressed when so many requests had come.
    pub fn pressed(&mut self, press: Press, requests: usize) {
        self.presses.push((press, requests));
    }

    /// How many writes there were.
    pub fn count(&self) -> usize {
        self.writes
    }

    /// Fails when a write has no press, or the same was carried out twice for one press.
    pub fn audit(&mut self, log: &[Request]) {
        let writes: Vec<_> = log
            .iter()
            .enumerate()
            .filter(|(_, it)| is_write(it))
            .collect();
        self.writes = writes.len();
        self.reached = writes.iter().filter(|(_, it)| it.reached_api).count();
        let lost = |it: &Request| it.reached_api && it.status.is_none_or(|status| status >= 500);
        self.lost = writes.iter().filter(|(_, it)| lost(it)).count();
        let mut sent: HashMap<(&str, &str), usize> = HashMap::new();
        for (_, write) in &writes {
            *sent.entry((&write.method, &write.path)).or_default() += 1;
        }
        for ((method, path), count) in sent {
            let presses = self.presses.iter();
            let presses = presses.filter(|(it, _)| may_send(it, method, path)).count();
            assert!(
                count <= presses,
                "{count} {method} {path} of {presses} presses"
            );
        }
        for (at, (second, write)) in writes.iter().enumerate() {
            let same = |(_, it): &&(usize, &Request)| {
                it.reached_api
                    && it.method == write.method
                    && it.path == write.path
                    && it.body == write.body
            };
            let Some((first, _)) = writes[..at].iter().rev().find(same) else {
                continue;
            };
            let pressed = self.presses.iter().any(|(press, requests)| {
                may_send(press, &write.method, &write.path)
                    && *requests > *first
                    && *requests <= *second
            });
            assert!(pressed, "sent once more without a press: {write}");
        }
    }
}

impl fmt::Display for Writes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            presses,
            writes,
            reached,
            lost,
        } = self;
        let presses = presses.len();
        write!(
            out,
            "{presses} presses that may write, {writes} writes, {reached} of them reached the station, {lost} answers were lost"
        )
    }
}

fn is_write(request: &Request) -> bool {
    request.method != "GET" && !request.path.contains("/auth/")
}

/// Whether a press can be what a write came from.
fn may_send(press: &Press, method: &str, path: &str) -> bool {
    let (label, place) = (press.label.as_str(), press.path.as_str());
    let Some(number) = path.strip_prefix("/v1.0/customers/") else {
        // A customer that was removed meanwhile is made anew from the form that changed it.
        return place == "/customers/new" || place.ends_with("/edit");
    };
    let page = format!("/customers/{number}");
    match method {
        "DELETE" => place == page && ["Delete customer", "Retry"].contains(&label),
        _ => place == format!("{page}/edit") || (place == page && label != "Delete customer"),
    }
}

#[cfg(test)]
mod tests {
    use e2e::{Value, json};

    use super::*;

    fn put(body: Value) -> Request {
        Request {
            method: "PUT".to_owned(),
            path: "/v1.0/customers/7".to_owned(),
            headers: HashMap::new(),
            body,
            status: None,
            reached_api: true,
            broken: true,
            aborted: false,
        }
    }

    fn save() -> Press {
        let (label, path) = ("Save".to_owned(), "/customers/7/edit".to_owned());
        Press { label, path }
    }

    #[test]
    fn a_write_for_each_press_is_well() {
        let mut writes = Writes::default();
        writes.pressed(save(), 0);
        writes.audit(&[put(json!(1))]);
        writes.pressed(save(), 1);
        writes.audit(&[put(json!(1)), put(json!(1))]);
        assert_eq!(writes.count(), 2);
    }

    #[test]
    #[should_panic(expected = "2 PUT /v1.0/customers/7 of 1 presses")]
    fn two_for_one_press_are_not() {
        let mut writes = Writes::default();
        writes.pressed(save(), 0);
        writes.audit(&[put(json!(1)), put(json!(2))]);
    }

    #[test]
    #[should_panic(expected = "without a press")]
    fn a_press_before_both_counts_once() {
        let mut writes = Writes::default();
        writes.pressed(save(), 0);
        writes.pressed(save(), 0);
        writes.audit(&[put(json!(1)), put(json!(1))]);
    }
}
