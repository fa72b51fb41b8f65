//! The language of the screens: which one it is, its texts, and the words of a message in it
//! (docs/architecture.md, "Languages").

mod choice;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use texts::{Catalogue, Language, Message};

pub use choice::{
    NotLoaded, Request, choose, first_choice, follow_other_tabs, name_page, request, speak,
};

thread_local! {
    static CATALOGUE: RefCell<Rc<Catalogue>> = RefCell::new(Rc::new(Catalogue::initial()));
    /// Tells all words that the catalogue is another one.
    static CHANGE: ArcTrigger = ArcTrigger::new();
}

/// Returns the words of a message. A view or an effect that asks runs again when the language changes.
pub fn text(message: &Message) -> String {
    CHANGE.with(ArcTrigger::track);
    text_untracked(message)
}

/// Returns the words of a message as of now.
pub fn text_untracked(message: &Message) -> String {
    message.text(&CATALOGUE.with_borrow(Rc::clone))
}

/// Returns the words of a message, for a view or an attribute.
pub fn t(message: Message) -> Signal<String> {
    Signal::derive(move || text(&message))
}

/// Returns the words of a message that can change, for a view or an attribute.
pub fn t_of(message: impl Into<Signal<Message>>) -> Signal<String> {
    let message = message.into();
    Signal::derive(move || message.with(text))
}

/// Returns the language of the screens, reactively.
pub fn current() -> Language {
    CHANGE.with(ArcTrigger::track);
    current_untracked()
}

fn current_untracked() -> Language {
    CATALOGUE.with_borrow(|catalogue| catalogue.language())
}

fn set(catalogue: Catalogue) {
    CATALOGUE.set(Rc::new(catalogue));
    CHANGE.with(ArcTrigger::notify);
}
