//! A text that shows one thing after another, in hundreds of cells with every key that somebody
//! types: what it is made of stays on the page, for a changed text costs a browser much less than a
//! new element.

use std::ops::Range;

use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node, Text};

use super::attribute::set_attribute;
use super::display_text;

/// Where a text is to be marked: ranges of bytes, apart and in order.
pub type Marks<'a> = &'a dyn Fn(&str) -> Vec<Range<usize>>;

/// A text in an element of its own, with marks in it. The element is a link at times.
pub struct RecycledText {
    home: Element,
    href: Option<String>,
    may_turn: bool,
    text: String,
    marks: Vec<Range<usize>>,
    /// What is plain and what is marked, by turns.
    pieces: Vec<Piece>,
}

impl RecycledText {
    /// Shows texts in `home`, which is empty. One that ever leads somewhere is an `a`.
    pub fn new(home: Element) -> Self {
        Self {
            home,
            href: None,
            may_turn: false,
            text: String::new(),
            marks: Vec::new(),
            pieces: Vec::new(),
        }
    }

    /// Shows another text of the station, which leads to `href` where that is told.
    pub fn show(&mut self, text: &str, href: Option<&str>, marks: Marks) {
        self.lead_to(href);
        let text = display_text(text);
        let marks = marks(&text);
        if text != self.text || marks != self.marks {
            self.turn(may_turn(&text));
            self.write(&text, &marks);
            self.text = text;
            self.marks = marks;
        }
    }

    fn lead_to(&mut self, href: Option<&str>) {
        if self.href.as_deref() == href {
            return;
        }
        set_attribute(&self.home, "href", href);
        self.href = href.map(str::to_owned);
    }

    /// Only where it can matter: a text whose direction has to be found takes longer to lay out.
    fn turn(&mut self, may_turn: bool) {
        if self.may_turn == may_turn {
            return;
        }
        set_attribute(&self.home, "dir", may_turn.then_some("auto"));
        self.may_turn = may_turn;
    }

    fn write(&mut self, text: &str, marks: &[Range<usize>]) {
        let texts = pieces(text, marks);
        for piece in self.pieces.drain(texts.len().min(self.pieces.len())..) {
            Rndr::remove(piece.node());
        }
        for (piece, text) in self.pieces.iter().zip(&texts) {
            Rndr::set_text(&piece.text, text);
        }
        for (at, text) in texts.iter().enumerate().skip(self.pieces.len()) {
            let piece = Piece::new(text, at % 2 == 1);
            Rndr::insert_node(&self.home, piece.node(), None);
            self.pieces.push(piece);
        }
    }
}

/// A part of a text, with its mark.
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

/// Whether a part of it may run from right to left: no letter before the Hebrew ones does.
fn may_turn(text: &str) -> bool {
    text.chars().any(|letter| letter >= '\u{590}')
}

/// What stands before the first mark, in it, between it and the next one, and so on.
pub fn pieces<'a>(text: &'a str, marks: &[Range<usize>]) -> Vec<&'a str> {
    let mut pieces = Vec::with_capacity(2 * marks.len() + 1);
    let mut at = 0;
    for mark in marks {
        pieces.extend([&text[at..mark.start], &text[mark.start..mark.end]]);
        at = mark.end;
    }
    pieces.push(&text[at..]);
    pieces
}
