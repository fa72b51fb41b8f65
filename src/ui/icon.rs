use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An icon of `style/icons.svg`, which the page holds. Screen readers skip it: a text beside it has
/// the same meaning.
#[component]
pub fn Icon(
    /// The symbol's id.
    #[prop(into)]
    name: Signal<&'static str>,
    /// Additional classes.
    #[prop(default = "")]
    class: &'static str,
) -> impl IntoView {
    let href = Signal::derive(move || format!("#icon-{}", name.get()));
    view! {
        <svg class=format!("icon {class}") aria-hidden="true">
            <use href=href></use>
        </svg>
    }
}

/// Returns an icon as an element outside of a view.
pub fn icon_element(name: &str) -> Element {
    let icon = Rndr::create_element("svg", Some(SVG));
    Rndr::set_attribute(&icon, "class", "icon");
    Rndr::set_attribute(&icon, "aria-hidden", "true");
    let symbol = Rndr::create_element("use", Some(SVG));
    Rndr::set_attribute(&symbol, "href", &format!("#icon-{name}"));
    Rndr::insert_node(&icon, &symbol, None);
    icon
}
