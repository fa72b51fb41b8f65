use leptos::prelude::*;
use model::{CustomerId, Selection};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::language::text_untracked;
use crate::ui::set_attribute;

/// The mark of a selected row, for its style.
const SELECTED: &str = "data-selected";

/// The checkbox of a row, which shows one customer after another. Its value is the id.
pub struct SelectCheckbox {
    input: HtmlInputElement,
    selection: RwSignal<Selection>,
    id: Option<CustomerId>,
    /// The accessible name.
    name: String,
}

impl SelectCheckbox {
    /// Returns the checkbox that `input` is.
    pub fn new(input: &Element, selection: RwSignal<Selection>) -> Self {
        Self {
            input: input.clone().unchecked_into(),
            selection,
            id: None,
            name: String::new(),
        }
    }

    /// Shows whether the customer of this display name is selected, in the language of now.
    pub fn show(&mut self, id: CustomerId, name: &str) {
        let name = text_untracked(&texts::list_select(name.to_owned()));
        if self.name != name {
            set_attribute(&self.input, "aria-label", Some(&name));
            self.name = name;
        }
        if self.id != Some(id) {
            self.input.set_value(&id.to_string());
            self.id = Some(id);
        }
        self.selection
            .with_untracked(|selection| show_selected(&self.input, selection));
    }
}

/// Returns the customer of a checkbox.
pub fn id_of(checkbox: &HtmlInputElement) -> Option<CustomerId> {
    checkbox.value().parse().ok()
}

/// Shows whether the customer of a checkbox is selected, at its row too.
pub fn show_selected(checkbox: &HtmlInputElement, selection: &Selection) {
    let is_selected = id_of(checkbox).is_some_and(|id| selection.contains(id));
    checkbox.set_checked(is_selected);
    if let Ok(Some(row)) = checkbox.closest("tr")
        && row.has_attribute(SELECTED) != is_selected
    {
        set_attribute(&row, SELECTED, is_selected.then_some(""));
    }
}
