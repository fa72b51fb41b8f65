use texts::{Catalogue, Language, Message};

/// Returns the texts of the language with a tag.
pub fn catalogue(tag: &str) -> Catalogue {
    let language = Language::of_tag(tag).unwrap();
    Catalogue::known(language).unwrap()
}

/// Says a message in Russian.
pub fn russian(message: &Message) -> String {
    message.text(&catalogue("ru"))
}
