//! What may bring other rows into view.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

use crate::reactive::effect;

/// Looks whenever the window scrolls or changes its size, which zooming does too.
pub fn follow_window(look: impl Fn() + Clone + 'static) {
    let again = look.clone();
    let scroll = window_event_listener(leptos::ev::scroll, move |_| look());
    let resize = window_event_listener(leptos::ev::resize, move |_| again());
    on_cleanup(move || {
        scroll.remove();
        resize.remove();
    });
}

/// Looks whenever the rows are higher than before: larger text resizes no window.
pub fn follow_size(body: NodeRef<html::Tbody>, look: impl Fn() + Clone + 'static) {
    effect(move || {
        let Some(body) = body.get() else { return };
        let look = look.clone();
        let resized = Closure::<dyn Fn()>::new(look);
        if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            observer.observe(&body);
            let kept = StoredValue::new_local((observer, resized));
            on_cleanup(move || {
                kept.try_with_value(|(observer, _)| observer.disconnect());
            });
        }
    });
}
