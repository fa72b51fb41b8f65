//! Tokens, paths, methods, ids and bodies that are wrong: the right 4xx with the error body.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Api, CUSTOMERS, READ_ONLY};
use dev_api::Options;
use serde_json::json;

const LOGIN: &str = "/v1.0/auth/login";

const CALLS: [(&str, &str); 6] = [
    ("GET", CUSTOMERS),
    ("GET", "/v1.0/customers/1"),
    ("POST", CUSTOMERS),
    ("PUT", "/v1.0/customers/1"),
    ("DELETE", "/v1.0/customers/1"),
    ("GET", "/v1.0/customers/1/orders"),
];

#[test]
fn every_call_but_the_login_needs_the_token() {
    let api = Api::small();
    let body = json!({"customerName": "n"}).to_string();
    for (method, path) in CALLS {
        for authorization in [
            None,
            Some(""),
            Some("demo"),
            Some("Bearer"),
            Some("Bearer "),
            Some("Bearer demo1"),
            Some("Bearer Demo"),
            Some("Bearer demo demo"),
            Some("Basic demo"),
            Some("Token demo"),
        ] {
            let answer = api.call_as(authorization, method, path, body.as_bytes());
            answer.error(401);
            assert_eq!(answer.headers["www-authenticate"], "Bearer");
        }
    }
    assert_eq!(api.rows(CUSTOMERS).len(), 20);
    assert_eq!(api.read("/v1.0/customers/1")["customer"]["name"], "Ada");
    api.call_as(Some("bearer demo"), "GET", CUSTOMERS, b"")
        .json(200);
}

#[test]
fn the_token_is_the_one_of_the_options() {
    let api = Api::start(Options {
        customers: Some(1),
        token: "other".to_owned(),
        ..Options::default()
    });
    api.get(CUSTOMERS).error(401);
    api.call_as(Some("Bearer other"), "GET", CUSTOMERS, b"")
        .json(200);
    let login = api.send(
        "POST",
        LOGIN,
        &json!({"login": "admin", "password": "admin"}),
    );
    assert_eq!(login.json(200)["token"], "other");
}

#[test]
fn a_wrong_login_is_refused() {
    for (login, password) in [
        ("admin", "Admin"),
        ("root", "admin"),
        ("", ""),
        ("admin", ""),
    ] {
        let body = json!({"login": login, "password": password});
        READ_ONLY.send("POST", LOGIN, &body).error(401);
    }
    READ_ONLY.send("POST", LOGIN, &json!({})).error(401);
    let message = READ_ONLY
        .send("POST", LOGIN, &json!({"login": 1}))
        .error(400);
    assert!(message.contains("login"));
    READ_ONLY.call("POST", LOGIN, b"admin").error(400);
    READ_ONLY.get(LOGIN).error(405);
}

#[test]
fn unknown_paths() {
    for path in [
        "/",
        "/v1.0",
        "/v1.0/",
        "/v1.0/customer",
        "/v1.0/customers/",
        "/v1.0/customers/1/",
        "/v1.0/customers/1/order",
        "/v1.0/customers/1/orders/1",
        "/v1.0/orders",
        "/v2.0/customers",
        "/V1.0/CUSTOMERS",
        "//v1.0/customers",
        "/v1.0/customers/../customers",
        "/v1.0%2Fcustomers",
    ] {
        READ_ONLY.get(path).error(404);
    }
}

#[test]
fn wrong_methods_name_the_right_ones() {
    for (method, path) in [
        ("PUT", CUSTOMERS),
        ("DELETE", CUSTOMERS),
        ("PATCH", CUSTOMERS),
        ("OPTIONS", CUSTOMERS),
        ("POST", "/v1.0/customers/1"),
        ("PATCH", "/v1.0/customers/1"),
        ("POST", "/v1.0/customers/1/orders"),
        ("DELETE", "/v1.0/customers/1/orders"),
        ("BREW", "/v1.0/customers/1"),
    ] {
        let answer = READ_ONLY.call(method, path, b"");
        answer.error(405);
        assert!(answer.headers.contains_key("allow"), "{method} {path}");
    }
}

#[test]
fn ids() {
    for unknown in [
        "0",
        "-1",
        "1001",
        "9223372036854775807",
        "9223372036854775808",
        "99999999999999999999999999",
        "-99999999999999999999",
    ] {
        for (method, end) in [("GET", ""), ("GET", "/orders"), ("DELETE", "")] {
            let path = format!("{CUSTOMERS}/{unknown}{end}");
            READ_ONLY.call(method, &path, b"").error(404);
        }
        let body = json!({"customerName": "n"});
        READ_ONLY
            .send("PUT", &format!("{CUSTOMERS}/{unknown}"), &body)
            .error(404);
    }
    for no_number in [
        "x", "1x", "1.0", "+1", "-", "0x1", "%20", "%FF", "%00", "%F0%9F", "1%2F2", "%D9%A1",
        "null", "1'",
    ] {
        for (method, end) in [("GET", ""), ("GET", "/orders"), ("PUT", ""), ("DELETE", "")] {
            let path = format!("{CUSTOMERS}/{no_number}{end}");
            READ_ONLY.call(method, &path, b"").error(400);
        }
    }
}

#[test]
fn bodies_that_are_no_json_object() {
    let deep = "[".repeat(60_000);
    let bodies: [&[u8]; 13] = [
        b"",
        b"{",
        b"{}}",
        b"[]",
        b"null",
        b"1",
        b"\"text\"",
        b"\xff\xfe",
        b"{\"customerName\":\"\xff\"}",
        b"{\"customerName\":\"\\ud800\"}",
        b"{'customerName':'n'}",
        b"customerName=n",
        deep.as_bytes(),
    ];
    for body in bodies {
        READ_ONLY.call("POST", CUSTOMERS, body).error(400);
        READ_ONLY.call("PUT", "/v1.0/customers/1", body).error(400);
    }
}

#[test]
fn bodies_that_are_too_large() {
    let api = Api::small();
    let of_size = |size: usize| {
        let frame = json!({"customerName": ""}).to_string().len();
        let body = json!({"customerName": "x".repeat(size - frame)}).to_string();
        assert_eq!(body.len(), size);
        body
    };
    api.call("POST", CUSTOMERS, of_size(65_536).as_bytes())
        .json(200);
    for (method, path) in [
        ("POST", CUSTOMERS),
        ("PUT", "/v1.0/customers/1"),
        ("POST", LOGIN),
    ] {
        api.call(method, path, of_size(65_537).as_bytes())
            .error(413);
    }
    assert_eq!(api.rows(CUSTOMERS).len(), 21);
}
