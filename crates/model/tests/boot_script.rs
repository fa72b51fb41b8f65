//! public/boot.js asks for the first page of the list before any of this code is loaded.

use model::CustomerQuery;

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
