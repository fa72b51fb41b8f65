//! Finds elements on the page by accessible name or by selector.

use leptos::prelude::{document, location, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, Storage};

/// The id of the element that the application is mounted in.
pub const ROOT_ID: &str = "test-root";

/// Returns the elements that `selector` finds. An open dialog makes the rest of the page inert, so
/// that only its elements count.
pub fn all(selector: &str) -> Vec<HtmlElement> {
    match dialog() {
        Some(dialog) => all_in(&dialog, selector),
        None => all_in(&root(), selector),
    }
}

/// Returns the open dialog.
pub fn dialog() -> Option<HtmlElement> {
    all_in(&root(), "dialog[open]").pop()
}

/// Returns whether a modal dialog with this title is open.
pub fn has_dialog(title: &str) -> bool {
    dialog().is_some_and(|dialog| {
        let titles = all_in(&dialog, "h2");
        dialog.matches(":modal").unwrap() && titles.first().is_some_and(|it| text_of(it) == title)
    })
}

/// Returns the first element that `selector` finds.
pub fn find(selector: &str) -> Option<HtmlElement> {
    all(selector).into_iter().next()
}

/// Returns the first element that `selector` finds. Panics where there is none.
pub fn one(selector: &str) -> HtmlElement {
    find(selector).unwrap_or_else(|| panic!("no {selector} in: {}", whole_text()))
}

/// Returns the text of each element that `selector` finds.
pub fn texts(selector: &str) -> Vec<String> {
    all(selector).iter().map(|it| text_of(it)).collect()
}

/// Returns the text of the first element that `selector` finds, else an empty text.
pub fn text(selector: &str) -> String {
    texts(selector).into_iter().next().unwrap_or_default()
}

/// Returns whether the page contains this text.
pub fn has_text(text: &str) -> bool {
    whole_text().contains(text)
}

/// Returns the text of the page.
pub fn whole_text() -> String {
    text_of(&root())
}

/// Returns the button with this name.
pub fn button(name: &str) -> HtmlElement {
    named("button", name)
}

/// Returns whether there is a button with this name.
pub fn has_button(name: &str) -> bool {
    all("button").iter().any(|it| name_of(it) == name)
}

/// Returns the fieldset with this legend.
pub fn group(legend: &str) -> HtmlElement {
    let mut groups = all("fieldset").into_iter();
    let is_it = |it: &HtmlElement| {
        all_in(it, "legend")
            .first()
            .is_some_and(|it| text_of(it) == legend)
    };
    groups
        .find(is_it)
        .unwrap_or_else(|| panic!("no group {legend:?} in: {}", whole_text()))
}

/// Returns the link with this name.
pub fn link(name: &str) -> HtmlElement {
    named("a", name)
}

/// Returns the control with this label.
pub fn control(label: &str) -> HtmlElement {
    if let Some(control) = find(&format!("input[aria-label='{label}']")) {
        return control;
    }
    let labels = all("label");
    let label = labels
        .iter()
        .find(|it| text_of(it) == label)
        .unwrap_or_else(|| panic!("no label {label:?} in: {}", whole_text()));
    match label.get_attribute("for") {
        Some(id) => one(&format!("[id='{id}']")),
        None => all_in(label, "input").remove(0),
    }
}

/// Returns the value of the control with this label.
pub fn value(label: &str) -> String {
    let value = js_sys::Reflect::get(&control(label), &"value".into());
    value.unwrap().as_string().unwrap()
}

/// Returns whether the checkbox with this label is checked.
pub fn is_checked(label: &str) -> bool {
    control(label)
        .unchecked_into::<HtmlInputElement>()
        .checked()
}

/// Returns the text of the elements that `aria-describedby` names.
pub fn description(element: &Element) -> String {
    let ids = element
        .get_attribute("aria-describedby")
        .unwrap_or_default();
    let texts: Vec<_> = ids
        .split_whitespace()
        .map(|id| text(&format!("#{id}")))
        .collect();
    texts.join(" ")
}

/// Returns the element with the focus.
pub fn focused() -> Element {
    document().active_element().unwrap()
}

/// Returns path, query and fragment of the URL.
pub fn url() -> String {
    let location = location();
    location.pathname().unwrap() + &location.search().unwrap() + &location.hash().unwrap()
}

/// Returns the text of an element, with single spaces.
pub fn text_of(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the browser's history.
pub fn history() -> web_sys::History {
    window().history().unwrap()
}

/// Returns the session storage.
pub fn session_storage() -> Storage {
    window().session_storage().unwrap().unwrap()
}

/// Returns the local storage.
pub fn local_storage() -> Storage {
    window().local_storage().unwrap().unwrap()
}

fn root() -> Element {
    document().get_element_by_id(ROOT_ID).unwrap()
}

fn named(selector: &str, name: &str) -> HtmlElement {
    let mut named = all(selector).into_iter().filter(|it| name_of(it) == name);
    named
        .next()
        .unwrap_or_else(|| panic!("no {selector} {name:?} in: {}", whole_text()))
}

fn name_of(element: &Element) -> String {
    element
        .get_attribute("aria-label")
        .unwrap_or_else(|| text_of(element))
}

/// Returns the elements that `selector` finds within an element.
pub fn all_in(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let found = root.query_selector_all(selector).unwrap();
    (0..found.length())
        .map(|at| found.get(at).unwrap().unchecked_into())
        .collect()
}
