use std::ops::Range;

use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node, Text};

use super::set_attribute;
use crate::ui::text::{can_run_right_to_left, display_text, pieces};

/// Finds the ranges of a text to be marked, in bytes, in order and apart.
pub type Marks<'a> = &'a dyn Fn(&str) -> Vec<Range<usize>>;

/// The most bytes of a text that are shown: laying out a line of megabytes freezes the tab.
const LONGEST: usize = 2_000;

/// A text with marks in an element of its own, which can be a link.
pub struct RecycledText {
    parent: Element,
    href: Option<String>,
    /// Whether the browser finds the direction of the text.
    auto_direction: bool,
    text: String,
    marks: Vec<Range<usize>>,
    /// The pieces of the text, unmarked and marked in turns.
    pieces: Vec<Piece>,
}

impl RecycledText {
    /// Returns a text in `parent`, which must be empty, and an `a` if the text is ever a link.
    pub fn new(parent: Element) -> Self {
        Self {
            parent,
            href: None,
            auto_direction: false,
            text: String::new(),
            marks: Vec::new(),
            pieces: Vec::new(),
        }
    }

    /// Shows a text of the API, as a link if it has a `href`. A text of more than 2,000 bytes is cut.
    pub fn show(&mut self, text: &str, href: Option<&str>, marks: Marks) {
        self.set_href(href);
        let shown = &text[..text.floor_char_boundary(LONGEST)];
        let mut shown = display_text(shown);
        if text.len() > LONGEST {
            shown.push('…');
        }
        let text = shown;
        let marks = marks(&text);
        if text != self.text || marks != self.marks {
            self.set_auto_direction(can_run_right_to_left(&text));
            self.write(&text, &marks);
            self.text = text;
            self.marks = marks;
        }
    }

    fn set_href(&mut self, href: Option<&str>) {
        if self.href.as_deref() == href {
            return;
        }
        set_attribute(&self.parent, "href", href);
        self.href = href.map(str::to_owned);
    }

    /// Only a text that needs it gets `dir="auto"`: finding the direction makes the layout slower.
    fn set_auto_direction(&mut self, auto: bool) {
        if self.auto_direction == auto {
            return;
        }
        set_attribute(&self.parent, "dir", auto.then_some("auto"));
        self.auto_direction = auto;
    }

    fn write(&mut self, text: &str, marks: &[Range<usize>]) {
        let texts = pieces(text, marks);
        for piece in self.pieces.drain(texts.len().min(self.pieces.len())..) {
            Rndr::remove(piece.node());
        }
        for (piece, text) in self.pieces.iter().zip(&texts) {
            Rndr::set_text(&piece.text, text);
        }
        for (index, text) in texts.iter().enumerate().skip(self.pieces.len()) {
            let piece = Piece::new(text, index % 2 == 1);
            Rndr::insert_node(&self.parent, piece.node(), None);
            self.pieces.push(piece);
        }
    }
}

/// A piece of a text, with its mark.
struct Piece {
    text: Text,
    mark: Option<Element>,
}

impl Piece {
    fn new(text: &str, is_marked: bool) -> Self {
        let text = Rndr::create_text_node(text);
        let mark = is_marked.then(|| Rndr::create_element("mark", None));
        if let Some(mark) = &mark {
            Rndr::insert_node(mark, &text, None);
        }
        Self { text, mark }
    }

    fn node(&self) -> &Node {
        match &self.mark {
            Some(mark) => mark,
            None => &self.text,
        }
    }
}
