//! public/boot/language.js: the language of the page before the application is there.

use js_sys::{Array, JSON};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

#[wasm_bindgen(module = "/public/boot/language.js")]
extern "C" {
    #[wasm_bindgen(js_name = firstSpoken)]
    fn first_spoken(tags: &Array, texts: &JsValue) -> Option<String>;
    fn fill(text: &str, values: &JsValue) -> String;
    fn translate(within: &Element, texts: &JsValue);
}

#[wasm_bindgen_test]
fn the_first_language_that_there_is_is_spoken() {
    let texts = JSON::parse(r#"{"en": {}, "ru": {}}"#).unwrap();
    for (tags, spoken) in [
        (&["ru"][..], Some("ru")),
        (&["de-DE", "ru-RU", "en"], Some("ru")),
        (&["EN-gb"], Some("en")),
        (&["de", "constructor", "toString"], None),
        (&[""], None),
        (&[], None),
    ] {
        let tags: Array = tags.iter().map(|tag| JsValue::from_str(tag)).collect();
        assert_eq!(first_spoken(&tags, &texts).as_deref(), spoken, "{tags:?}");
    }
    // Nothing was chosen.
    let tags = Array::of2(&JsValue::NULL, &"ru".into());
    assert_eq!(first_spoken(&tags, &texts).as_deref(), Some("ru"));
}

#[wasm_bindgen_test]
fn values_take_their_places() {
    let values = JSON::parse(r#"{"feature": "popover"}"#).unwrap();
    assert_eq!(fill("It lacks {feature}.", &values), "It lacks popover.");
    assert_eq!(fill("{other} stays", &values), "{other} stays");
}

#[wasm_bindgen_test]
fn elements_that_name_a_text_are_translated() {
    let page = document().create_element("div").unwrap();
    page.set_inner_html("<p data-text='a'>English</p><p data-text='b'>Left</p><p>Left too</p>");
    translate(&page, &JSON::parse(r#"{"a": "<b>по-русски</b>"}"#).unwrap());
    let words = || page.text_content().unwrap();
    assert_eq!(words(), "<b>по-русски</b>LeftLeft too");
    translate(&page, &JSON::parse("{}").unwrap());
    assert_eq!(words(), "EnglishLeftLeft too");
}
