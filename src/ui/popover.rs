use leptos::html;
use leptos::prelude::*;

use super::Icon;

/// A button that opens a panel below it. The platform closes it on Escape and on a click elsewhere,
/// and gives the focus back.
#[component]
pub fn Popover(
    /// The id of the panel.
    id: &'static str,
    /// What stands on the button.
    #[prop(into)]
    label: Signal<String>,
    icon: &'static str,
    children: Children,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    let panel = NodeRef::<html::Div>::new();
    // The top layer knows nothing of where the button is.
    let place = move |_| {
        if let (Some(button), Some(panel)) = (button.get_untracked(), panel.get_untracked()) {
            let rect = button.get_bounding_client_rect();
            let style = leptos::web_sys::HtmlElement::style(&panel);
            // A property of a known name can always be set.
            let _ = style.set_property("--popover-top", &format!("{}px", rect.bottom()));
            let _ = style.set_property("--popover-left", &format!("{}px", rect.left()));
        }
    };
    view! {
        <button type="button" class="button" node_ref=button popovertarget=id on:click=place>
            <Icon name=icon/>
            <span class="button-text">{label}</span>
        </button>
        <div id=id class="popover" popover="auto" node_ref=panel role="group" aria-label=label>
            {children()}
        </div>
    }
}
