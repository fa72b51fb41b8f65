//! The palette, opened by Ctrl-K or ⌘-K: it jumps to a customer or runs a command, on any screen.

mod commands;
mod item;

use directory::{SearchQuery, highlights};
use leptos::html;
use leptos::prelude::*;
use model::{CustomerField, CustomerId, printable};
use web_sys::KeyboardEvent;

use crate::context::use_app_context;
use crate::language::{t, text};
use crate::reactive::{dynamic, effect, optional};
use crate::router::Screen;
use crate::ui::{Dialog, Icon, is_composing, pieces, pressed_key};
use item::{Item, items};

/// The number of recent customers that the palette remembers. They are lost with the tab and with
/// signing out.
const RECENT: usize = 8;

/// Shows the palette while it is open, and remembers the recent customers.
#[component]
pub fn Palette() -> impl IntoView {
    let app = use_app_context();
    let open = app.palette_open;
    let recent = RwSignal::new(Vec::<CustomerId>::new());
    effect(move || {
        if let Screen::Customer(id) = app.route.get().screen() {
            recent.update(|recent| {
                recent.retain(|known| *known != id);
                recent.insert(0, id);
                recent.truncate(RECENT);
            });
        }
    });
    on_cleanup(move || open.try_set(false).map_or((), drop));
    optional(move || {
        let is_open = open.get();
        is_open.then(|| view! { <JumpTo open recent/> }.into_any())
    })
}

#[component]
fn JumpTo(open: RwSignal<bool>, recent: RwSignal<Vec<CustomerId>>) -> impl IntoView {
    let app = use_app_context();
    let typed = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    let input = NodeRef::<html::Input>::new();
    let items = Memo::new(move |_| typed.with(|typed| items(app, typed, &recent.get())));
    let active_index = move || active.get().min(items.with(Vec::len).saturating_sub(1));
    let run = move |item: Item| {
        open.set(false);
        item.run(app);
    };
    let take = move |text: String| {
        active.set(0);
        typed.set(text);
    };
    let on_key = move |event: KeyboardEvent| {
        let last = items.with_untracked(Vec::len).saturating_sub(1);
        let current = untrack(active_index);
        let Some(key) = pressed_key(&event) else {
            return;
        };
        let next = match key.as_str() {
            "ArrowDown" => (current + 1) % (last + 1),
            "ArrowUp" => current.checked_sub(1).unwrap_or(last),
            "Enter" => {
                event.prevent_default();
                if let Some(item) = items.with_untracked(|items| items.get(current).cloned()) {
                    run(item);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        active.set(next);
    };
    effect(move || {
        if let Some(input) = input.get() {
            // The dialog is open by the next frame.
            request_animation_frame(move || drop(input.focus()));
        }
    });
    let options = move || {
        let items = items.get().into_iter().enumerate();
        items
            .map(|(index, item)| {
                let is_active = move || active_index() == index;
                let selected = move || if is_active() { "true" } else { "false" };
                let chosen = item.clone();
                view! {
                    <li
                        role="option"
                        id=format!("jump-{index}")
                        class="jump-item"
                        aria-selected=selected
                        on:click=move |_| run(chosen.clone())
                        on:pointermove=move |_| {
                            if active.get_untracked() != index {
                                active.set(index);
                            }
                        }
                    >
                        <Icon name=item.icon()/>
                        <span class="jump-label">{label(&item)}</span>
                        <span class="jump-hint" translate="no" lang="">{item.hint()}</span>
                    </li>
                }
            })
            .collect_view()
            .into_any()
    };
    let no_match = move || {
        let is_empty = items.with(Vec::is_empty);
        is_empty.then(|| {
            view! { <p class="jump-none" role="status">{t(texts::palette_no_matches())}</p> }
                .into_any()
        })
    };
    let incomplete = move || {
        let directory = app.directory.get()?;
        let is_incomplete = !directory.is_complete();
        is_incomplete.then(|| {
            view! { <p class="jump-none">{t(texts::palette_not_all_loaded())}</p> }.into_any()
        })
    };
    let active_id = move || {
        items
            .with(|items| !items.is_empty())
            .then(|| format!("jump-{}", active_index()))
    };
    view! {
        <Dialog id="jump-title" title=texts::palette_title() class="dialog jump" on_cancel=move || open.set(false)>
            <input
                class="input jump-input"
                type="text"
                role="combobox"
                node_ref=input
                autofocus=true
                aria-label=t(texts::palette_search())
                aria-expanded="true"
                aria-controls="jump-list"
                aria-autocomplete="list"
                aria-activedescendant=active_id
                placeholder=t(texts::palette_placeholder())
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                on:input:target=move |event| {
                    if !is_composing(&event) {
                        take(event.target().value());
                    }
                }
                on:compositionend:target=move |event| take(event.target().value())
                on:keydown=on_key
            />
            <ul class="jump-list" id="jump-list" role="listbox" aria-label=t(texts::palette_results())>
                {dynamic(options)}
            </ul>
            {optional(no_match)}
            {optional(incomplete)}
        </Dialog>
    }
}

fn label(item: &Item) -> AnyView {
    match item {
        Item::Customer { name, search, .. } => highlighted(&text(name), search),
        Item::Command(command) => t(command.label()).into_any(),
    }
}

/// Returns a name with the highlights of the search.
fn highlighted(name: &str, search: &SearchQuery) -> AnyView {
    let name = printable(name);
    let marks = highlights(&name, CustomerField::Company, search);
    let pieces = pieces(&name, &marks).into_iter().enumerate();
    let views = pieces.map(|(index, piece)| {
        let piece = piece.to_owned();
        match index % 2 {
            0 => piece.into_any(),
            _ => view! { <mark>{piece}</mark> }.into_any(),
        }
    });
    view! { <bdi translate="no" lang="">{views.collect_view()}</bdi> }.into_any()
}
