//! Runs each program in a process group of its own, and ends the whole group. Trunk starts Cargo, and
//! Cargo starts rustc: a signal to the first alone would leave the others running.

use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

use crate::failure::{Context, Failure};

/// The exit code of an interrupted program, as shells report it.
const INTERRUPTED: i32 = 130;
/// The time between the request to end and the kill, in which programs clean up.
const GRACE_PERIOD: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(20);

static GROUPS: Mutex<Vec<Pid>> = Mutex::new(Vec::new());
static ENDING: AtomicBool = AtomicBool::new(false);

/// A started program. Ends its whole group when dropped.
pub(crate) struct Running {
    child: Child,
    group: Pid,
}

impl Running {
    pub(crate) fn start(command: &mut Command) -> Result<Self, Failure> {
        // Locked during the start, so that Ctrl-C cannot miss a program that is not in the list yet.
        let mut groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
        let child = super::spawn(command.process_group(0))?;
        let group = Pid::from_raw(child.id().try_into().or_cannot("read a process id")?);
        groups.push(group);
        Ok(Self { child, group })
    }

    /// Takes the pipe of the output, if the command asked for one.
    pub(crate) fn stdout(&mut self) -> Option<ChildStdout> {
        self.child.stdout.take()
    }

    /// Waits until the program ends. Does not return when Ctrl-C ends it.
    pub(crate) fn wait(mut self) -> Result<ExitStatus, Failure> {
        let status = self.child.wait().or_cannot("wait for a program")?;
        while ENDING.load(Ordering::SeqCst) {
            thread::park();
        }
        Ok(status)
    }

    /// Returns `None` while the program runs, and also when Ctrl-C ends it.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        let status = self.child.try_wait().ok().flatten();
        status.filter(|_| !ENDING.load(Ordering::SeqCst))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        end(&[self.group], || {
            let _ = self.child.try_wait();
        });
        GROUPS
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|group| *group != self.group);
    }
}

/// Makes Ctrl-C and SIGTERM end all started programs, and then this one.
pub(crate) fn end_all_on_ctrl_c() -> Result<(), Failure> {
    ctrlc::set_handler(|| {
        ENDING.store(true, Ordering::SeqCst);
        // Never unlocked, so that no further program starts.
        let groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
        end(&groups, || {});
        std::process::exit(INTERRUPTED);
    })
    .or_cannot("listen for Ctrl-C")
}

/// `reap` collects the exit status of a child: until then its group still exists.
fn end(groups: &[Pid], mut reap: impl FnMut()) {
    signal(groups, Signal::SIGTERM);
    let start = Instant::now();
    while start.elapsed() < GRACE_PERIOD {
        reap();
        if !groups.iter().any(|group| exists(*group)) {
            return;
        }
        thread::sleep(POLL);
    }
    signal(groups, Signal::SIGKILL);
    reap();
}

fn signal(groups: &[Pid], signal: Signal) {
    for group in groups {
        // The group may have ended by itself.
        let _ = killpg(*group, signal);
    }
}

fn exists(group: Pid) -> bool {
    killpg(group, None).is_ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::io::{BufRead, BufReader};
    use std::process::Stdio;

    use nix::sys::signal::kill;

    use super::*;

    #[test]
    fn ending_a_program_ends_its_children() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 600 & echo $!; wait"]);
        let mut running = Running::start(shell.stdout(Stdio::piped())).unwrap();
        let mut line = String::new();
        let mut stdout = BufReader::new(running.stdout().unwrap());
        stdout.read_line(&mut line).unwrap();
        let grandchild = Pid::from_raw(line.trim().parse().unwrap());
        assert!(kill(grandchild, None).is_ok());

        drop(running);
        assert!(kill(grandchild, None).is_err());
    }
}
