//! Sentences with elements in them, such as a name in bold. Each language has its own place for them.

use leptos::prelude::*;
use texts::Message;

use crate::language::text;
use crate::reactive::dynamic;

/// The marks of the elements: private characters, which no text of a catalogue holds.
const MARKS: [char; 2] = ['\u{f0000}', '\u{f0001}'];

/// Returns the argument that stands for an element in a sentence, by its place from 0.
pub fn element_mark(place: usize) -> String {
    MARKS.get(place).map(char::to_string).unwrap_or_default()
}

/// Draws a sentence that has an [`element_mark`] where each of `elements` belongs.
pub fn sentence(message: Message, elements: Vec<ViewFn>) -> AnyView {
    dynamic(move || {
        let piece = |piece: &str| {
            let place = MARKS.iter().position(|mark| piece.ends_with(*mark));
            let element = place.and_then(|place| elements.get(place));
            let words = piece.trim_end_matches(MARKS).to_owned();
            view! {
                {words}
                {element.map(ViewFn::run)}
            }
        };
        let text = text(&message);
        let pieces = text.split_inclusive(MARKS).map(piece);
        pieces.collect_view().into_any()
    })
}
