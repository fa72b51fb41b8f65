//! Checks whether a port is free.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use crate::failure::Failure;

/// Fails when another program listens on the port. Called first, so that the developer does not wait for
/// the set-up to learn it.
pub(super) fn check(port: u16) -> Result<(), Failure> {
    if is_free(port) {
        return Ok(());
    }
    Err(Failure::new(format!(
        "another program uses port {port}, perhaps an earlier `cargo xtask serve`: \
         end that program, or choose another port with --port"
    )))
}

pub(super) fn is_free(port: u16) -> bool {
    let taken = |error: std::io::Error| error.kind() == ErrorKind::AddrInUse;
    !TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err_and(taken)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_message_names_the_port_and_the_flag() {
        let other = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = other.local_addr().unwrap().port();
        let message = check(port).unwrap_err().to_string();
        assert!(message.contains(&port.to_string()), "{message}");
        assert!(message.contains("--port"), "{message}");
    }
}
