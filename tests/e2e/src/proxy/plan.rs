//! Which fault a request meets.

use std::sync::{Arc, Mutex};

use super::Fault;

/// The faults of one journey, oldest first.
#[derive(Default)]
pub(super) struct Plans(Mutex<Vec<Plan>>);

struct Plan {
    method: String,
    path: String,
    skip: usize,
    left: usize,
    fault: Arc<Fault>,
}

impl Plans {
    pub(super) fn add(&self, skip: usize, method: &str, path: &str, times: usize, fault: Fault) {
        self.0.lock().unwrap().push(Plan {
            method: method.to_owned(),
            path: path.to_owned(),
            skip,
            left: times,
            fault: Arc::new(fault),
        });
    }

    pub(super) fn clear(&self) {
        self.0.lock().unwrap().clear();
    }

    /// The oldest fault that has a time left; each plan counts what it lets through for itself.
    pub(super) fn due(&self, method: &str, path: &str) -> Option<Arc<Fault>> {
        let mut due = None;
        for plan in self.0.lock().unwrap().iter_mut() {
            if plan.method != method || !is_like(path, &plan.path) {
                continue;
            }
            if plan.skip > 0 {
                plan.skip -= 1;
            } else if plan.left > 0 && due.is_none() {
                plan.left -= 1;
                due = Some(plan.fault.clone());
            }
        }
        due
    }
}

fn is_like(path: &str, pattern: &str) -> bool {
    let mut segments = path.split('/');
    let fits = pattern.split('/').all(|wanted| {
        let segment = segments.next();
        segment == Some(wanted) || (wanted == "*" && segment.is_some())
    });
    fits && segments.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_is_one_segment() {
        assert!(is_like("/v1.0/customers", "/v1.0/customers"));
        assert!(is_like(
            "/v1.0/customers/7/orders",
            "/v1.0/customers/*/orders"
        ));
        for other in ["/v1.0/customers", "/v1.0/customers/7/orders", "/v1.0"] {
            assert!(!is_like(other, "/v1.0/customers/*"), "{other}");
        }
    }

    #[test]
    fn faults_come_one_after_the_other_and_end() {
        let plans = Plans::default();
        plans.add(0, "GET", "/a", 1, Fault::Hang);
        plans.add(1, "GET", "/a", 2, Fault::CapLimit(1));
        let met = |method| {
            plans
                .due(method, "/a")
                .map(|fault| matches!(*fault, Fault::Hang))
        };
        assert_eq!(met("POST"), None);
        assert_eq!(met("GET"), Some(true));
        assert_eq!(
            met("GET"),
            Some(false),
            "its first request went to the other fault"
        );
        assert_eq!(met("GET"), Some(false));
        assert_eq!(met("GET"), None);
    }

    #[test]
    fn skipped_requests_meet_nothing() {
        let plans = Plans::default();
        plans.add(2, "GET", "/a", 1, Fault::Hang);
        let met = [(); 4].map(|()| plans.due("GET", "/a").is_some());
        assert_eq!(met, [false, false, true, false]);
    }

    #[test]
    fn nothing_is_due_after_clearing() {
        let plans = Plans::default();
        plans.add(0, "GET", "/a", 9, Fault::Hang);
        plans.clear();
        assert!(plans.due("GET", "/a").is_none());
    }
}
