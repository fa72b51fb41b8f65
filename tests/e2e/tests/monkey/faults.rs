//! Random faults of random calls.

use std::time::Duration;

use e2e::{Answer, Fault, Proxy, json};

use crate::random::Random;

const READS: [(&str, &str); 3] = [
    ("GET", "/v1.0/customers"),
    ("GET", "/v1.0/customers/*"),
    ("GET", "/v1.0/customers/*/orders"),
];

const WRITES: [(&str, &str); 3] = [
    ("POST", "/v1.0/customers"),
    ("PUT", "/v1.0/customers/*"),
    ("DELETE", "/v1.0/customers/*"),
];

const STATUSES: [u16; 11] = [400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504];

/// Adds a fault to the next one or two reads of one kind, or to the next write of each kind. Writes
/// are much rarer than reads.
pub fn add(proxy: &Proxy, random: &mut Random) {
    if random.below(2) == 0 {
        let (method, path) = READS[random.below(READS.len())];
        proxy.fault(method, path, 1 + random.below(2), any(random));
    } else {
        for (method, path) in WRITES {
            proxy.fault(method, path, 1, any(random));
        }
    }
}

fn any(random: &mut Random) -> Fault {
    match random.below(14) {
        0 => Fault::DropBefore,
        1..=3 => Fault::DropAfter,
        4 => Fault::CutAfter,
        5 => Fault::Hang,
        6 => Fault::Delay(Duration::from_millis(50 + random.below(400) as u64)),
        7 => Fault::RepeatFirstPage,
        8 => Fault::IgnoreFilter,
        9 => Fault::CapLimit(10),
        10 => Fault::AnswerAfter(refusal(random)),
        11 => Fault::AnswerAfter(Answer::text(200, "text/html", "<h1>Welcome</h1>")),
        12 => Fault::garble(|json| {
            if let Some(customer) = json.get_mut("customer") {
                customer["phone"] = json!({"home": 1});
            }
        }),
        _ => Fault::Answer(refusal(random)),
    }
}

fn refusal(random: &mut Random) -> Answer {
    let status = STATUSES[random.below(STATUSES.len())];
    let error = json!({"error": {"code": status, "message": "customerEmail: the monkey says no"}});
    Answer::json(status, &error).header("retry-after", "1")
}
