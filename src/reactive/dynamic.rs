//! Views, effects and memos behind one type each.
//!
//! Each closure in a view has its own type, and the compiler copies Leptos' rendering code for each
//! type. A boxed closure is one type for all, which makes the wasm smaller.

use leptos::prelude::*;

/// A view that is rebuilt when a signal that it reads changes.
pub fn dynamic(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    dynamic_boxed(Box::new(view))
}

/// Like [`dynamic`], for a view that can be absent.
pub fn optional(view: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    dynamic_boxed(Box::new(move || view().unwrap_or_else(|| ().into_any())))
}

/// Runs `run` soon, and again when a signal that it reads changes.
pub fn effect(run: impl Fn() + 'static) {
    effect_boxed(Box::new(run));
}

/// Returns a value that is computed again when a signal that it reads changes. Its readers are
/// notified only when the value differs.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    memo_boxed(Box::new(value))
}

fn dynamic_boxed(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || view()).into_any()
}

fn effect_boxed(run: Box<dyn Fn()>) {
    Effect::new(run);
}

fn memo_boxed<T: PartialEq + Send + Sync + 'static>(
    value: Box<dyn Fn() -> T + Send + Sync>,
) -> Memo<T> {
    Memo::new(move |_| value())
}
