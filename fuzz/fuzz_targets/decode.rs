//! Any bytes of the API, and any text of config.json or of the browser's storage, are read or
//! refused, and nothing that was read is dangerous to look at or to write back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use model::{
    ApiError, Config, Customer, CustomerWrite, Draft, Unreadable, Window, answers_no_customer,
    charset, confirms_deletion, converted_body, decode_customer, decode_customers, decode_login,
    decode_orders, mail_link, phone_link,
};
use texts::Message;

const OWNER: &str = "o";

fuzz_target!(|body: &[u8]| {
    read(body);
    let text = String::from_utf8_lossy(body);
    read(&converted_body(&text));
    let _ = charset(&text);
    let _ = Config::parse(&text);
    if let Some(draft) = Draft::parse(&text, OWNER) {
        assert_eq!(Draft::parse(&draft.to_text(), OWNER), Some(draft));
    }
});

fn read(body: &[u8]) {
    if let Ok(page) = decode_customers(body, Window::first(100)) {
        page.rows.iter().for_each(|row| look_at(row, body));
    }
    if let Ok(customer) = decode_customer(body) {
        assert!(!answers_no_customer(body));
        look_at(&customer, body);
    }
    if let Ok(page) = decode_orders(body, Window::first(100)) {
        for order in page.rows {
            let _ = order.damaged_labels();
        }
    }
    let _ = decode_login(body);
    let _ = confirms_deletion(body);
    for error in [
        ApiError::answered(422, body),
        ApiError::undocumented(200, body, Unreadable(Message::empty())),
    ] {
        assert!(error.details().english().len() < 100_000);
    }
}

fn look_at(customer: &Customer, body: &[u8]) {
    // A sign for a letter that could not be read is never written back as if it were the letter.
    let may_hold_sign = String::from_utf8_lossy(body).to_lowercase().contains("\\ufffd")
        || body.windows(3).any(|sign| sign == "\u{fffd}".as_bytes());
    if let Some(write) = CustomerWrite::of(customer) {
        let is_clean = !format!("{:?}", write.values()).contains('\u{fffd}');
        assert!(is_clean || may_hold_sign, "{customer:?}");
    }
    let name = customer.display_name().english();
    assert!(!model::is_blank(&name), "{name:?}");
    assert!(!name.contains(['\u{202e}', '\0']), "{name:?}");
    for link in [mail_link(&customer.email), phone_link(&customer.phone)] {
        let safe = |link: &String| link.starts_with("mailto:") || link.starts_with("tel:");
        assert!(link.as_ref().is_none_or(safe), "{link:?}");
    }
}
