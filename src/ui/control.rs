//! The controls of text fields: reading what they show, and cleaning what was pasted or filled in.

use js_sys::JsString;
use leptos::prelude::*;
use model::{Cleaned, FieldKind, cleaned, pasted};
use texts::Message;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, HtmlDocument, HtmlInputElement, SubmitEvent};

use super::{Button, ButtonLook, Icon, focus};
use crate::language::t;
use crate::reactive::optional;

/// Makes the fields of a form take what their controls show. Password managers fill in a control
/// with the event `change` alone, or with none.
pub fn read_controls(event: &SubmitEvent) {
    let form = event
        .target()
        .and_then(|form| form.dyn_into::<Element>().ok());
    let Some(Ok(controls)) = form.map(|form| form.query_selector_all(".input")) else {
        return;
    };
    for control in (0..controls.length()).filter_map(|index| controls.get(index)) {
        if let Ok(change) = Event::new("change") {
            // Fails only for an event that is being dispatched already.
            let _ = control.dispatch_event(&change);
        }
    }
}

/// Returns the control that an event is about. A `textarea` has the same properties as an `input`.
pub fn control_of(event: &Event) -> Option<HtmlInputElement> {
    event.target().map(JsCast::unchecked_into)
}

/// Cleans the texts that come into a control in one piece, and says so at the field.
#[derive(Clone, Copy)]
pub struct Cleaning {
    /// The id of the control.
    id: &'static str,
    /// The rules; none for a control whose texts stay as they are.
    kind: Option<FieldKind>,
    /// The text that the form has.
    value: Signal<String>,
    on_input: Callback<String>,
    /// Whether the user has typed since the text was last cleaned.
    is_typed: StoredValue<bool>,
    /// The text before it was cleaned, and what was done.
    done: RwSignal<Option<(String, Message)>>,
    /// The text that the user wants as it was.
    kept: StoredValue<Option<String>>,
}

impl Cleaning {
    /// Returns the cleaning of a control that shows `value`. `on_input` receives the texts.
    pub fn new(
        id: &'static str,
        kind: Option<FieldKind>,
        value: Signal<String>,
        on_input: Callback<String>,
    ) -> Self {
        Self {
            id,
            kind,
            value,
            on_input,
            is_typed: StoredValue::new(false),
            done: RwSignal::new(None),
            kept: StoredValue::new(None),
        }
    }

    /// Takes a text as it is typed. It is not cleaned yet: an invisible character at its end may
    /// belong to the next letter.
    pub fn type_in(self, event: &Event) {
        if let Some(control) = control_of(event) {
            self.done.set(None);
            self.is_typed.set_value(true);
            self.on_input.run(control.value());
        }
    }

    /// Takes a text that the user has finished, or that the browser has filled in.
    pub fn fill(self, event: &Event) {
        // The browser sends a last event from a focused control that is removed with its page.
        let (Some(control), Some(is_typed)) = (control_of(event), self.is_typed.try_get_value())
        else {
            return;
        };
        let text = control.value();
        // A text of the API that the user leaves alone goes out as it came.
        if !is_typed && self.value.get_untracked() == text {
            return;
        }
        self.is_typed.set_value(false);
        match self.clean(&text) {
            Some(cleaned) => {
                control.set_value(&cleaned.text);
                self.on_input.run(cleaned.text);
                self.done.set(Some((text, cleaned.note)));
            }
            None => self.on_input.run(text),
        }
    }

    /// Takes over from the browser where the text with the pasted one has to be cleaned.
    pub fn paste(self, event: &ClipboardEvent) {
        let data = event
            .clipboard_data()
            .map(|data| data.get_data("text/plain"));
        let (Some(control), Some(kind), Some(Ok(raw))) = (control_of(event), self.kind, data)
        else {
            return;
        };
        let text = pasted(kind, &raw);
        let whole = with_selection_replaced(&control, &text);
        match self.clean(&whole) {
            Some(cleaned) => {
                event.prevent_default();
                control.select();
                self.insert(&control, &cleaned.text);
                self.done.set(Some((whole, cleaned.note)));
            }
            None if text != raw => {
                event.prevent_default();
                self.insert(&control, &text);
            }
            None => {}
        }
    }

    /// Returns whether a note stands at the field, reactively.
    pub fn is_noted(self) -> bool {
        self.done.with(Option::is_some)
    }

    /// Says what was removed, and offers the text as it was.
    pub fn note(self) -> AnyView {
        optional(move || {
            let (before, note) = self.done.get()?;
            let keep = move || self.keep(&before);
            Some(
                view! {
                    <div class="field-hint field-note" id=format!("{}-note", self.id) role="status">
                        <Icon name="info"/>
                        <span>{t(note)}</span>
                        <Button label=texts::field_keep_as_it_was() look=ButtonLook::Quiet on_press=keep/>
                    </div>
                }
                .into_any(),
            )
        })
    }

    fn clean(self, text: &str) -> Option<Cleaned> {
        let is_kept = self.kept.with_value(|kept| kept.as_deref() == Some(text));
        cleaned(self.kind?, text).filter(|_| !is_kept)
    }

    /// Brings back the text from before it was cleaned.
    fn keep(self, before: &str) {
        self.kept.set_value(Some(before.to_owned()));
        self.done.set(None);
        self.on_input.run(before.to_owned());
        focus(&format!("#{}", self.id));
    }

    /// Replaces the selection, so that the browser can undo it.
    fn insert(self, control: &HtmlInputElement, text: &str) {
        let document: HtmlDocument = document().unchecked_into();
        let command = "insertText";
        let is_done = document.exec_command_with_show_ui_and_value(command, false, text);
        if !is_done.unwrap_or(false) {
            control.set_value(&with_selection_replaced(control, text));
            self.on_input.run(control.value());
        }
    }
}

/// Returns the text of a control with `text` in place of the selection.
fn with_selection_replaced(control: &HtmlInputElement, text: &str) -> String {
    let value = JsString::from(control.value());
    let length = value.length();
    let place = |place: Result<Option<u32>, _>| place.ok().flatten().unwrap_or(length);
    let before = value.slice(0, place(control.selection_start()));
    let after = value.slice(place(control.selection_end()), length);
    format!("{before}{text}{after}")
}
