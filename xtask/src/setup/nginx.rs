//! nginx with brotli, which serves the page to the end-to-end tests as a deployment does.

use std::path::{Path, PathBuf};

use super::{Install, apt, program};
use crate::failure::Failure;
use crate::process;

const PACKAGES: [&str; 3] = [
    "nginx",
    "libnginx-mod-http-brotli-filter",
    "libnginx-mod-http-brotli-static",
];
const ADVICE: &str = "nginx or its brotli modules are missing: install all three \
    (on Debian: apt-get install nginx libnginx-mod-http-brotli-filter \
    libnginx-mod-http-brotli-static), or set NGINX to the path of an nginx with brotli";

/// Finds the program.
///
/// # Errors
/// There is no nginx with brotli.
pub(crate) fn nginx() -> Result<PathBuf, Failure> {
    find().ok_or_else(|| Failure::new(ADVICE))
}

pub(super) fn missing() -> Result<Option<Install>, Failure> {
    if find().is_some() {
        return Ok(None);
    }
    let had_nginx = program::find("NGINX", &["nginx"]).is_some();
    let Install { step, work } = apt::install("nginx with brotli", &PACKAGES, ADVICE)?;
    Ok(Some(Install::new(step, move || {
        work()?;
        if !had_nginx {
            stop_service();
        }
        Ok(())
    })))
}

fn find() -> Option<PathBuf> {
    program::find("NGINX", &["nginx"]).filter(|nginx| has_brotli(nginx))
}

/// Debian starts a service when it installs one. The tests need no web server on port 80.
fn stop_service() {
    for command in [
        ["service", "nginx", "stop"],
        ["update-rc.d", "nginx", "disable"],
    ] {
        let [program, arguments @ ..] = command;
        // A container may have no services.
        let _ = process::output(process::call(program).args(arguments));
    }
}

/// Brotli is a part of the program, or two modules in a folder that the program names.
fn has_brotli(nginx: &Path) -> bool {
    // nginx takes a variable of this name for a list of sockets that it inherits.
    let output = process::call(nginx).arg("-V").env_remove("NGINX").output();
    output.is_ok_and(|output| {
        let flags = String::from_utf8_lossy(&output.stderr).into_owned();
        is_built_in(&flags) || modules(&flags).is_some_and(|folder| are_loadable(&folder))
    })
}

fn is_built_in(flags: &str) -> bool {
    flags
        .split_whitespace()
        .any(|flag| flag.starts_with("--add-module=") && flag.contains("brotli"))
}

fn modules(flags: &str) -> Option<PathBuf> {
    let mut flags = flags.split_whitespace();
    flags
        .find_map(|flag| flag.strip_prefix("--modules-path="))
        .map(PathBuf::from)
}

fn are_loadable(folder: &Path) -> bool {
    ["filter", "static"].iter().all(|part| {
        folder
            .join(format!("ngx_http_brotli_{part}_module.so"))
            .is_file()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_folder_of_modules_in_the_configure_arguments() {
        let flags = "configure arguments: --prefix=/x --modules-path=/lib/modules --with-http_ssl";
        assert_eq!(modules(flags), Some(PathBuf::from("/lib/modules")));
        assert!(!is_built_in(flags));
        assert!(is_built_in("--with-cc=gcc --add-module=/src/ngx_brotli"));
        assert_eq!(modules("nginx version: nginx/1.22.1"), None);
    }
}
