//! A real nginx with the configuration in `deploy/`.

mod conf;
mod modules;

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tokio::net::UnixStream;

use crate::machine;
use crate::scratch::Scratch;
use crate::wait::TIMEOUT;

/// A running nginx; it ends with this value.
pub(super) struct Nginx {
    process: Child,
    folder: Scratch,
}

impl Nginx {
    /// Starts one before the API at this address. It listens on a socket in a folder of its own,
    /// so that no two can want the same port.
    pub(super) async fn start(api: &str) -> Self {
        let folder = Scratch::new();
        let program = machine::nginx();
        conf::write(folder.path(), &modules::lines(&program), api);
        let process = Command::new(program)
            .arg("-p")
            .arg(folder.path())
            .args(["-c", "nginx.conf", "-e", "error.log"])
            // nginx reads the variable NGINX as a list of inherited sockets.
            .env_remove("NGINX")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("nginx does not start");
        let mut nginx = Self { process, folder };
        nginx.wait_ready().await;
        nginx
    }

    /// Where it listens.
    pub(super) fn socket(&self) -> PathBuf {
        self.folder.path().join(conf::SOCKET)
    }

    /// Its log of errors.
    pub(super) fn complaints(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("error.log")).unwrap_or_default()
    }

    async fn wait_ready(&mut self) {
        let end = Instant::now() + TIMEOUT;
        while UnixStream::connect(self.socket()).await.is_err() {
            let ended = self.process.try_wait().unwrap();
            assert!(
                ended.is_none() && Instant::now() < end,
                "nginx does not listen:\n{}",
                self.complaints()
            );
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
