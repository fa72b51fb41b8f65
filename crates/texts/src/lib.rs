//! The texts of the screens (docs/translating.md). A function for each text of `locales/en.ftl` returns
//! what to say as a [`Message`]; a [`Catalogue`] says it in a language.

mod catalogue;
mod intl;
#[cfg(test)]
mod laws;
mod message;
mod pattern;

pub use catalogue::{Catalogue, Language, file};
pub use intl::count;
pub use message::{Argument, Message};

include!(concat!(env!("OUT_DIR"), "/functions.rs"));
