//! Requests that mean harm or nothing: always a 4xx or an honest answer, never a 5xx, and the
//! server is there afterwards.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use common::{Api, CUSTOMERS};

/// Chance that repeats: a failure here can be had again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }

    fn join(&mut self, choices: &[&str], most: usize) -> String {
        let length = self.below(most);
        (0..length).map(|_| self.pick(choices)).collect()
    }
}

fn assert_sound(api: &Api, method: &str, path: &str, body: &[u8]) {
    let answer = api.call(method, path, body);
    let sound = matches!(answer.status, 200 | 204) || !answer.error(answer.status).is_empty();
    let text = String::from_utf8_lossy(body);
    assert!(
        sound && answer.status < 500,
        "{method} {path} {text}: {}",
        answer.status
    );
}

#[test]
fn any_query() {
    let api = Api::small();
    let pieces = [
        "sortby=",
        "direction=",
        "type=",
        "archived=",
        "offset=",
        "limit=",
        "status=",
        "&",
        "&",
        "&",
        "=",
        "%",
        "%41",
        "%FF",
        "%00",
        "+",
        "asc",
        "desc",
        "name",
        "company",
        "number",
        "true",
        "0",
        "1",
        "-",
        ",",
        "9223372036854775807",
        "18446744073709551616",
        "'",
        "--",
        "%22",
        ";",
        "%F0%9F%98%80",
        "?",
        "/",
        "submitdate",
    ];
    let mut chance = Chance(1);
    for _ in 0..400 {
        let query = chance.join(&pieces, 12);
        let path = chance.pick(&[CUSTOMERS, "/v1.0/customers/1/orders", "/v1.0/customers/1"]);
        assert_sound(&api, "GET", &format!("{path}?{query}"), b"");
    }
    let long = format!("{CUSTOMERS}?sortby={}", "x".repeat(10_000));
    api.get(&long).error(400);
}

#[test]
fn any_path_and_method() {
    let api = Api::small();
    let pieces = [
        "/",
        "v1.0",
        "/v1.0/customers",
        "/1",
        "/orders",
        "%2F",
        "%00",
        "%FF",
        "..",
        ".",
        "-1",
        "999999999999999999999",
        "auth",
        "/login",
        "*",
        "{id}",
        ":",
        "@",
        "~",
        "%7Bid%7D",
    ];
    let methods = [
        "GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEADS", "get",
    ];
    let mut chance = Chance(2);
    for _ in 0..400 {
        let path = format!("/{}", chance.join(&pieces, 6));
        let method = chance.pick(&methods);
        assert_sound(&api, method, &path, b"{}");
    }
}

#[test]
fn any_body() {
    let api = Api::small();
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\"customerName\":",
        "\"customerStatus\":",
        "\"archived\":",
        "\"crmId\":",
        "\"n\"",
        "1",
        "-1",
        "1e999",
        "9223372036854775808",
        "true",
        "null",
        "\\u0000",
        "\\ud800",
        "\u{feff}",
        "é",
        " ",
    ];
    let mut chance = Chance(3);
    for round in 0..400 {
        let mut body = chance.join(&pieces, 12);
        if round % 2 == 0 {
            body = format!("{{{}\"customerName\":\"n\"}}", body.replace(['{', '}'], ""));
        }
        let (method, path) = match chance.below(3) {
            0 => ("PUT", "/v1.0/customers/1"),
            1 => ("POST", "/v1.0/auth/login"),
            _ => ("POST", CUSTOMERS),
        };
        assert_sound(&api, method, path, body.as_bytes());
    }
}

#[test]
fn bytes_that_are_hardly_http() {
    let api = Api::small();
    let head = "GET /v1.0/customers HTTP/1.1\r\nHost: x\r\n";
    let authorized = format!("{head}Authorization: Bearer demo\r\n");
    let requests: Vec<Vec<u8>> = vec![
        b"\r\n\r\n".to_vec(),
        b"nonsense\r\n\r\n".to_vec(),
        vec![0; 300],
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(),
        b"GET /v1.0/customers/\xff HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer demo\r\n\r\n"
            .to_vec(),
        b"GET * HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(),
        b"CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(),
        b"GET http://elsewhere/v1.0/customers HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(),
        format!("{head}Authorization: Bearer \u{e9}\r\n\r\n").into_bytes(),
        [head.as_bytes(), b"Authorization: \xff\xfe\r\n\r\n"].concat(),
        format!("{authorized}Authorization: Bearer demo\r\n\r\n").into_bytes(),
        format!("{authorized}Content-Length: -1\r\n\r\n").into_bytes(),
        format!("{authorized}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
            .into_bytes(),
        format!(
            "{}Content-Length: 99999999999\r\n\r\n{{",
            authorized.replace("GET", "POST")
        )
        .into_bytes(),
        format!(
            "{}Content-Length: 10\r\n\r\n{{",
            authorized.replace("GET", "POST")
        )
        .into_bytes(),
        format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", "a".repeat(100_000)).into_bytes(),
        format!("{head}X: {}\r\n\r\n", "a".repeat(1_000_000)).into_bytes(),
        format!("{head}{}\r\n", "X: y\r\n".repeat(1_000)).into_bytes(),
    ];
    for request in requests {
        let status = status_of(&api, &request);
        let shown = String::from_utf8_lossy(&request[..request.len().min(120)]).into_owned();
        assert!(
            status.is_none_or(|status| status < 500),
            "{shown}: {status:?}"
        );
        assert_eq!(api.get(CUSTOMERS).status, 200, "gone after {shown}");
    }
}

/// The status of the first answer; none when the server hangs up without one.
fn status_of(api: &Api, request: &[u8]) -> Option<u16> {
    let mut stream = TcpStream::connect(api.url.trim_start_matches("http://")).unwrap();
    // A server that refuses early may have closed its side while we still write.
    let _ = stream.write_all(request);
    let _ = stream.shutdown(Shutdown::Write);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let text = String::from_utf8_lossy(&answer);
    text.split(' ').nth(1)?.parse().ok()
}
