//! Starts drivers and finds their ports.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::wait::TIMEOUT;

/// A driver that listens.
pub(super) struct Launched {
    pub(super) process: Child,
    pub(super) port: u16,
}

/// Starts a program that chooses a free port and prints it after `before`.
pub(super) fn naming_its_port(command: &mut Command, before: &str) -> Launched {
    let name = command.get_program().display().to_string();
    let mut process = spawn(command.stdout(Stdio::piped()));
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let port = lines
        .find_map(|line| {
            let line = line.ok()?;
            let (_, port) = line.split_once(before)?;
            port.trim_end_matches('.').parse().ok()
        })
        .unwrap_or_else(|| panic!("{name} ended before it named its port"));
    // A full pipe would stop the driver.
    thread::spawn(move || lines.for_each(drop));
    Launched { process, port }
}

/// Starts a program that cannot choose a port itself; `with_port` makes its command.
pub(super) fn on_a_free_port(with_port: impl Fn(u16) -> Command) -> Launched {
    let end = Instant::now() + TIMEOUT;
    loop {
        let port = free_port();
        let mut process = spawn(&mut with_port(port));
        // It ends where another program took the port meanwhile.
        while process.try_wait().is_ok_and(|status| status.is_none()) {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Launched { process, port };
            }
            thread::sleep(Duration::from_millis(10));
        }
        assert!(Instant::now() < end, "a driver ends as soon as it starts");
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is no free port");
    listener.local_addr().unwrap().port()
}

fn spawn(command: &mut Command) -> Child {
    let name = command.get_program().display().to_string();
    command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{name} does not start: {error}"))
}
