use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;

use super::Icon;
use super::icon::icon_element;

/// A word in a box of its own, with a picture.
#[derive(Debug, Clone)]
pub struct Badge {
    /// The classes of the box.
    pub class: &'static str,
    /// The symbol's id.
    pub icon: &'static str,
    /// What it says.
    pub words: &'static str,
    /// What it says on hover, too.
    pub title: Option<String>,
}

impl Badge {
    /// It, as a part of a view.
    pub fn view(self) -> AnyView {
        let Self {
            class,
            icon,
            words,
            title,
        } = self;
        view! {
            <span class=class title=title>
                <Icon name=icon/>
                <span class="badge-text">{words}</span>
            </span>
        }
        .into_any()
    }

    /// It, as an element of a row that is no view.
    pub fn element(&self) -> Element {
        let element = |class: &str| {
            let element = Rndr::create_element("span", None);
            Rndr::set_attribute(&element, "class", class);
            element
        };
        let badge = element(self.class);
        if let Some(title) = &self.title {
            Rndr::set_attribute(&badge, "title", title);
        }
        let text = element("badge-text");
        Rndr::insert_node(&text, &Rndr::create_text_node(self.words), None);
        Rndr::insert_node(&badge, &icon_element(self.icon), None);
        Rndr::insert_node(&badge, &text, None);
        badge
    }
}
