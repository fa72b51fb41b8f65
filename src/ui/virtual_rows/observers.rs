//! Events that can bring other rows into view.

use leptos::html;
use leptos::prelude::*;

use crate::reactive::effect;
use crate::ui::on_resize;

/// Calls `run` when the window scrolls or changes its size, as it does when the user zooms.
pub fn on_window_change(run: impl Fn() + Clone + 'static) {
    let on_resize = run.clone();
    let scroll = window_event_listener(leptos::ev::scroll, move |_| run());
    let resize = window_event_listener(leptos::ev::resize, move |_| on_resize());
    on_cleanup(move || {
        scroll.remove();
        resize.remove();
    });
}

/// Calls `run` when the rows change their height. A larger text does that without a change of the
/// window.
pub fn on_height_change(body: NodeRef<html::Tbody>, run: impl Fn() + Clone + 'static) {
    effect(move || {
        if let Some(body) = body.get() {
            on_resize(&body, run.clone());
        }
    });
}
