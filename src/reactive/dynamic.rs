//! Parts of a view that are made anew when what they read changes.
//!
//! Each closure in a view has a type of its own, and each type brings its own copy of Leptos'
//! rendering code. Here they become one type, which makes the bundle a good deal smaller.

use leptos::prelude::*;

/// A part that is always there.
pub fn dynamic(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    erased(Box::new(view))
}

/// A part that is there at times.
pub fn optional(view: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    erased(Box::new(move || view().unwrap_or_else(|| ().into_any())))
}

/// Does what can wait until the page as it stands now has been painted: a frame's callbacks run
/// before it is painted, so that those of the next one are the first to come after it.
pub fn after_paint(run: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(run));
}

/// What is done now, and again when what it reads changes.
pub fn effect(run: impl Fn() + 'static) {
    erased_effect(Box::new(run));
}

/// A value that follows what it reads, and tells only of changes.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    erased_memo(Box::new(value))
}

fn erased(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || view()).into_any()
}

fn erased_effect(run: Box<dyn Fn()>) {
    Effect::new(run);
}

fn erased_memo<T: PartialEq + Send + Sync + 'static>(
    value: Box<dyn Fn() -> T + Send + Sync>,
) -> Memo<T> {
    Memo::new(move |_| value())
}
