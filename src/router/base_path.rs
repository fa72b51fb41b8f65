//! The path that the application is installed at.

use leptos::prelude::document;

/// Returns the path before each screen's own, such as `/desk`; empty at the root of a host. Trunk
/// writes its `--public-url` into the script element of the page.
pub fn base_path() -> String {
    let script = document().get_element_by_id("boot-script");
    let base = script.and_then(|script| script.get_attribute("data-base"));
    let base = base.unwrap_or_default();
    base.trim_end_matches('/').to_owned()
}

/// Returns the part of a path below the base path: empty, or beginning with `/`. `None` for a path
/// outside.
pub fn below_base_path(path: &str) -> Option<&str> {
    let below = path.strip_prefix(&base_path())?;
    (below.is_empty() || below.starts_with('/')).then_some(below)
}
