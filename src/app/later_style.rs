//! The style sheet of the parts that load after the first rows. Its link in index.html is disabled, so
//! that the first rows do not wait for it.

use js_sys::Promise;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlLinkElement;

use super::lazy_file::NotLoaded;

const DISABLED: &str = "#later-style[disabled]";

/// Loads the style sheet. Later calls return at once; after a failure the next call tries again. Tests
/// have no link.
pub async fn load() -> Result<(), NotLoaded> {
    let Ok(Some(disabled)) = document().query_selector(DISABLED) else {
        return Ok(());
    };
    // A link that has failed does not load again: a copy does.
    let copy = disabled.clone_node().map_err(|_| NotLoaded)?;
    let link: HtmlLinkElement = copy.unchecked_into();
    link.remove_attribute("disabled").map_err(|_| NotLoaded)?;
    let loaded = Promise::new(&mut |loaded, failed| {
        link.set_onload(Some(&loaded));
        link.set_onerror(Some(&failed));
        let _ = disabled.after_with_node_1(&link);
    });
    let is_loaded = JsFuture::from(loaded).await.is_ok();
    if is_loaded {
        disabled.remove();
        Ok(())
    } else {
        link.remove();
        Err(NotLoaded)
    }
}
