//! Customers from chance.

use super::LATEST;
use super::cultures::{self, Culture};
use super::random::Random;
use crate::store::CustomerFields;

const TEN_YEARS: i64 = 315_360_000;
const DOMAINS: &[&str] = &["example.com", "example.org", "mail.example", "shop.example"];
const DESCRIPTIONS: &[&str] = &[
    "Prefers e-mail to calls.",
    "Reseller. Ask for the VAT number before the next order.",
    "Pays late, but pays.",
    "Moved from the old system; check the address.",
    "Wants a quote for 50 seats by the end of the quarter.\nSecond line: call after 14:00.",
    "звонить после обеда",
    "Nur schriftlich kontaktieren – Herr Weiß ist schwerhörig.",
    "重要なお客様",
    "VIP 🎉",
];

/// A customer that was made up.
pub struct MadeUp {
    /// What a write would say of it.
    pub fields: CustomerFields,
    /// Unix seconds; 0 unless archived.
    pub archivationdate: i64,
}

impl MadeUp {
    /// The customer of an id: most are plain, each hundred has its oddities.
    pub fn new(id: u32, random: &mut Random) -> Self {
        let culture = random.pick(cultures::ALL);
        let first = random.pick(culture.first);
        let last = random.pick(culture.last);
        let is_company = random.percent(55);
        let has_contact = !is_company || random.percent(70);
        let archived = random.percent(12);
        let fields = CustomerFields {
            name: text(has_contact && random.percent(92), first.0),
            // A person keeps one name at least, or nothing would tell who it is.
            lastname: text(!is_company || (has_contact && random.percent(90)), last.0),
            companyname: if is_company {
                company(culture, last.0, random)
            } else {
                String::new()
            },
            email: email(id, first.1, last.1, random),
            phone: phone(culture, random),
            description: text(random.percent(30), random.pick(DESCRIPTIONS)),
            status: status(random),
            archived,
            crmid: reference("CRM-", random.percent(35), random),
            refid: reference("", random.percent(15), random),
        };
        let archivationdate = if archived {
            random.between(LATEST - TEN_YEARS, LATEST)
        } else {
            0
        };
        Self {
            fields,
            archivationdate,
        }
    }
}

fn text(there: bool, text: &str) -> String {
    if there {
        text.to_owned()
    } else {
        String::new()
    }
}

fn company(culture: &Culture, last: &str, random: &mut Random) -> String {
    let name = random
        .pick(culture.companies)
        .replace("{last}", last)
        .replace("{trade}", random.pick(culture.trades));
    if random.percent(2) {
        return format!(
            "{name} – Department for the Maintenance, Calibration and Certification of \
             Measuring Instruments, Regional Office No. {}",
            random.below(90)
        );
    }
    name
}

fn email(id: u32, first: &str, last: &str, random: &mut Random) -> String {
    let domain = random.pick(DOMAINS);
    match random.below(100) {
        0..8 => String::new(),
        // Colleagues share an address, so a few come twice.
        8..11 => format!("office@{domain}"),
        11..50 => format!("{first}.{last}{id}@{domain}"),
        50..80 => format!("{last}-{id}@{domain}"),
        _ => format!("c{id}@{domain}"),
    }
}

fn phone(culture: &Culture, random: &mut Random) -> String {
    if random.percent(15) {
        return String::new();
    }
    random
        .pick(culture.phones)
        .chars()
        .map(|sign| match sign {
            '#' => char::from(b'0' + random.below(10) as u8),
            other => other,
        })
        .collect()
}

fn status(random: &mut Random) -> i64 {
    match random.below(100) {
        0..60 => 1,
        60..98 => 0,
        98 => 2,
        _ => random.between(-1, 99),
    }
}

fn reference(prefix: &str, there: bool, random: &mut Random) -> String {
    if there {
        format!("{prefix}{:06}", random.below(1_000_000))
    } else {
        String::new()
    }
}
