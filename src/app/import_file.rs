//! The page of the import, in a file of its own: it reads workbooks, which few users need.

use leptos::prelude::*;

use super::lazy_file::{LazyFile, NotLoaded};
use super::release;
use crate::pages::ImportPage;
use crate::reactive::{effect, optional};

/// A function that makes a page. It is a pointer, so that the code that loads the file does not contain
/// the page.
type PageView = fn() -> AnyView;

const PAGE: PageView = || view! { <ImportPage/> }.into_any();

/// Loads the page of the import and shows it.
pub fn import_page() -> AnyView {
    let file = LazyFile::new(|| Box::pin(load_page()));
    file.load();
    // The screen is empty, and nothing is typed in it.
    effect(move || {
        if file.is_outdated() {
            release::reload_once();
        }
    });
    view! {
        {optional(move || file.message())}
        {optional(move || file.content().map(|page| page()))}
    }
    .into_any()
}

/// Loads the file. `import` is part of its name.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(import, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_page() -> Result<PageView, NotLoaded> {
    Ok(PAGE)
}

/// Returns the page where all code is one file: in development and in tests.
#[cfg(not(feature = "split"))]
async fn load_page() -> Result<PageView, NotLoaded> {
    Ok(PAGE)
}
