//! The laws of decoding over bytes that are nearly answers. `DECODE_INPUTS=3000000` plays more of
//! them; fuzz/fuzz_targets/decode.rs searches further.

use model::{
    ApiError, Customer, CustomerWrite, Unreadable, Window, answers_no_customer, confirms_deletion,
    converted_body, decode_customer, decode_customers, decode_login, decode_orders,
};
use texts::Message;

use crate::api_texts::ANSWERS;

/// The inputs of an ordinary run.
const INPUTS: u64 = 3_000;

/// What answers are made of, and what breaks them.
const PIECES: [&[u8]; 32] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b",",
    b":",
    b"\\",
    b"\\u",
    b"\\ud83d",
    b"\\ude00",
    b"\\ufffd",
    b"\xff",
    b"\xc3",
    b"\xa9",
    b"\xed\xa0\xbd",
    b"\xef\xbb\xbf",
    b"\xef\xbf\xbd",
    b"\0",
    b"\n",
    b"null",
    b"true",
    b"1e400",
    b"-0",
    b"9223372036854775808",
    b"\"_id\":",
    b"\"error\":",
    b"\"customer\":",
    b"\"customers\":",
    b"\"orders\":",
    b"[[[[[[[[",
    b"<p>",
];

/// A generator of numbers (xorshift64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

#[test]
fn any_bytes_are_read_or_refused_and_no_damage_is_written_back() {
    let count = std::env::var("DECODE_INPUTS").map_or(INPUTS, |count| count.parse().unwrap());
    let cases: [&[u8]; 3] = [
        include_bytes!("../../../tests/cases/not-utf8-customer-5.json"),
        include_bytes!("../../../tests/cases/lone-surrogate-customer-3.json"),
        include_bytes!("../../../tests/cases/error-bodies.json"),
    ];
    let seeds: Vec<&[u8]> = ANSWERS
        .iter()
        .map(|it| it.as_bytes())
        .chain(cases)
        .collect();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut read = 0;
    for _ in 0..count {
        let mut body = seeds[random.below(seeds.len())].to_vec();
        for _ in 0..random.below(6) {
            change(&mut body, &mut random);
        }
        read += usize::from(holds_the_laws(&body));
        if random.below(8) == 0 {
            holds_the_laws(&converted_body(&String::from_utf8_lossy(&body)));
        }
    }
    assert!(read > count as usize / 10, "{read} of {count} were read");
}

/// Breaks a body at one place.
fn change(body: &mut Vec<u8>, random: &mut Random) {
    let at = random.below(body.len() + 1);
    let end = (at + random.below(12)).min(body.len());
    match random.below(5) {
        0 => body.truncate(at),
        1 => drop(body.drain(at..end)),
        2 => {
            let piece = body[at..end].to_vec();
            let to = random.below(body.len() + 1);
            body.splice(to..to, piece);
        }
        3 if at < body.len() => body[at] = random.below(256) as u8,
        _ => {
            let piece = PIECES[random.below(PIECES.len())];
            body.splice(at..at, piece.iter().copied());
        }
    }
}

/// Whether `body` holds a record. Panics where a law is broken.
fn holds_the_laws(body: &[u8]) -> bool {
    let customers = decode_customers(body, Window::first(100)).map(|page| page.rows);
    let customer = decode_customer(body);
    assert!(customer.is_err() || !answers_no_customer(body));
    let orders = decode_orders(body, Window::first(100));
    let mut rows: Vec<Customer> = customers.unwrap_or_default();
    rows.extend(customer);
    let has_sign = || {
        let text = String::from_utf8_lossy(body).to_lowercase();
        text.contains("\\ufffd") || body.windows(3).any(|it| it == "\u{fffd}".as_bytes())
    };
    for row in &rows {
        let shown = format!("{row:?}");
        assert!(!shown.contains('\u{fffd}') || has_sign(), "{shown}");
        assert_eq!(
            CustomerWrite::of(row).is_some(),
            row.damaged_fields.is_empty()
        );
        assert!(!model::is_blank(&row.display_name().english()));
    }
    let _ = decode_login(body);
    let _ = confirms_deletion(body);
    for error in [
        ApiError::answered(403, body),
        ApiError::undocumented(200, body, Unreadable(Message::empty())),
    ] {
        let words = error.message.map(|it| it.english());
        assert!(words.unwrap_or_default().len() < 50_000);
    }
    !rows.is_empty() || orders.is_ok_and(|page| !page.rows.is_empty())
}
