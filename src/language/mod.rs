//! The language of the screens: which one it is, its texts, and the words of a message in it
//! (docs/architecture.md, "Languages").

mod choice;

use leptos::prelude::*;
use texts::{Catalogue, Message};

pub use choice::{choose, first_choice, follow_other_tabs, load, name_page};

thread_local! {
    static CATALOGUE: ArcRwSignal<Catalogue> = ArcRwSignal::new(Catalogue::initial());
}

/// Returns the words of a message. A view or an effect that asks runs again when the language changes.
pub fn text(message: &Message) -> String {
    catalogue().with(|catalogue| message.text(catalogue))
}

/// Returns the words of a message as of now.
pub fn text_untracked(message: &Message) -> String {
    catalogue().with_untracked(|catalogue| message.text(catalogue))
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
pub fn current() -> texts::Language {
    catalogue().with(Catalogue::language)
}

fn catalogue() -> ArcRwSignal<Catalogue> {
    CATALOGUE.with(Clone::clone)
}
