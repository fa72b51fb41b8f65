//! The dynamic modules of nginx.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

const BROTLI: [&str; 2] = [
    "ngx_http_brotli_filter_module.so",
    "ngx_http_brotli_static_module.so",
];

/// The lines that load brotli; none where nginx was built with it.
pub(super) fn lines(nginx: &Path) -> String {
    static LINES: OnceLock<String> = OnceLock::new();
    LINES.get_or_init(|| ask(nginx)).clone()
}

fn ask(nginx: &Path) -> String {
    let answer = Command::new(nginx).arg("-V").env_remove("NGINX").output();
    let answer = answer.expect("nginx does not start").stderr;
    let answer = String::from_utf8_lossy(&answer);
    let folder = answer
        .split_whitespace()
        .find_map(|flag| flag.strip_prefix("--modules-path="))
        .unwrap_or("/usr/lib/nginx/modules");
    BROTLI
        .iter()
        .map(|module| Path::new(folder).join(module))
        .filter(|file| file.exists())
        .map(|file| format!("load_module {};\n", file.display()))
        .collect()
}
