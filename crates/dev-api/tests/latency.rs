//! `--latency`: answers are late, the work is not.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use common::{Api, CUSTOMERS};
use dev_api::{Database, Options};

#[test]
fn every_answer_is_as_late_as_asked_for() {
    let latency = Duration::from_millis(120);
    let api = Api::start(Options {
        customers: Some(20),
        latency,
        ..Options::default()
    });
    for (path, status) in [(CUSTOMERS, 200), ("/v1.0/customers/999", 404), ("/x", 404)] {
        let started = Instant::now();
        assert_eq!(api.get(path).status, status);
        assert!(started.elapsed() >= latency, "{path}");
    }
    let started = Instant::now();
    api.call_as(None, "GET", CUSTOMERS, b"").error(401);
    assert!(started.elapsed() >= latency);
}

#[test]
fn a_write_is_done_before_its_late_answer() {
    let folder = std::env::temp_dir().join(format!("dev-api-latency-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("data.db");
    let api = Api::start(Options {
        customers: Some(20),
        database: Database::File(file.clone()),
        latency: Duration::from_secs(60),
        ..Options::default()
    });
    let mut stream = TcpStream::connect(api.url.trim_start_matches("http://")).unwrap();
    let request =
        "DELETE /v1.0/customers/3 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer demo\r\n\r\n";
    stream.write_all(request.as_bytes()).unwrap();

    let db = rusqlite::Connection::open(&file).unwrap();
    let count = || -> i64 {
        let sql = "SELECT count(*) FROM customers";
        db.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    let given_up = Instant::now() + Duration::from_secs(30);
    while count() == 20 {
        assert!(Instant::now() < given_up, "never done");
        std::thread::yield_now();
    }
    stream.set_nonblocking(true).unwrap();
    let answer = stream.read(&mut [0; 1]);
    assert_eq!(answer.unwrap_err().kind(), ErrorKind::WouldBlock);
    std::fs::remove_dir_all(&folder).unwrap();
}
