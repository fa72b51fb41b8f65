//! Starting other programs, so that none outlives this one.

mod call;
mod groups;

pub(crate) use call::{call, cargo};
pub(crate) use groups::{Running, end_all_on_ctrl_c};

use std::process::{Command, ExitStatus, Stdio};

use crate::failure::{Context, Failure};

/// Runs a program to its end; its output goes to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<ExitStatus, Failure> {
    Running::start(command)?.wait()
}

/// As [`run`], and anything but success is a failure that names the program.
pub(crate) fn succeed(command: &mut Command) -> Result<(), Failure> {
    let name = name(command);
    let status = run(command)?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{name} failed ({status}); its own words are above"
    )))
}

/// Runs a short program for what it prints; `None` when it is missing or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    output.status.success().then(|| text.trim().to_owned())
}

/// What the developer would call the program, with its first argument.
fn name(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let program = program.file_name().unwrap_or(command.get_program());
    let argument = command.get_args().next().unwrap_or_default();
    format!("`{} {}`", program.display(), argument.display())
}

fn spawn(command: &mut Command) -> Result<std::process::Child, Failure> {
    let program = command.get_program().display().to_string();
    command.spawn().or_cannot(format!("start {program}"))
}
