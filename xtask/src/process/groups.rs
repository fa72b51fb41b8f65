//! Each started program leads a process group of its own, and ending it ends the group: Trunk
//! starts Cargo, Cargo starts rustc, and a signal to the first alone would leave the others.

use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

use crate::failure::{Context, Failure};

/// What a shell says of a program that was interrupted.
const INTERRUPTED: i32 = 130;
/// For programs that tidy up after themselves; then they are killed.
const PATIENCE: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(20);

static GROUPS: Mutex<Vec<Pid>> = Mutex::new(Vec::new());
static ENDING: AtomicBool = AtomicBool::new(false);

/// A started program; dropping it ends its whole group.
pub(crate) struct Running {
    child: Child,
    group: Pid,
}

impl Running {
    pub(crate) fn start(command: &mut Command) -> Result<Self, Failure> {
        // Held while it starts, so that Ctrl-C cannot come between the start and the entry.
        let mut groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
        let child = super::spawn(command.process_group(0))?;
        let group = Pid::from_raw(child.id().try_into().or_cannot("read a process id")?);
        groups.push(group);
        Ok(Self { child, group })
    }

    /// The pipe, when the command asked for one; at most once.
    pub(crate) fn stdout(&mut self) -> Option<ChildStdout> {
        self.child.stdout.take()
    }

    /// Does not return when it was Ctrl-C that ended the program.
    pub(crate) fn wait(mut self) -> Result<ExitStatus, Failure> {
        let status = self.child.wait().or_cannot("wait for a program")?;
        while ENDING.load(Ordering::SeqCst) {
            thread::park();
        }
        Ok(status)
    }

    /// `None` while it runs, and also when it was Ctrl-C that ended it.
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

/// From now on Ctrl-C, and a polite request to end, end all started programs and then this one.
pub(crate) fn end_all_on_ctrl_c() -> Result<(), Failure> {
    ctrlc::set_handler(|| {
        ENDING.store(true, Ordering::SeqCst);
        // Never given back: nothing may start any more.
        let groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
        end(&groups, || {});
        std::process::exit(INTERRUPTED);
    })
    .or_cannot("listen for Ctrl-C")
}

/// `reap` collects what has ended, which else would still count as there.
fn end(groups: &[Pid], mut reap: impl FnMut()) {
    signal(groups, Signal::SIGTERM);
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        reap();
        if !groups.iter().any(|group| is_there(*group)) {
            return;
        }
        thread::sleep(POLL);
    }
    signal(groups, Signal::SIGKILL);
    reap();
}

fn signal(groups: &[Pid], signal: Signal) {
    for group in groups {
        // It may have ended by itself.
        let _ = killpg(*group, signal);
    }
}

fn is_there(group: Pid) -> bool {
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
    fn what_a_program_started_ends_with_it() {
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
