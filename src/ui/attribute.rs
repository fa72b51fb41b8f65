use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;

/// Gives an element that is no view an attribute, or takes it away.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    match value {
        Some(value) => Rndr::set_attribute(element, name, value),
        None => Rndr::remove_attribute(element, name),
    }
}
