//! Any text of the API, of config.json or of the browser's storage is read or refused, and
//! nothing that was read is dangerous to look at.

#![no_main]

use libfuzzer_sys::fuzz_target;
use model::{
    Config, Customer, Draft, Window, decode_customer, decode_customers, decode_login,
    decode_orders, mail_link, phone_link,
};

const OWNER: &str = "o";

fuzz_target!(|text: &str| {
    if let Ok(page) = decode_customers(text, Window::first(100)) {
        page.rows.iter().for_each(look_at);
    }
    if let Ok(customer) = decode_customer(text) {
        look_at(&customer);
    }
    if let Ok(page) = decode_orders(text, Window::first(100)) {
        for order in page.rows {
            let _ = order.unread_labels();
        }
    }
    let _ = decode_login(text);
    let _ = Config::parse(text);
    if let Some(draft) = Draft::parse(text, OWNER) {
        assert_eq!(Draft::parse(&draft.to_text(), OWNER), Some(draft));
    }
});

fn look_at(customer: &Customer) {
    let name = customer.display_name();
    assert!(!model::is_blank(&name), "{name:?}");
    assert!(!name.contains(['\u{202e}', '\0']), "{name:?}");
    for link in [mail_link(&customer.email), phone_link(&customer.phone)] {
        let safe = |link: &String| link.starts_with("mailto:") || link.starts_with("tel:");
        assert!(link.as_ref().is_none_or(safe), "{link:?}");
    }
}
