//! The program: its flags, its one line, its files.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

fn program(flags: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dev-api"));
    command
        .args(flags)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs a program that must end by itself, and answers its code and what it said.
fn ends(flags: &[&str]) -> (i32, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = program(flags).output().unwrap();
    assert!(stdout.is_empty(), "{}", String::from_utf8_lossy(&stdout));
    (status.code().unwrap(), String::from_utf8(stderr).unwrap())
}

struct Running(Child, String);

impl Running {
    fn start(flags: &[&str]) -> Self {
        let mut child = program(flags).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        let url = line
            .strip_prefix("dev-api listening on ")
            .unwrap()
            .trim_end();
        assert!(url.starts_with("http://127.0.0.1:"), "{line}");
        let url = url.to_owned();
        Self(child, url)
    }

    fn customer(&self, id: u32) -> u16 {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .into();
        agent
            .get(format!("{}/v1.0/customers/{id}", self.1))
            .header("Authorization", "Bearer demo")
            .call()
            .unwrap()
            .status()
            .as_u16()
    }

    fn remove(&self, id: u32) {
        ureq::delete(format!("{}/v1.0/customers/{id}", self.1))
            .header("Authorization", "Bearer demo")
            .call()
            .unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("dev-api-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn it_says_one_line_and_serves() {
    let mut running = Running::start(&["--port", "0", "--customers", "15"]);
    assert_eq!(running.customer(15), 200);
    assert_eq!(running.customer(16), 404);
    running.0.kill().unwrap();
    let mut more = String::new();
    running
        .0
        .stdout
        .take()
        .unwrap()
        .read_to_string(&mut more)
        .unwrap();
    running
        .0
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut more)
        .unwrap();
    assert_eq!(more, "", "quick starts say nothing else");
}

#[test]
fn help_names_every_flag() {
    let Output { status, stdout, .. } = program(&["--help"]).output().unwrap();
    let help = String::from_utf8(stdout).unwrap();
    assert!(status.success());
    for flag in [
        "--customers",
        "--database",
        "--port",
        "--token",
        "--latency",
        "--help",
    ] {
        assert!(help.contains(flag), "{flag}");
    }
}

#[test]
fn bad_flags_end_with_2_and_a_hint() {
    let (code, said) = ends(&["--customers", "lots"]);
    assert_eq!(code, 2);
    assert!(
        said.contains("--customers takes a whole number from 0 to 1000000"),
        "{said}"
    );
    assert_eq!(ends(&["--nonsense"]).0, 2);
}

#[test]
fn a_taken_port_is_said_plainly() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let (code, said) = ends(&["--port", &port]);
    assert_eq!(code, 1);
    assert!(
        said.contains(&format!("port {port} is taken")) && said.contains("--port"),
        "{said}"
    );
}

#[test]
fn a_file_keeps_what_was_written() {
    let folder = Folder::new("keeps");
    let file = folder.file("data.db");
    let flags = ["--port", "0", "--database", &file];
    let first = Running::start(&[&flags[..], &["--customers", "20"]].concat());
    first.remove(7);
    drop(first);
    for flags in [
        flags.to_vec(),
        [&flags[..], &["--customers", "20"]].concat(),
    ] {
        let again = Running::start(&flags);
        let found = [6, 7, 20, 21].map(|id| again.customer(id));
        assert_eq!(found, [200, 404, 200, 404]);
    }
    let (code, said) = ends(&[&flags[..], &["--customers", "21"]].concat());
    assert_eq!(code, 2);
    assert!(said.contains("filled with 20 customers, not 21"), "{said}");
}

#[test]
fn an_empty_file_is_filled() {
    let folder = Folder::new("empty");
    let file = folder.file("data.db");
    std::fs::write(&file, "").unwrap();
    let running = Running::start(&["--port", "0", "--database", &file, "--customers", "3"]);
    assert_eq!(running.customer(3), 200);
}

#[test]
fn a_foreign_file_is_left_alone() {
    let folder = Folder::new("foreign");
    let text = folder.file("letter.txt");
    std::fs::write(&text, "Dear Ada, ".repeat(1_000)).unwrap();
    let other = folder.file("other.db");
    rusqlite::Connection::open(&other)
        .unwrap()
        .execute_batch("CREATE TABLE t (x)")
        .unwrap();
    for file in [&text, &other] {
        let before = std::fs::read(file).unwrap();
        let (code, said) = ends(&["--port", "0", "--database", file]);
        assert_eq!(code, 2);
        assert!(said.contains("is not a database of this version"), "{said}");
        assert_eq!(std::fs::read(file).unwrap(), before);
    }
    let nowhere = folder.file("no/such/folder/data.db");
    let (code, said) = ends(&["--port", "0", "--database", &nowhere]);
    assert!(code == 2 && said.contains("cannot write"), "{said}");
    assert_eq!(ends(&["--port", "0", "--database", &folder.file("")]).0, 2);
}

#[test]
fn a_start_that_is_broken_off_leaves_no_file_behind() {
    let folder = Folder::new("broken-off");
    let file = folder.file("data.db");
    let flags = ["--port", "0", "--database", &file, "--customers", "1000000"];
    let mut child = program(&flags).spawn().unwrap();
    let beside = format!("{file}.filling");
    let given_up = Instant::now() + Duration::from_secs(60);
    while !std::fs::metadata(&beside).is_ok_and(|found| found.len() > 100_000) {
        assert!(Instant::now() < given_up, "it never began");
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!std::fs::exists(&file).unwrap());
    let flags = ["--port", "0", "--database", &file, "--customers", "3"];
    let running = Running::start(&flags);
    assert_eq!([3, 4].map(|id| running.customer(id)), [200, 404]);
}
