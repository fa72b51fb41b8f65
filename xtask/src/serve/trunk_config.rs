//! Trunk's configuration with another API. A file, since Trunk's command line can add a proxy to those
//! of Trunk.toml, but not replace one.

use std::path::Path;

use toml::{Table, Value};

use crate::failure::{Context, Failure};

/// Returns `own`, the text of Trunk.toml, with one proxy, to `api`. Paths are absolute, since the
/// result is stored in another folder. The page is written to target/serve/dist, so that `dist` only
/// ever holds a release build.
///
/// # Errors
/// Trunk.toml is malformed.
pub(super) fn with_api(
    own: &str,
    root: &Path,
    api: &str,
    is_remote: bool,
) -> Result<String, Failure> {
    let mut config: Table = own.parse().or_cannot("parse Trunk.toml")?;
    let absolute = |path: &str| Value::from(root.join(path).display().to_string());

    let build = section(&mut config, "build")?;
    build.insert("target".to_owned(), absolute("index.html"));
    build.insert("dist".to_owned(), absolute("target/serve/dist"));

    if let Some(Value::Array(paths)) = section(&mut config, "watch")?.get_mut("watch") {
        for path in paths {
            *path = absolute(path.as_str().unwrap_or_default());
        }
    }

    let mut proxy = Table::new();
    proxy.insert("backend".to_owned(), format!("{api}/v1.0/").into());
    proxy.insert("rewrite".to_owned(), "/v1.0/".into());
    // A system-wide proxy may lead to a remote API, but not back to this machine.
    proxy.insert("no_system_proxy".to_owned(), (!is_remote).into());
    config.insert("proxy".to_owned(), Value::Array(vec![proxy.into()]));
    Ok(config.to_string())
}

fn section<'a>(config: &'a mut Table, name: &str) -> Result<&'a mut Table, Failure> {
    config
        .entry(name)
        .or_insert_with(|| Table::new().into())
        .as_table_mut()
        .ok_or_else(|| Failure::new(format!("`{name}` of Trunk.toml is not a section")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const OWN: &str = include_str!("../../../Trunk.toml");

    fn config() -> Table {
        with_api(OWN, Path::new("/desk"), "https://crm.example", true)
            .unwrap()
            .parse()
            .unwrap()
    }

    #[test]
    fn the_only_proxy_leads_to_the_api() {
        let config = config();
        let [proxy] = config["proxy"].as_array().unwrap().as_slice() else {
            panic!("not one proxy: {config}");
        };
        assert_eq!(proxy["backend"].as_str(), Some("https://crm.example/v1.0/"));
    }

    #[test]
    fn paths_are_absolute() {
        let config = config();
        assert_eq!(config["build"]["target"].as_str(), Some("/desk/index.html"));
        for path in config["watch"]["watch"].as_array().unwrap() {
            assert!(path.as_str().unwrap().starts_with("/desk/"), "{path}");
        }
    }

    #[test]
    fn other_settings_are_kept() {
        let own: Table = OWN.parse().unwrap();
        let config = config();
        assert_eq!(
            config["build"]["pattern_script"],
            own["build"]["pattern_script"]
        );
        assert_eq!(config["hooks"], own["hooks"]);
    }
}
