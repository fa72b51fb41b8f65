use leptos::prelude::*;
use texts::Message;

use crate::context::use_app_context;
use crate::language::t;
use crate::reactive::optional;
use crate::shortcuts::{Keys, Place, SHORTCUTS, Shortcut, ShortcutRow, Shortcuts};
use crate::ui::{Button, Dialog};

/// The dialog *Keyboard shortcuts*, while it is open.
#[component]
pub fn ShortcutsDialog() -> impl IntoView {
    let shortcuts = use_app_context().shortcuts;
    optional(move || {
        let is_open = shortcuts.help_open.get();
        is_open.then(|| view! { <OpenDialog shortcuts/> }.into_any())
    })
}

#[component]
fn OpenDialog(shortcuts: Shortcuts) -> impl IntoView {
    let app = use_app_context();
    let close = move || shortcuts.help_open.set(false);
    let has_directory = app.api.has_directory();
    let group = move |place: Place, title: Message| {
        let needs_directory =
            |shortcut| matches!(shortcut, Shortcut::Duplicates | Shortcut::Search);
        let is_there = |row: &&ShortcutRow| {
            row.place == place && (has_directory || !needs_directory(row.shortcut))
        };
        let rows = SHORTCUTS.iter().filter(is_there).map(|row| {
            view! {
                <div class="shortcut-row">
                    <dt>{t((row.words)())}</dt>
                    <dd>{keys(row.keys)}</dd>
                </div>
            }
        });
        view! {
            <section>
                <h3 class="shortcut-title">{t(title)}</h3>
                <dl class="shortcut-rows">{rows.collect_view()}</dl>
            </section>
        }
    };
    view! {
        <Dialog
            id="shortcuts"
            title=texts::shortcuts_title()
            class="dialog dialog-shortcuts"
            on_cancel=close
        >
            <div class="shortcut-groups">
                {group(Place::Everywhere, texts::shortcuts_everywhere())}
                {group(Place::List, texts::shortcuts_list())}
            </div>
            <div class="dialog-actions shortcut-actions">
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || shortcuts.use_characters()
                        on:change:target=move |event| {
                            shortcuts.set_use_characters(event.target().checked());
                        }
                    />
                    <span>{t(texts::shortcuts_use_characters())}</span>
                </label>
                <Button label=texts::action_close() autofocus=true on_press=close/>
            </div>
        </Dialog>
    }
}

/// The keys of a shortcut as they stand on a keyboard.
fn keys(keys: Keys) -> AnyView {
    let kbd = |key: String| view! { <kbd>{key}</kbd> }.into_any();
    let letter = |letter: char| kbd(letter.to_string());
    let named = |name: Message| view! { <kbd>{t(name)}</kbd> }.into_any();
    let shown = match keys {
        Keys::Control(key) => vec![
            named(texts::shortcut_key_control()),
            letter(key.to_ascii_uppercase()),
        ],
        Keys::Letter(key) => vec![letter(key)],
        Keys::ShiftLetter(key) => vec![named(texts::shortcut_key_shift()), letter(key)],
        Keys::Letters(first, second) => vec![letter(first), letter(second)],
        Keys::Character(character) => vec![kbd(character.into())],
        Keys::Named(" ") => vec![named(texts::shortcut_key_space())],
        Keys::Named("Escape") => vec![named(texts::shortcut_key_escape())],
        Keys::Named(name) => vec![kbd(name.into())],
    };
    shown.into_any()
}
