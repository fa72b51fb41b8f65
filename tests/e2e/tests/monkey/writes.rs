//! Audits that every write has a press of its own.

use std::fmt;
use std::ops::Range;

use e2e::Request;

use crate::user::Press;

/// The presses so far, each with the number of requests before and after it, and the writes.
#[derive(Default)]
pub struct Writes {
    presses: Vec<(Press, Range<usize>)>,
    writes: usize,
    reached: usize,
    lost: usize,
}

impl Writes {
    /// Records a press, with the number of requests before and after it. A request between may belong
    /// to this press or to the one before.
    pub fn pressed(&mut self, press: Press, requests: Range<usize>) {
        self.presses.push((press, requests));
    }

    /// Returns the number of writes.
    pub fn count(&self) -> usize {
        self.writes
    }

    /// Panics when a write has no press of its own that may still be in flight.
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
            let in_flight = free
                .iter()
                .filter(may_be)
                .filter(|press| at < self.end(**press));
            let press = in_flight.copied().min_by_key(|press| self.end(*press));
            let press = press.unwrap_or_else(|| panic!("sent without a press: {write}"));
            free.retain(|other| *other != press);
        }
    }

    /// Returns the number of requests at which a press was over: its place accepted the next press.
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
            "{presses} presses that may write, {writes} writes, {reached} of them reached the API, {lost} answers were lost"
        )
    }
}

fn is_write(request: &Request) -> bool {
    request.method != "GET" && !request.path.contains("/auth/")
}

/// Returns whether a press can be the cause of a write.
fn may_send(press: &Press, method: &str, path: &str) -> bool {
    let (label, place) = (press.label.as_str(), press.path.as_str());
    let Some(number) = path.strip_prefix("/v1.0/customers/") else {
        // The edit form creates a deleted customer again.
        return place == "/customers/new" || place.ends_with("/edit");
    };
    let page = format!("/customers/{number}");
    match method {
        "DELETE" => place == page && ["Delete customer", "Retry"].contains(&label),
        // A form whose customer was created while the user typed on changes that customer.
        _ => {
            [format!("{page}/edit"), "/customers/new".to_owned()].contains(&press.path)
                || (place == page && label != "Delete customer")
        }
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
    fn one_press_for_each_write_passes() {
        audit(&[("form", 0..0), ("form", 1..1)], &[put(), put()]);
        audit(&[("form", 0..0), ("another", 0..0)], &[put(), put()]);
        audit(&[("form", 0..0), ("form", 0..0), ("form", 0..0)], &[put()]);
    }

    #[test]
    fn a_write_may_overlap_the_next_press() {
        audit(&[("form", 0..0), ("form", 0..1)], &[put(), put()]);
        audit(&[("form", 0..0), ("form", 0..2)], &[put(), put()]);
    }

    #[test]
    #[should_panic(expected = "sent without a press")]
    fn one_press_allows_one_write() {
        audit(&[("form", 0..0)], &[put(), put()]);
    }

    #[test]
    #[should_panic(expected = "sent without a press")]
    fn a_finished_press_allows_no_write() {
        audit(&[("form", 0..0), ("form", 0..0)], &[put(), put()]);
    }

    #[test]
    #[should_panic(expected = "sent without a press")]
    fn a_press_precedes_its_write() {
        audit(&[("form", 1..1)], &[put()]);
    }
}
