//! A button that takes the place of another one.

use customer_desk::ui::Button;
use leptos::prelude::*;
use texts::Message;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{KeyboardEvent, KeyboardEventInit, MouseEvent, MouseEventInit};

use crate::support::app::show;
use crate::support::input::{is_off, press, press_rested};
use crate::support::page::button;
use crate::support::wait::{settle, until};

#[wasm_bindgen_test]
async fn takes_no_press_for_a_while_after_its_label_has_changed() {
    let presses = open(false).await;
    press("Archive");
    until("the other label", || is_off("Restore")).await;
    press("Restore");
    settle().await;
    assert_eq!(presses.get_untracked(), 1);
    press_rested("Restore").await;
    assert_eq!(presses.get_untracked(), 2);
}

#[wasm_bindgen_test]
async fn rests_at_first_where_another_one_was() {
    let presses = open(true).await;
    settle().await;
    press("Archive");
    assert_eq!(presses.get_untracked(), 0);
    press_rested("Archive").await;
    assert_eq!(presses.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn does_not_take_the_second_half_of_a_slow_double_click() {
    let presses = open(false).await;
    press("Archive");
    until("the other label", || is_off("Restore")).await;
    until("the end of the guard", || !is_off("Restore")).await;
    click("Restore", 2);
    assert_eq!(presses.get_untracked(), 1);
    click("Restore", 1);
    assert_eq!(presses.get_untracked(), 2);
}

#[wasm_bindgen_test]
async fn takes_double_clicks_as_long_as_it_is_the_same() {
    let presses = RwSignal::new(0);
    let on_press = move || presses.update(|presses| *presses += 1);
    show(move || view! { <Button label=Message::verbatim("Next") on_press/> }).await;
    click("Next", 1);
    click("Next", 2);
    assert_eq!(presses.get_untracked(), 2);
}

#[wasm_bindgen_test]
async fn does_not_take_enter_that_repeats() {
    open(false).await;
    assert!(is_taken("Enter", false));
    assert!(!is_taken("Enter", true));
    assert!(is_taken("Tab", true));
}

/// Shows a button that turns from *Archive* to *Restore* and back, and counts its presses.
async fn open(guard_press: bool) -> RwSignal<u32> {
    let presses = RwSignal::new(0);
    let label = Signal::derive(move || match presses.get() % 2 {
        0 => Message::verbatim("Archive"),
        _ => Message::verbatim("Restore"),
    });
    let on_press = move || presses.update(|presses| *presses += 1);
    show(move || view! { <Button label guard_press on_press/> }).await;
    presses
}

/// Clicks as the mouse does for the `detail`th time in a row.
fn click(name: &str, detail: i32) {
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_detail(detail);
    let event = MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap();
    button(name).dispatch_event(&event).unwrap();
}

/// Returns whether a key press on the button goes on to the browser.
fn is_taken(key: &str, repeat: bool) -> bool {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_key(key);
    init.set_repeat(repeat);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    button("Archive")
        .unchecked_ref::<web_sys::EventTarget>()
        .dispatch_event(&event)
        .unwrap()
}
