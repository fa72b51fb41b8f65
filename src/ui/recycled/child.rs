use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;

use super::set_attribute;

/// A child element that can be attached and removed again, at the end of its parent. It is hidden
/// while it has no text, since the browser draws the picture of a new element again.
pub struct RecycledChild {
    parent: Element,
    child: Option<Element>,
    /// The text of the child, also while it is hidden.
    text: String,
    is_shown: bool,
}

impl RecycledChild {
    /// Returns a child of `parent` that is not there yet.
    pub fn new(parent: Element) -> Self {
        Self {
            parent,
            child: None,
            text: String::new(),
            is_shown: false,
        }
    }

    /// Shows the child for `text`, or hides it where the text is empty. `make` must depend on the
    /// text alone: it runs only when the text differs from that of the child.
    pub fn show(&mut self, text: &str, make: impl FnOnce() -> Option<Element>) {
        let is_shown = !text.is_empty();
        if is_shown && text != self.text {
            self.replace(make());
            text.clone_into(&mut self.text);
        } else if let Some(child) = self.child.as_ref().filter(|_| is_shown != self.is_shown) {
            set_attribute(child, "hidden", (!is_shown).then_some(""));
        }
        self.is_shown = is_shown;
    }

    fn replace(&mut self, child: Option<Element>) {
        if let Some(old) = &self.child {
            Rndr::remove(old);
        }
        if let Some(new) = &child {
            Rndr::insert_node(&self.parent, new, None);
        }
        self.child = child;
    }
}
