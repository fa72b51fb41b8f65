use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;
use leptos::tachys::view::any_view::AnyViewState;

/// A part at the end of an element that is there at times, made anew when it tells something else.
pub struct LivePart {
    home: Element,
    words: String,
    shown: Option<AnyViewState>,
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
    pub fn show(&mut self, words: &str, view: impl FnOnce() -> Option<AnyView>) {
        if words == self.words {
            return;
        }
        words.clone_into(&mut self.words);
        self.shown.unmount();
        self.shown = view().map(Render::build);
        self.shown.mount(&self.home, None);
    }
}
