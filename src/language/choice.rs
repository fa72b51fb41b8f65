//! Which language the screens have, and loading its texts.

use gloo_net::http::Response;
use leptos::prelude::*;
use leptos::task::spawn_local;
use texts::{Catalogue, Language};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use crate::router::base_path;
use crate::session::storage;

/// The key of the chosen language in the local storage. public/boot.js reads it before the first paint.
const KEY: &str = "customer-desk.language";

/// Returns the language to begin with: what the user chose, else the first of the browser's languages
/// that the application speaks, else that of config.json, else English.
pub fn first_choice(configured: Option<&str>) -> Language {
    let chosen = storage::local().get(KEY);
    let preferred = window().navigator().languages();
    let preferred = preferred.into_iter().filter_map(|tag| tag.as_string());
    let mut tags = chosen
        .into_iter()
        .chain(preferred)
        .chain(configured.map(str::to_owned));
    tags.find_map(|tag| Language::of_tag(&tag))
        .unwrap_or_default()
}

/// Tells the browser the language of the page, and takes the few texts that the first rows need.
pub fn name_page(language: Language) {
    if let Some(root) = document().document_element() {
        // An attribute with a known name can always be set.
        let _ = root.set_attribute("lang", language.tag());
    }
    if super::current_untracked() != language {
        super::set(Catalogue::first(language));
    }
}

/// The texts of a language, as the server sends them.
pub struct Lines(Language, String);

/// The texts of a language could not be loaded.
#[derive(Debug, Clone, Copy)]
pub struct NotLoaded;

/// Loads the texts of a language, and says everything in it.
///
/// # Errors
/// The file of texts could not be loaded. The screens keep their language.
pub async fn load(language: Language) -> Result<(), NotLoaded> {
    speak(fetch(language).await?);
    Ok(())
}

/// Says everything in the language of these texts.
pub fn speak(Lines(language, lines): Lines) {
    let texts = Catalogue::known(language);
    let texts = texts.unwrap_or_else(|| Catalogue::parse(language, &lines));
    name_page(language);
    super::set(texts);
}

/// Loads the texts of a language. The code that can say them is loaded beside them.
///
/// # Errors
/// The file of texts could not be loaded.
pub async fn fetch(language: Language) -> Result<Lines, NotLoaded> {
    if Catalogue::known(language).is_some() {
        return Ok(Lines(language, String::new()));
    }
    let url = base_path() + "/" + &texts::file(language);
    let answer = JsFuture::from(window().fetch_with_str(&url)).await;
    let answer = Response::from(
        answer
            .map_err(|_| NotLoaded)?
            .unchecked_into::<web_sys::Response>(),
    );
    if !answer.ok() {
        return Err(NotLoaded);
    }
    let lines = answer.text().await.map_err(|_| NotLoaded)?;
    Ok(Lines(language, lines))
}

/// Changes the language at once, here and in all other tabs. `failed` runs where its texts could not be
/// loaded.
pub fn choose(language: Language, failed: impl FnOnce() + 'static) {
    storage::local().set(KEY, language.tag());
    spawn_local(async move {
        if load(language).await.is_err() {
            failed();
        }
    });
}

/// Follows the language that another tab chooses.
pub fn follow_other_tabs() {
    let listener = window_event_listener(leptos::ev::storage, |event| {
        let chosen = event
            .new_value()
            .filter(|_| event.key().as_deref() == Some(KEY));
        if let Some(language) = chosen.and_then(|tag| Language::of_tag(&tag)) {
            spawn_local(async move {
                // This tab keeps its language where the texts are missing.
                let _ = load(language).await;
            });
        }
    });
    on_cleanup(move || listener.remove());
}
