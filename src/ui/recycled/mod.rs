//! Elements that show one customer after another. A list changes hundreds of cells with each key
//! that the user types, and a changed text costs the browser much less than a new element.

mod child;
mod text;

use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;

pub use child::RecycledChild;
pub use text::RecycledText;

/// Sets an attribute of an element outside of a view, or removes it.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    match value {
        Some(value) => Rndr::set_attribute(element, name, value),
        None => Rndr::remove_attribute(element, name),
    }
}
