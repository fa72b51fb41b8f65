//! Where this machine keeps what the journeys need. `cargo xtask test` makes all of it and sets
//! the variables; the defaults are where it puts things.

use std::path::{Path, PathBuf};

/// The folder of the release build.
pub fn dist() -> PathBuf {
    present("CUSTOMER_DESK_DIST", workspace().join("dist"))
}

/// The program `dev-api`.
pub(crate) fn dev_api() -> PathBuf {
    present(
        "CUSTOMER_DESK_DEV_API",
        workspace().join("target/debug/dev-api"),
    )
}

/// The script of axe-core.
pub(crate) fn axe() -> PathBuf {
    let installed = "target/tools/npm/node_modules/axe-core/axe.min.js";
    present("CUSTOMER_DESK_AXE", workspace().join(installed))
}

/// The program `chromedriver`.
pub(crate) fn chromedriver() -> PathBuf {
    present("CHROMEDRIVER", on_path("chromedriver"))
}

/// The program `chromium`.
pub(crate) fn chromium() -> PathBuf {
    present("CHROMIUM", on_path("chromium"))
}

/// The program `geckodriver`.
pub(crate) fn geckodriver() -> PathBuf {
    let installed = "target/tools/bin/geckodriver";
    present("GECKODRIVER", workspace().join(installed))
}

/// Firefox.
pub(crate) fn firefox() -> PathBuf {
    present("FIREFOX", on_path("firefox-esr"))
}

/// The program `WebKitWebDriver`.
pub(crate) fn webkit_driver() -> PathBuf {
    present("WEBKITWEBDRIVER", on_path("WebKitWebDriver"))
}

/// The program `Xvfb`.
pub(crate) fn xvfb() -> PathBuf {
    present("XVFB", on_path("Xvfb"))
}

/// The program `nginx`.
pub(crate) fn nginx() -> PathBuf {
    present("NGINX", on_path("nginx"))
}

/// The folder for pictures of failed journeys; made if it is not there.
pub(crate) fn pictures() -> PathBuf {
    let folder = workspace().join("target/e2e");
    std::fs::create_dir_all(&folder).expect("target/e2e cannot be made");
    folder
}

fn present(variable: &str, default: PathBuf) -> PathBuf {
    let path = std::env::var_os(variable).map_or(default, PathBuf::from);
    assert!(
        path.exists(),
        "{} is not there: run `cargo xtask test`, which makes it, or set {variable}",
        path.display()
    );
    path
}

fn on_path(program: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    // Only root has the folder of servers on its path.
    std::env::split_paths(&path)
        .chain([PathBuf::from("/usr/sbin")])
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.exists())
        .unwrap_or_else(|| Path::new("/usr/bin").join(program))
}

fn workspace() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).unwrap_or(package)
}
