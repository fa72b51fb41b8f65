use leptos::html;
use leptos::prelude::*;
use texts::Message;
use wasm_bindgen::JsCast;

use super::Icon;
use crate::language::t_of;

/// A button that opens a panel below itself. The browser closes the panel on Escape and on a click
/// elsewhere, and returns the focus to the button.
#[component]
pub fn Popover(
    /// The id of the panel.
    id: &'static str,
    /// The text of the button.
    #[prop(into)]
    label: Signal<Message>,
    icon: &'static str,
    children: Children,
) -> impl IntoView {
    let label = t_of(label);
    let button = NodeRef::<html::Button>::new();
    let panel = NodeRef::<html::Div>::new();
    // The panel is in the browser's top layer, which has no position relative to the button.
    let set_position = move |_| {
        if let (Some(button), Some(panel)) = (button.get_untracked(), panel.get_untracked()) {
            let rect = button.get_bounding_client_rect();
            let style = leptos::web_sys::HtmlElement::style(&panel);
            // A property with a known name can always be set.
            let _ = style.set_property("--popover-top", &format!("{}px", rect.bottom()));
            let _ = style.set_property("--popover-left", &format!("{}px", rect.left()));
        }
    };
    view! {
        <button type="button" class="button" node_ref=button popovertarget=id on:click=set_position>
            <Icon name=icon/>
            <span class="button-text">{label}</span>
        </button>
        <div id=id class="popover" popover="auto" node_ref=panel role="group" aria-label=label>
            {children()}
        </div>
    }
}

/// Closes the panel that is open, as a menu does when the user has chosen.
pub fn close_popovers() {
    let open = document().query_selector(":popover-open").ok().flatten();
    if let Some(open) = open.and_then(|open| open.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Fails only for a panel that has closed meanwhile.
        let _ = open.hide_popover();
    }
}
