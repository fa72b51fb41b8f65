use web_sys::Element;

use crate::language::text_untracked;
use crate::ui::set_attribute;

/// The button *Peek* of a row, which shows one customer after another. style/customers.css draws its icon.
pub struct PeekButton {
    element: Element,
    /// The accessible name.
    name: String,
}

impl PeekButton {
    /// Returns the button that `element` is. `follow_rows` listens to it, once that is loaded.
    pub fn new(element: &Element) -> Self {
        Self {
            element: element.clone(),
            name: String::new(),
        }
    }

    /// Shows the display name of the customer, in the language of now, and whether the panel shows them.
    pub fn show(&mut self, name: &str, is_peeked: bool) {
        set_expanded(&self.element, is_peeked);
        let name = text_untracked(&texts::peek_at(name.to_owned()));
        if self.name != name {
            set_attribute(&self.element, "aria-label", Some(&name));
            self.name = name;
        }
    }
}

/// Says whether the panel shows the customer of a button's row.
pub fn set_expanded(button: &Element, is_expanded: bool) {
    let before = button.get_attribute("aria-expanded").as_deref() == Some("true");
    if before != is_expanded {
        set_attribute(button, "aria-expanded", is_expanded.then_some("true"));
    }
}
