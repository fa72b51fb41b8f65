//! Which language the screens have, and loading its texts.

use js_sys::Promise;
use leptos::prelude::*;
use leptos::task::spawn_local;
use texts::{Catalogue, Language};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use crate::session::Preference;

#[wasm_bindgen]
extern "C" {
    /// The language to begin with, which public/boot.js has chosen.
    #[wasm_bindgen(thread_local_v2, js_name = bootLanguage)]
    static BOOT_LANGUAGE: Promise;

    /// Requests a file of texts. The promise holds its lines, or `null` where it could not be loaded.
    #[wasm_bindgen(js_name = bootTexts)]
    fn boot_texts(file: &str) -> Promise;
}

/// Returns the language to begin with: what the user chose, else the first of the browser's languages
/// that the application speaks, else that of config.json, else English.
pub async fn first_choice() -> Language {
    let tag = JsFuture::from(BOOT_LANGUAGE.with(Promise::clone)).await;
    let tag = tag.ok().and_then(|tag| tag.as_string());
    Language::of_tag(&tag.unwrap_or_default()).unwrap_or_default()
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

/// The texts of a language that are on their way.
pub struct Request(Language, Option<Promise>);

/// The texts of a language could not be loaded.
#[derive(Debug, Clone, Copy)]
pub struct NotLoaded;

/// Requests the texts of a language.
pub fn request(language: Language) -> Request {
    // A program that holds the texts needs no file.
    let is_known = Catalogue::known(language).is_some();
    Request(
        language,
        (!is_known).then(|| boot_texts(&texts::file(language))),
    )
}

/// Says everything in a language once its texts are there.
///
/// # Errors
/// The file of texts could not be loaded. The screens keep their language.
pub async fn speak(Request(language, answer): Request) -> Result<(), NotLoaded> {
    let texts = match answer {
        None => Catalogue::known(language),
        Some(answer) => {
            let lines = JsFuture::from(answer).await.ok();
            let lines = lines.and_then(|lines| lines.as_string());
            lines.map(|lines| Catalogue::parse(language, &lines))
        }
    };
    let texts = texts.ok_or(NotLoaded)?;
    name_page(language);
    super::set(texts);
    Ok(())
}

/// Changes the language at once, here and in all other tabs. `failed` runs where its texts could not be
/// loaded.
pub fn choose(language: Language, failed: impl FnOnce() + 'static) {
    Preference::Language.set(Some(language.tag()));
    spawn_local(async move {
        if speak(request(language)).await.is_err() {
            failed();
        }
    });
}

/// Follows the language that another tab chooses.
pub fn follow_other_tabs() {
    Preference::Language.on_change(|| {
        let chosen = Preference::Language.get();
        if let Some(language) = chosen.and_then(|tag| Language::of_tag(&tag)) {
            spawn_local(async move {
                // This tab keeps its language where the texts are missing.
                let _ = speak(request(language)).await;
            });
        }
    });
}
