use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::list::ListContext;
use super::results::Results;
use crate::language::t;
use crate::shortcuts::Shortcut;
use crate::ui::{Icon, focus, is_composing, pressed_key};

/// The link of the first row.
const FIRST_ROW: &str = ".table-customers .row-link[href]";

/// The search box. The list follows each keystroke.
#[component]
pub fn SearchBox(list: ListContext) -> impl IntoView {
    let search_text = list.search_text;
    let input = NodeRef::<html::Input>::new();
    list.app.shortcuts.handle(move |shortcut, _| {
        let input = input
            .get_untracked()
            .filter(|_| shortcut == Shortcut::Search);
        input.is_some_and(|input| {
            // It takes the focus as long as it is there.
            let _ = input.focus();
            input.select();
            true
        })
    });
    let on_key = move |event: KeyboardEvent| match pressed_key(&event).as_deref() {
        // The Escape that clears the text is not one for the list.
        Some("Escape") if !untrack(|| search_text.get()).is_empty() => {
            event.prevent_default();
            search_text.set(String::new());
        }
        Some("Enter") => {
            search_text.flush();
            open_or_focus_first(list);
        }
        Some("ArrowDown") if untrack(|| list.shows_all()) => {
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
                aria-label=t(texts::list_search())
                aria-keyshortcuts="/"
                placeholder=t(texts::list_search())
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                prop:value=Signal::derive(move || search_text.get())
                on:input:target=move |event| {
                    if !is_composing(&event) {
                        search_text.set(event.target().value());
                    }
                }
                on:compositionend:target=move |event| search_text.set(event.target().value())
                on:blur=move |_| search_text.flush()
                on:keydown=on_key
            />
            <kbd aria-hidden="true">"/"</kbd>
        </div>
    }
}

/// Opens the customer if there is one match; otherwise focuses the first row.
fn open_or_focus_first(list: ListContext) {
    focus(FIRST_ROW);
    if list.results.with_untracked(is_single_match)
        && let Ok(Some(link)) = document().query_selector(FIRST_ROW)
        && let Ok(link) = link.dyn_into::<HtmlElement>()
    {
        link.click();
    }
}

fn is_single_match(results: &Results) -> bool {
    results.all().is_some_and(|all| all.total() == 1)
}
