//! Orders from chance.

use super::random::Random;
use super::{LATEST, landmarks};
use crate::store::Order;

const DAY: i64 = 86_400;
const SINCE: i64 = 1_420_070_400;
const DESCRIPTIONS: &[&str] = &[
    "",
    "",
    "With client",
    "test bugs in sn activation number",
    "Renewal, 12 months",
    "Replaces a lost dongle",
    "Upgrade from Basic to Professional",
    "Продление на год",
    "Ersatz für eine verlorene Lizenz; siehe Schriftwechsel vom März",
    "年間ライセンス",
];

/// The orders of a customer, whose ids go up from `first_id`.
pub fn of(customer: u32, first_id: i64, random: &mut Random) -> Vec<Order> {
    let count = landmarks::orders(customer).unwrap_or_else(|| count(random));
    (first_id..)
        .take(count as usize)
        .enumerate()
        .map(|(index, id)| match (customer, index) {
            // Whatever chance brings, these are there: each status, and one submitted without date.
            (1, 0..3) => order(id, index as i64, false, random),
            (1, 3) => order(id, 1, true, random),
            _ => order(
                id,
                random.pick(&[0, 1, 1, 1, 2]),
                random.percent(20),
                random,
            ),
        })
        .collect()
}

fn count(random: &mut Random) -> u64 {
    match random.below(1_000) {
        0..500 => 0,
        500..750 => 1,
        750..990 => 2 + random.below(4),
        990..998 => 6 + random.below(30),
        _ => 100 + random.below(301),
    }
}

fn order(id: i64, status: i64, undated: bool, random: &mut Random) -> Order {
    let is_draft = status == 0;
    let date = random.between(SINCE, LATEST - 90 * DAY);
    let archived = random.percent(5);
    let begins = random.percent(40);
    let ends = begins && random.percent(50);
    let numbered = !is_draft && !undated;
    Order {
        _id: id,
        activationbirthdate: if begins { date } else { 0 },
        activationdeathdate: if ends { date + 365 * DAY } else { 0 },
        activationlimit: random.between(1, 10),
        archivationdate: if archived { LATEST } else { 0 },
        archived,
        canoverwritecontainer: random.percent(10),
        customerrequired: random.percent(80),
        date,
        description: random.pick(DESCRIPTIONS).to_owned(),
        isdemo: random.percent(8),
        number: if numbered {
            random.between(1, 99_999)
        } else {
            0
        },
        quantity: random.between(1, 50),
        status,
        submitdate: if is_draft || undated {
            0
        } else {
            date + random.between(60, 60 * DAY)
        },
        r#type: if random.percent(90) { 0 } else { 1 },
        crmid: if random.percent(10) {
            format!("ORD-{:05}", random.below(100_000))
        } else {
            String::new()
        },
        refid: String::new(),
    }
}
