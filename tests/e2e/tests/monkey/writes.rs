//! Every write has a press of its own.

use std::fmt;
use std::ops::Range;

use e2e::Request;

use crate::user::Press;

/// The presses so far, each with the numbers of requests between which it came, and the writes.
#[derive(Default)]
pub struct Writes {
    presses: Vec<(Press, Range<usize>)>,
    writes: usize,
    reached: usize,
    lost: usize,
}

impl Writes {
    /// A button was pressed: so many requests had come before the browser was told to, and so many
    /// when it said that it had. What was sent between may come from this press or from the one
    /// before.
    pub fn pressed(&mut self, press: Press, requests: Range<usize>) {
        self.presses.push((press, requests));
    }

    /// How many writes there were.
    pub fn count(&self) -> usize {
        self.writes
    }

    /// Fails when a write has no press of its own that may still be under way.
    pub fn audit(&mut self, log: &[Request]) {
        let writes = log.iter().enumerate().filter(|(_, it)| is_write(it));
        let writes: Vec<_> = writes.collect();
        let reached = |it: &&(usize, &Request)| it.1.reached_api;
        let lost =
            |it: &&(usize, &Request)| it.1.reached_api && it.1.status.is_none_or(|it| it >= 500);
        self.writes = writes.len();
        self.reached = writes.iter().filter(reached).count();
        self.lost = writes.iter().filter(lost).count();
        let mut free: Vec<_> = (0..self.presses.len()).collect();
        for (at, write) in writes {
            let may_be = |press: &&usize| {
                let (press, requests) = &self.presses[**press];
                requests.start <= at && may_send(press, &write.method, &write.path)
            };
            let under_way = free
                .iter()
                .filter(may_be)
                .filter(|press| at < self.end(**press));
            let press = under_way.copied().min_by_key(|press| self.end(*press));
            let press = press.unwrap_or_else(|| panic!("sent without a press: {write}"));
            free.retain(|other| *other != press);
        }
    }

    /// The number of requests at which a press was over for certain: its place took another one.
    fn end(&self, press: usize) -> usize {
        let place = &self.presses[press].0.place;
        let later = self.presses[press + 1..].iter();
        let next = later.clone().find(|(other, _)| other.place == *place);
        next.map_or(usize::MAX, |(_, requests)| requests.end)
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
    use std::collections::HashMap;

    use e2e::json;

    use super::*;

    fn put() -> Request {
        Request {
            method: "PUT".to_owned(),
            path: "/v1.0/customers/7".to_owned(),
            headers: HashMap::new(),
            body: json!(1),
            status: None,
            reached_api: true,
            broken: true,
            aborted: false,
            at_once: 1,
        }
    }

    fn save(place: &str) -> Press {
        Press {
            label: "Save".to_owned(),
            path: "/customers/7/edit".to_owned(),
            place: place.to_owned(),
        }
    }

    fn audit(presses: &[(&str, Range<usize>)], log: &[Request]) {
        let mut writes = Writes::default();
        for (place, requests) in presses {
            writes.pressed(save(place), requests.clone());
        }
        writes.audit(log);
    }

    #[test]
    fn a_press_for_each_write_is_well() {
        audit(&[("form", 0..0), ("form", 1..1)], &[put(), put()]);
        audit(&[("form", 0..0), ("another", 0..0)], &[put(), put()]);
        audit(&[("form", 0..0), ("form", 0..0), ("form", 0..0)], &[put()]);
    }

    #[test]
    fn a_write_may_come_while_the_next_is_pressed() {
        audit(&[("form", 0..0), ("form", 0..1)], &[put(), put()]);
        audit(&[("form", 0..0), ("form", 0..2)], &[put(), put()]);
    }

    #[test]
    #[should_panic(expected = "sent without a press")]
    fn one_press_is_for_one_write() {
        audit(&[("form", 0..0)], &[put(), put()]);
    }

    #[test]
    #[should_panic(expected = "sent without a press")]
    fn a_press_that_is_over_sends_nothing() {
        audit(&[("form", 0..0), ("form", 0..0)], &[put(), put()]);
    }

    #[test]
    #[should_panic(expected = "sent without a press")]
    fn a_press_comes_before() {
        audit(&[("form", 1..1)], &[put()]);
    }
}
