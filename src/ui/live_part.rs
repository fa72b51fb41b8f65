use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;

/// A part at the end of an element that is there at times, made anew when it tells something else.
pub struct LivePart {
    home: Element,
    words: String,
    shown: Option<Element>,
}

impl LivePart {
    /// Shows parts at the end of `home`.
    pub fn new(home: Element) -> Self {
        Self {
            home,
            words: String::new(),
            shown: None,
        }
    }

    /// Shows the part that tells of `words`; they are all that it depends on.
    pub fn show(&mut self, words: &str, part: impl FnOnce() -> Option<Element>) {
        if words == self.words {
            return;
        }
        words.clone_into(&mut self.words);
        if let Some(old) = self.shown.take() {
            Rndr::remove(&old);
        }
        self.shown = part();
        if let Some(new) = &self.shown {
            Rndr::insert_node(&self.home, new, None);
        }
    }
}
