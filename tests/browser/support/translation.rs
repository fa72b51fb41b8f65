//! Page translation, as Chromium does it.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::page::all;

/// The text that every text becomes.
pub const TRANSLATED: &str = "übersetzt";

/// Puts a `font` with another text in the place of each text.
pub fn translate(element: &Element) {
    let nodes = element.child_nodes();
    let nodes: Vec<_> = (0..nodes.length()).filter_map(|at| nodes.get(at)).collect();
    for node in nodes {
        if let Some(element) = node.dyn_ref::<Element>() {
            translate(element);
        } else if node.node_type() == Node::TEXT_NODE {
            let font = document().create_element("font").unwrap();
            font.set_text_content(Some(TRANSLATED));
            node.parent_node()
                .unwrap()
                .replace_child(&font, &node)
                .unwrap();
        }
    }
}

/// Returns the texts of the elements that are marked as not to be translated.
pub fn untranslated() -> Vec<String> {
    let elements = all("[translate=no]").into_iter();
    elements.filter_map(|it| it.text_content()).collect()
}
