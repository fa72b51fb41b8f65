use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;
use texts::Message;

use super::Icon;
use super::icon::icon_element;
use crate::language::{t, text_untracked as say};

/// A short text in a box, with an icon.
#[derive(Debug, Clone)]
pub struct Badge {
    /// The classes of the box.
    pub class: &'static str,
    /// The symbol's id.
    pub icon: &'static str,
    /// The text.
    pub text: Message,
    /// The tooltip.
    pub title: Option<Message>,
}

impl Badge {
    /// Returns the badge as a view.
    pub fn view(self) -> AnyView {
        let Self {
            class,
            icon,
            text,
            title,
        } = self;
        view! {
            <span class=class title=title.map(t)>
                <Icon name=icon/>
                <span class="badge-text">{t(text)}</span>
            </span>
        }
        .into_any()
    }

    /// Returns the badge as an element, for a row that is recycled, in the language of now.
    pub fn element(&self) -> Element {
        let element = |class: &str| {
            let element = Rndr::create_element("span", None);
            Rndr::set_attribute(&element, "class", class);
            element
        };
        let badge = element(self.class);
        if let Some(title) = &self.title {
            Rndr::set_attribute(&badge, "title", &say(title));
        }
        let text = element("badge-text");
        Rndr::insert_node(&text, &Rndr::create_text_node(&say(&self.text)), None);
        Rndr::insert_node(&badge, &icon_element(self.icon), None);
        Rndr::insert_node(&badge, &text, None);
        badge
    }
}
