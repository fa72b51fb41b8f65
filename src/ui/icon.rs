use leptos::prelude::*;

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
