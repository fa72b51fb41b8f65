//! The configuration in `deploy/`, within the main configuration of nginx.

use std::path::Path;

use crate::deployment::NGINX_CONF;
use crate::machine;

/// The name of the socket in nginx's folder.
pub(super) const SOCKET: &str = "socket";
/// Ends the lines that the operator changes. Nothing else is changed here.
const YOURS: &str = "# yours";

/// Writes `nginx.conf` and its includes into the folder of nginx.
pub(super) fn write(folder: &Path, modules: &str, api: &str) {
    let dist = machine::dist();
    let server = deployed(&dist.display().to_string(), &socket(folder), api);
    std::fs::write(folder.join("nginx.conf"), surroundings(modules)).unwrap();
    std::fs::write(folder.join("customer-desk.conf"), server).unwrap();
}

fn socket(folder: &Path) -> String {
    format!("unix:{}", folder.join(SOCKET).display())
}

/// One process, so that it is enough to end one.
fn surroundings(modules: &str) -> String {
    format!(
        "{modules}
        daemon off;
        master_process off;
        pid nginx.pid;
        events {{ worker_connections 256; }}
        http {{
            access_log off;
            client_body_temp_path body;
            proxy_temp_path proxy;
            fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi;
            scgi_temp_path scgi;
            include customer-desk.conf;
        }}"
    )
}

fn deployed(root: &str, socket: &str, api: &str) -> String {
    let mut listens = 0;
    let mut own = |line: &str| {
        let name = line.split_whitespace().next().unwrap_or_default();
        match name {
            "listen" if listens > 0 => String::new(),
            "listen" => {
                listens += 1;
                format!("listen {socket};")
            }
            "root" => format!("root {root};"),
            "proxy_pass" => format!("proxy_pass {api};"),
            "ssl_certificate" | "ssl_certificate_key" => String::new(),
            "server_name" => line.to_owned(),
            other => panic!("deploy/nginx.conf lets the operator change {other}: say how here"),
        }
    };
    let mut conf = String::new();
    for line in NGINX_CONF.lines() {
        match line.strip_suffix(YOURS) {
            Some(line) => conf += &own(line),
            None => conf += line,
        }
        conf.push('\n');
    }
    conf
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_operators_lines_are_replaced() {
        let conf = deployed("/dist", "unix:/socket", "http://127.0.0.1:1");
        for line in [
            "root /dist;",
            "listen unix:/socket;",
            "proxy_pass http://127.0.0.1:1;",
        ] {
            assert_eq!(conf.matches(line).count(), 1, "{line}");
        }
        for gone in ["443", "/srv/", "ssl_certificate", "station.example"] {
            assert!(!conf.contains(gone), "{gone}");
        }
        assert_eq!(conf.lines().count(), NGINX_CONF.lines().count());
    }
}
