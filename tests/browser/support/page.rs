//! Eyes: finding things on the page by name, as a screen reader does, or by selector.

use leptos::prelude::{document, location, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, Storage};

/// The id of the element that everything is mounted in.
pub const STAGE: &str = "stage";

/// Everything that `selector` finds, inside the open dialog where there is one: it makes the rest
/// of the page inert.
pub fn all(selector: &str) -> Vec<HtmlElement> {
    match dialog() {
        Some(dialog) => all_in(&dialog, selector),
        None => all_in(&stage(), selector),
    }
}

/// The open dialog, if any.
pub fn dialog() -> Option<HtmlElement> {
    all_in(&stage(), "dialog[open]").pop()
}

/// Whether a dialog of this title is open, and modal.
pub fn asks(title: &str) -> bool {
    dialog().is_some_and(|dialog| {
        let titles = all_in(&dialog, "h2");
        dialog.matches(":modal").unwrap() && titles.first().is_some_and(|it| text_of(it) == title)
    })
}

/// The first of them, if any.
pub fn find(selector: &str) -> Option<HtmlElement> {
    all(selector).into_iter().next()
}

/// The first of them.
pub fn one(selector: &str) -> HtmlElement {
    find(selector).unwrap_or_else(|| panic!("no {selector} in: {}", whole_text()))
}

/// The words in each of them.
pub fn texts(selector: &str) -> Vec<String> {
    all(selector).iter().map(|it| text_of(it)).collect()
}

/// The words in the first of them; none where there is nothing.
pub fn text(selector: &str) -> String {
    texts(selector).into_iter().next().unwrap_or_default()
}

/// Whether `words` stand anywhere on the page.
pub fn says(words: &str) -> bool {
    whole_text().contains(words)
}

/// All words of the page.
pub fn whole_text() -> String {
    text_of(&stage())
}

/// The button of this name.
pub fn button(name: &str) -> HtmlElement {
    named("button", name)
}

/// Whether there is a button of this name.
pub fn has_button(name: &str) -> bool {
    all("button").iter().any(|it| name_of(it) == name)
}

/// The group of choices under this legend.
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

/// The link of this name.
pub fn link(name: &str) -> HtmlElement {
    named("a", name)
}

/// The control with this label.
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

/// What stands in the control with this label.
pub fn value(label: &str) -> String {
    let value = js_sys::Reflect::get(&control(label), &"value".into());
    value.unwrap().as_string().unwrap()
}

/// Whether the checkbox with this label is checked.
pub fn is_checked(label: &str) -> bool {
    control(label)
        .unchecked_into::<HtmlInputElement>()
        .checked()
}

/// What an element's `aria-describedby` says.
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

/// What has the focus.
pub fn focused() -> Element {
    document().active_element().unwrap()
}

/// The URL after the origin.
pub fn url() -> String {
    let location = location();
    location.pathname().unwrap() + &location.search().unwrap() + &location.hash().unwrap()
}

/// The words in an element, with single spaces.
pub fn text_of(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The browser's history.
pub fn history() -> web_sys::History {
    window().history().unwrap()
}

/// What lasts as long as the tab.
pub fn session_storage() -> Storage {
    window().session_storage().unwrap().unwrap()
}

/// What lasts beyond the tab.
pub fn local_storage() -> Storage {
    window().local_storage().unwrap().unwrap()
}

fn stage() -> Element {
    document().get_element_by_id(STAGE).unwrap()
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

/// Everything that `selector` finds within an element.
pub fn all_in(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let found = root.query_selector_all(selector).unwrap();
    (0..found.length())
        .map(|at| found.get(at).unwrap().unchecked_into())
        .collect()
}
