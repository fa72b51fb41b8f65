use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;

const SVG: &str = "http://www.w3.org/2000/svg";

/// A picture of `style/icons.svg`, which stands in the page, for the eye only: words beside it say the same.
#[component]
pub fn Icon(
    /// The symbol's id.
    #[prop(into)]
    name: Signal<&'static str>,
    /// More classes.
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

/// The same, as an element of what is no view.
pub fn icon_element(name: &str) -> Element {
    let picture = Rndr::create_element("svg", Some(SVG));
    Rndr::set_attribute(&picture, "class", "icon");
    Rndr::set_attribute(&picture, "aria-hidden", "true");
    let symbol = Rndr::create_element("use", Some(SVG));
    Rndr::set_attribute(&symbol, "href", &format!("#icon-{name}"));
    Rndr::insert_node(&picture, &symbol, None);
    picture
}
