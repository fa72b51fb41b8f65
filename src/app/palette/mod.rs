//! Ctrl-K, or ⌘-K: jump to a customer or do something, from any screen.

mod commands;
mod item;

use directory::{SearchQuery, highlights};
use leptos::html;
use leptos::prelude::*;
use model::{CustomerField, CustomerId, printable};
use web_sys::KeyboardEvent;

use crate::context::use_app_context;
use crate::reactive::{dynamic, effect, optional};
use crate::router::Screen;
use crate::ui::{Dialog, Icon, pieces};
use item::{Item, items};

/// Customers that were looked at, as long as the tab lives and nobody signs out.
const RECENT: usize = 8;

/// Opens the palette where it is asked for.
#[component]
pub fn Palette() -> impl IntoView {
    let app = use_app_context();
    let open = app.palette_open;
    let recent = RwSignal::new(Vec::<CustomerId>::new());
    effect(move || {
        if let Screen::Customer(id) = app.route.get().screen() {
            recent.update(|recent| {
                recent.retain(|it| *it != id);
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
    let active_at = move || active.get().min(items.with(Vec::len).saturating_sub(1));
    let run = move |item: Item| {
        open.set(false);
        item.run(app);
    };
    let on_key = move |event: KeyboardEvent| {
        let last = items.with_untracked(Vec::len).saturating_sub(1);
        let here = untrack(active_at);
        let to = match event.key().as_str() {
            "ArrowDown" => (here + 1) % (last + 1),
            "ArrowUp" => here.checked_sub(1).unwrap_or(last),
            "Enter" => {
                event.prevent_default();
                if let Some(item) = items.with_untracked(|items| items.get(here).cloned()) {
                    run(item);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        active.set(to);
    };
    effect(move || {
        if let Some(input) = input.get() {
            // The dialog is open by then.
            request_animation_frame(move || drop(input.focus()));
        }
    });
    let options = move || {
        let items = items.get().into_iter().enumerate();
        items
            .map(|(at, item)| {
                let is_active = move || active_at() == at;
                let selected = move || if is_active() { "true" } else { "false" };
                let chosen = item.clone();
                view! {
                    <li
                        role="option"
                        id=format!("jump-{at}")
                        class="jump-item"
                        aria-selected=selected
                        on:click=move |_| run(chosen.clone())
                        on:pointermove=move |_| {
                            if active.get_untracked() != at {
                                active.set(at);
                            }
                        }
                    >
                        <Icon name=item.icon()/>
                        <span class="jump-label">{label(&item)}</span>
                        <span class="jump-hint">{item.hint()}</span>
                    </li>
                }
            })
            .collect_view()
            .into_any()
    };
    let none = move || {
        let none = items.with(Vec::is_empty);
        none.then(|| view! { <p class="jump-none" role="status">"Nothing matches."</p> }.into_any())
    };
    let incomplete = move || {
        let all = app.directory.get()?;
        let incomplete = !all.is_complete();
        incomplete.then(|| {
            view! { <p class="jump-none">"Not all customers are read yet."</p> }.into_any()
        })
    };
    let current = move || {
        items
            .with(|items| !items.is_empty())
            .then(|| format!("jump-{}", active_at()))
    };
    view! {
        <Dialog id="jump-title" title="Jump to" class="dialog jump" on_cancel=move || open.set(false)>
            <input
                class="input jump-input"
                type="text"
                role="combobox"
                node_ref=input
                autofocus=true
                aria-label="Jump to a customer or command"
                aria-expanded="true"
                aria-controls="jump-list"
                aria-autocomplete="list"
                aria-activedescendant=current
                placeholder="A customer, or what to do"
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                on:input:target=move |event| {
                    active.set(0);
                    typed.set(event.target().value());
                }
                on:keydown=on_key
            />
            <ul class="jump-list" id="jump-list" role="listbox" aria-label="Customers and commands">
                {dynamic(options)}
            </ul>
            {optional(none)}
            {optional(incomplete)}
        </Dialog>
    }
}

fn label(item: &Item) -> AnyView {
    match item {
        Item::Customer { name, typed, .. } => marked(name, typed),
        Item::Command(command) => command.label().into_any(),
    }
}

/// A name with what was found in it marked.
fn marked(name: &str, typed: &SearchQuery) -> AnyView {
    let name = printable(name);
    let marks = highlights(&name, CustomerField::Company, typed);
    let pieces = pieces(&name, &marks).into_iter().enumerate();
    let views = pieces.map(|(at, piece)| {
        let piece = piece.to_owned();
        match at % 2 {
            0 => piece.into_any(),
            _ => view! { <mark>{piece}</mark> }.into_any(),
        }
    });
    views.collect_view().into_any()
}
