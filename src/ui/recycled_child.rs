use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;

use super::attribute::set_attribute;

/// A part at the end of an element that is there at times. It is made anew only when it tells
/// something else, and hidden in between: a picture that leaves the page is drawn anew.
pub struct RecycledChild {
    home: Element,
    /// What the part tells, also while it is hidden.
    words: String,
    part: Option<Element>,
    is_shown: bool,
}

impl RecycledChild {
    /// Shows parts at the end of `home`.
    pub fn new(home: Element) -> Self {
        Self {
            home,
            words: String::new(),
            part: None,
            is_shown: false,
        }
    }

    /// Shows the part that tells of `words`, which are all that it depends on; nothing where there
    /// are none.
    pub fn show(&mut self, words: &str, part: impl FnOnce() -> Option<Element>) {
        let is_shown = !words.is_empty();
        if is_shown && words != self.words {
            self.replace(part());
            words.clone_into(&mut self.words);
        } else if let Some(part) = self.part.as_ref().filter(|_| is_shown != self.is_shown) {
            set_attribute(part, "hidden", (!is_shown).then_some(""));
        }
        self.is_shown = is_shown;
    }

    fn replace(&mut self, part: Option<Element>) {
        if let Some(old) = &self.part {
            Rndr::remove(old);
        }
        if let Some(new) = &part {
            Rndr::insert_node(&self.home, new, None);
        }
        self.part = part;
    }
}
