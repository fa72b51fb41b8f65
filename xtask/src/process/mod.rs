//! Starts other programs, and ends them with this one.

mod call;
mod groups;

pub(crate) use call::{call, cargo};
pub(crate) use groups::{Running, end_all_on_ctrl_c};

use std::process::{Command, ExitStatus, Stdio};

use crate::failure::{Context, Failure};

/// Runs a program to its end. Its output goes to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<ExitStatus, Failure> {
    Running::start(command)?.wait()
}

/// Runs a program to its end.
///
/// # Errors
/// The program fails. The message names it.
pub(crate) fn succeed(command: &mut Command) -> Result<(), Failure> {
    let name = name(command);
    let status = run(command)?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{name} failed ({status}); its own messages are above"
    )))
}

/// Runs a program and returns its output, or `None` when it is missing or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    output.status.success().then(|| text.trim().to_owned())
}

/// The program's name in messages, with its first argument.
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
