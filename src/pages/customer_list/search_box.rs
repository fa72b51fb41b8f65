use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use model::{ListChange, ListQuery};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::lens::Lens;
use crate::desk::Desk;
use crate::route::Route;
use crate::ui::{Delay, Icon, effect, focus};

/// The link of the first row.
const FIRST_ROW: &str = ".table-customers .row-link[href]";

/// The address follows what is typed when it pauses: browsers allow some hundred changes a minute.
const PAUSE: Duration = Duration::from_millis(300);

/// What is typed into the search box: shown at once, and in the address a little later.
#[derive(Clone, Copy)]
pub struct Typing {
    desk: Desk,
    asked: Memo<ListQuery>,
    text: RwSignal<String>,
    delay: Delay,
}

impl Typing {
    /// Begins with what the address says, and follows it when it is another one.
    pub fn new(desk: Desk, asked: Memo<ListQuery>) -> Self {
        let typing = Self {
            desk,
            asked,
            text: RwSignal::new(asked.with_untracked(|query| query.search.clone())),
            delay: Delay::new(),
        };
        let search = Memo::new(move |_| asked.with(|query| query.search.clone()));
        effect(move || {
            let search = search.get();
            if !typing.delay.is_running() {
                typing.text.set(search);
            }
        });
        // Who goes back in the pause wants what was there, and not the text that was on its way.
        let back = window_event_listener(leptos::ev::popstate, move |_| {
            typing.take(asked.with_untracked(|query| query.search.clone()));
        });
        on_cleanup(move || back.remove());
        typing
    }

    /// What the address asks for, with the text as it is typed.
    pub fn query(self) -> ListQuery {
        let asked = self.asked.get();
        // Who clears the box at once stays at the top, though the address names another row still.
        let is_ahead = self.delay.is_running() || self.text.with(|text| asked.search != *text);
        if is_ahead { self.typed() } else { asked }
    }

    /// Another text, which the address has already or is about to have.
    pub fn take(self, text: String) {
        self.delay.stop();
        self.text.set(text);
    }

    /// Another text.
    pub fn set(self, text: String) {
        if self.text.with_untracked(|shown| *shown == text) {
            return;
        }
        self.delay.start(PAUSE, move || self.write());
        self.text.set(text);
    }

    /// The address says what is shown.
    pub fn settle(self) {
        if self.delay.stop() {
            self.write();
        }
    }

    fn write(self) {
        let typed = Route::Customers(untrack(|| self.typed()));
        self.desk.navigator.replace(&typed);
    }

    fn typed(self) -> ListQuery {
        self.asked.get().with(ListChange::Search(self.text.get()))
    }
}

/// Searches all customers with every keystroke.
#[component]
pub fn SearchBox(typing: Typing, lens: Lens) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let shortcut = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == "/"
            && !is_typing(&event)
            && let Some(input) = input.get_untracked()
        {
            event.prevent_default();
            // It takes the focus as long as it is there.
            let _ = input.focus();
            input.select();
        }
    });
    on_cleanup(move || shortcut.remove());
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" => typing.set(String::new()),
        "Enter" => {
            typing.settle();
            open_or_focus_first(lens);
        }
        "ArrowDown" if lens.shows_everyone() => {
            event.prevent_default();
            focus(FIRST_ROW);
        }
        _ => {}
    };
    view! {
        <div class="search" role="search">
            <Icon name="search"/>
            <input
                class="input"
                id="search"
                type="search"
                node_ref=input
                aria-label="Search customers"
                aria-keyshortcuts="/"
                placeholder="Search customers"
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                prop:value=typing.text
                on:input:target=move |event| typing.set(event.target().value())
                on:blur=move |_| typing.settle()
                on:keydown=on_key
            />
            <kbd aria-hidden="true">"/"</kbd>
        </div>
    }
}

/// The only match is the one that was meant; among several the first one takes the focus.
fn open_or_focus_first(lens: Lens) {
    focus(FIRST_ROW);
    if lens.total.get_untracked() == Some(1)
        && let Ok(Some(link)) = document().query_selector(FIRST_ROW)
        && let Ok(link) = link.dyn_into::<HtmlElement>()
    {
        link.click();
    }
}

/// Whether a key is meant for the control that has the focus, or for the system.
fn is_typing(event: &KeyboardEvent) -> bool {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
    let target: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
    let in_control = target.is_some_and(|target| {
        matches!(
            target.closest("input, textarea, select, dialog"),
            Ok(Some(_))
        )
    });
    modified || in_control || event.default_prevented()
}
