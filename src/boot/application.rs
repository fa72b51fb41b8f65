//! The application, in a file of its own. It loads once the first rows have arrived, or after 500 ms.

use leptos::mount::mount_to_body;
use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use model::{ConfigError, ListSettings};
use wasm_bindgen_futures::spawn_local;

use super::{Ready, part_missing};
use crate::app::App;
use crate::app::lazy_file::NotLoaded;
use crate::language::{Request, speak, t};
use crate::reactive::after_paint;
use crate::router::base_path;
use crate::ui::Icon;

/// Loads the file, and returns the function that mounts the application.
///
/// # Errors
/// `NotLoaded` if the file could not be loaded.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(application, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn load() -> Result<fn(Ready, Request), NotLoaded> {
    Ok(mount)
}

/// Returns the function that mounts the application, where all code is one file: in tests.
///
/// # Errors
/// None here.
#[cfg(not(feature = "split"))]
pub async fn load() -> Result<fn(Ready, Request), NotLoaded> {
    Ok(mount)
}

fn mount(ready: Ready, texts: Request) {
    spawn_local(async move {
        match speak(texts).await {
            Ok(()) => show(ready),
            Err(_) => part_missing(),
        }
    });
}

fn show(ready: Ready) {
    let ready = ready.and_then(|(api, session, text)| {
        api.set_list_settings(ListSettings::parse(&text)?);
        Ok((api, session))
    });
    match ready {
        Ok((api, session)) => mount_to_body(move || view! { <App api session/> }),
        Err(error) => mount_to_body(move || view! { <CannotStart error/> }),
    }
    if let Some(skeleton) = document().get_element_by_id("boot") {
        skeleton.remove();
    }
    after_paint(show_icon);
}

/// Sets the icon of the tab. It loads last, since nothing waits for it.
fn show_icon() {
    if let Ok(Some(icon)) = document().query_selector("link[rel=icon]") {
        Rndr::set_attribute(&icon, "href", &(base_path() + "/favicon.svg"));
    }
}

/// The message that replaces the application if its configuration is missing or broken.
#[component]
fn CannotStart(error: ConfigError) -> impl IntoView {
    let reload = |_| {
        // Fails only where the page may not be loaded at all.
        let _ = location().reload();
    };
    view! {
        <main class="message-page">
            <Icon name="warning"/>
            <h1 tabindex="-1">{t(texts::start_cannot_title())}</h1>
            <p>
                {t(texts::start_cannot())}
            </p>
            <pre>"config.json" ": " {t(error.0)}</pre>
            <button type="button" class="button button-primary" on:click=reload>
                {t(texts::action_reload())}
            </button>
        </main>
    }
}
