//! nginx with brotli, behind which the end-to-end tests run the page as a deployment does.

use std::path::{Path, PathBuf};

use super::{apt, program};
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

/// Where the program is.
pub(super) fn ensure() -> Result<PathBuf, Failure> {
    if let Some(nginx) = find() {
        return Ok(nginx);
    }
    let was_there = program::find("NGINX", &["nginx"]).is_some();
    apt::install("nginx with brotli", &PACKAGES, ADVICE)?;
    if !was_there {
        keep_quiet();
    }
    find().ok_or_else(|| Failure::new(ADVICE))
}

fn find() -> Option<PathBuf> {
    program::find("NGINX", &["nginx"]).filter(|nginx| has_brotli(nginx))
}

/// Debian starts what it installs. Nobody asked for a web server on port 80.
fn keep_quiet() {
    for command in [
        ["service", "nginx", "stop"],
        ["update-rc.d", "nginx", "disable"],
    ] {
        let [program, arguments @ ..] = command;
        // Where there is no such service, there is nothing to end.
        let _ = process::output(process::call(program).args(arguments));
    }
}

/// Loadable modules lie in a folder that the program names; else it was built with them.
fn has_brotli(nginx: &Path) -> bool {
    // It would take the variable that names it for a list of open sockets.
    let told = process::call(nginx).arg("-V").env_remove("NGINX").output();
    told.is_ok_and(|output| {
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
    fn reads_what_nginx_tells_of_its_modules() {
        let flags = "configure arguments: --prefix=/x --modules-path=/lib/modules --with-http_ssl";
        assert_eq!(modules(flags), Some(PathBuf::from("/lib/modules")));
        assert!(!is_built_in(flags));
        assert!(is_built_in("--with-cc=gcc --add-module=/src/ngx_brotli"));
        assert_eq!(modules("nginx version: nginx/1.22.1"), None);
    }
}
