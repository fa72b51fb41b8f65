//! The program `dev-api`: reads its flags, makes the data ready and serves until it is ended.

use std::io::{self, Write};
use std::process::ExitCode;

use dev_api::{Command, HELP, Options, Progress, Server};

const BAD_FLAGS: u8 = 2;

fn main() -> ExitCode {
    let options = match Command::parse(std::env::args_os().skip(1)) {
        Ok(Command::Help) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(Command::Serve(options)) => options,
        Err(error) => return fail(&error, BAD_FLAGS),
    };
    match serve(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is_about_flags() => fail(&error, BAD_FLAGS),
        Err(error) => fail(&error, 1),
    }
}

fn serve(options: &Options) -> Result<(), dev_api::StartError> {
    let server = Server::prepare(options, &mut report)?;
    // A caller waits for this line and may have closed the pipe by now: not our failure.
    let _ = writeln!(io::stdout(), "dev-api listening on {}", server.url());
    let _ = io::stdout().flush();
    server.run()
}

fn report(progress: Progress) {
    eprintln!("{progress}");
}

fn fail(error: &dyn std::fmt::Display, code: u8) -> ExitCode {
    eprintln!("dev-api: {error}");
    ExitCode::from(code)
}
