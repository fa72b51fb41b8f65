//! public/boot.js asks for the first page of the list before any of this code is loaded.

use model::{CustomerQuery, is_token};

const BOOT: &str = include_str!("../../../public/boot.js");

#[test]
fn boot_js_asks_what_the_list_asks_first() {
    let query = CustomerQuery::first(100)
        .to_api()
        .replace("limit=100", "limit=${limit}");
    assert!(
        BOOT.contains(&format!("/v1.0/customers?{query}`")),
        "{query}"
    );
}

#[test]
fn boot_js_uses_the_tokens_that_the_application_uses() {
    assert!(BOOT.contains(r"/^[!-~\xa1-\xff]+$/.test(token)"));
    for c in '\0'..=char::MAX {
        let fits = matches!(c, '!'..='~' | '\u{a1}'..='\u{ff}');
        assert_eq!(is_token(&c.to_string()), fits, "{c:?}");
    }
    assert!(!is_token(""));
}
