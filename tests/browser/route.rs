//! Valid and invalid URLs of every screen, with the URL that each is corrected to.

use customer_desk::router::{Location, Route, customer_href};
use leptos::prelude::document;
use model::OrderQuery;
use wasm_bindgen_test::wasm_bindgen_test;

const MAX_LIMIT: u16 = 100;

/// The URL that is opened, and the URL of the screen that is shown.
const URLS: &[(&str, &str)] = &[
    ("/", "/customers"),
    ("/customers", "/customers"),
    ("/customers/", "/customers"),
    ("/?type=person", "/customers?type=person"),
    (
        "/customers?sortby=default&direction=asc&offset=0&limit=100",
        "/customers",
    ),
    ("/customers?sortby=name", "/customers?sortby=name"),
    (
        "/customers?peek=4&columns=email.240,shoes,contact&view=Mine&type=person",
        "/customers?type=person&columns=customer,email.240,contact&view=Mine&peek=4",
    ),
    ("/customers?columns=shoes&peek=none&view=%20", "/customers"),
    (
        "/customers?direction=desc&sortby=company",
        "/customers?sortby=company&direction=desc",
    ),
    (
        "/customers?type=company&archived=false",
        "/customers?type=company&archived=false",
    ),
    ("/customers?archived=true", "/customers?archived=true"),
    (
        "/customers?offset=100&limit=25",
        "/customers?offset=100&limit=25",
    ),
    ("/customers?%73ortby=n%61me", "/customers?sortby=name"),
    (
        "/customers?sortby=name&sortby=company",
        "/customers?sortby=name",
    ),
    ("/customers?sortby=NAME", "/customers"),
    (
        "/customers?type=robot&archived=maybe&direction=up",
        "/customers",
    ),
    ("/customers?limit=0", "/customers"),
    ("/customers?limit=101", "/customers"),
    ("/customers?limit=1e1&offset=+5", "/customers"),
    ("/customers?offset=-1", "/customers"),
    ("/customers?offset=4294967296", "/customers"),
    (
        "/customers?offset=4294967295",
        "/customers?offset=4294967295",
    ),
    ("/customers?type=company%26limit=1", "/customers"),
    ("/customers?<script>&%ff=%f0%9f%98%80&&==", "/customers"),
    ("/duplicates?reason=email", "/duplicates?reason=email"),
    ("/duplicates?reason=shoe&x=1", "/duplicates"),
    ("/customers/new", "/customers/new"),
    ("/customers/new?type=person", "/customers/new"),
    ("/customers/8", "/customers/8"),
    ("/customers/8/", "/customers/8"),
    ("/customers/008", "/customers/8"),
    ("/customers/0", "/customers/0"),
    ("/customers/-7", "/customers/-7"),
    ("/customers/-7/edit", "/customers/-7/edit"),
    (
        "/customers/-9223372036854775808",
        "/customers/-9223372036854775808",
    ),
    (
        "/customers/9223372036854775807",
        "/customers/9223372036854775807",
    ),
    ("/customers/8?status=0,1", "/customers/8?status=0,1"),
    ("/customers/8?status=1,0,1", "/customers/8?status=0,1"),
    ("/customers/8?status=0%2C2", "/customers/8?status=0,2"),
    ("/customers/8?status=3", "/customers/8"),
    ("/customers/8?status=", "/customers/8"),
    (
        "/customers/8?sortby=submitdate&direction=desc",
        "/customers/8?sortby=submitdate&direction=desc",
    ),
    ("/customers/8?sortby=name", "/customers/8"),
    ("/customers/8#order-10016", "/customers/8#order-10016"),
    (
        "/customers/8?offset=50&limit=50#order-1",
        "/customers/8?offset=50&limit=50#order-1",
    ),
    ("/customers/8#order-", "/customers/8"),
    ("/customers/8#order--3", "/customers/8#order--3"),
    ("/customers/8#order-+3", "/customers/8"),
    ("/customers/8#elsewhere", "/customers/8"),
    ("/customers/8/edit", "/customers/8/edit"),
];

const NOT_FOUND: &[&str] = &[
    "/nowhere",
    "/customers/--8",
    "/customers/-",
    "/customers/-9223372036854775809",
    "/customers/+8",
    "/customers/8.0",
    "/customers/0x8",
    "/customers/%38",
    "/customers/٨",
    "/customers/9223372036854775808",
    "/customers/../8",
    "/customers//8",
    "/customers/edit",
    "/customers/new/edit",
    "/customers/8/orders",
    "/Customers",
    "/customers;x=1",
    "/v1.0/customers",
    "/%00",
];

#[wasm_bindgen_test]
fn every_url_leads_to_the_one_url_of_its_screen() {
    for (opened, shown) in URLS {
        let route = parse(opened);
        assert_eq!(route.url(MAX_LIMIT).as_deref(), Some(*shown), "{opened}");
        assert_eq!(parse(shown), route, "{shown} is the same screen");
    }
}

#[wasm_bindgen_test]
fn other_paths_are_no_screen() {
    for opened in NOT_FOUND {
        assert_eq!(parse(opened), Route::NotFound, "{opened}");
        assert_eq!(parse(opened).url(MAX_LIMIT), None);
    }
}

#[wasm_bindgen_test]
fn a_smaller_largest_page_limits_the_page_size() {
    for (opened, shown) in [
        ("limit=50", "/customers"),
        ("limit=10", "/customers?limit=10"),
    ] {
        let route = Route::parse("/customers", opened, "", 25);
        assert_eq!(route.url(25).unwrap(), shown);
    }
}

#[wasm_bindgen_test]
fn the_link_of_a_row_is_the_url_of_the_page() {
    for id in [8, -3, i64::MAX] {
        let page = Route::Customer(id, OrderQuery::first(MAX_LIMIT), None);
        assert_eq!(customer_href(id), page.href(MAX_LIMIT));
    }
}

#[wasm_bindgen_test]
fn below_a_path_every_url_begins_with_it() {
    let script = document().create_element("script").unwrap();
    script.set_id("boot-script");
    script.set_attribute("data-base", "/desk/").unwrap();
    document().body().unwrap().append_child(&script).unwrap();
    for (opened, shown) in URLS {
        let (opened, shown) = (format!("/desk{opened}"), format!("/desk{shown}"));
        let route = parse(&opened);
        assert_eq!(route.url(MAX_LIMIT), Some(shown), "{opened}");
    }
    assert_eq!(parse("/desk").url(MAX_LIMIT).unwrap(), "/desk/customers");
    for outside in ["/customers", "/", "/desktop/customers", "/desk2"] {
        assert_eq!(parse(outside), Route::NotFound, "{outside}");
    }
    assert_eq!(Route::NotFound.href(MAX_LIMIT), "/desk/");
    script.remove();
}

fn parse(url: &str) -> Route {
    let at = Location::of(url);
    Route::parse(at.path(), at.search(), at.hash(), MAX_LIMIT)
}
