use model::printable;

/// A text of the station as it may be shown: what is invisible, or would turn the words around it,
/// is made visible.
pub fn display_text(text: &str) -> String {
    printable(text).into_owned()
}
