use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;

/// A part at the end of an element that is there at times. It is made anew only when it tells
/// something else than when it was there last.
pub struct LivePart {
    home: Element,
    /// What the part tells, or has told.
    words: String,
    part: Option<Element>,
    is_there: bool,
}

impl LivePart {
    /// Shows parts at the end of `home`.
    pub fn new(home: Element) -> Self {
        Self {
            home,
            words: String::new(),
            part: None,
            is_there: false,
        }
    }

    /// Shows the part that tells of `words`, which are all that it depends on; nothing where there
    /// are none.
    pub fn show(&mut self, words: &str, part: impl FnOnce() -> Option<Element>) {
        let is_same = words == self.words;
        if self.is_there && !is_same {
            self.is_there = false;
            if let Some(old) = &self.part {
                Rndr::remove(old);
            }
        }
        if self.is_there || words.is_empty() {
            return;
        }
        self.is_there = true;
        if !is_same {
            words.clone_into(&mut self.words);
            self.part = part();
        }
        if let Some(part) = &self.part {
            Rndr::insert_node(&self.home, part, None);
        }
    }
}
