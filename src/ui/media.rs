//! What the window is like, by media queries.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::MediaQueryList;

/// The width below which tables become cards: that of phones (style/customers.css).
const NARROW: &str = "(width < 40rem)";

/// Whether the window is as narrow as that of a phone.
pub fn is_narrow() -> bool {
    narrow().is_some_and(|query| query.matches())
}

/// Follows whether the window is as narrow as that of a phone.
pub fn follow_narrow() -> Signal<bool> {
    let now = RwSignal::new(is_narrow());
    if let Some(query) = narrow() {
        let on_change = Closure::<dyn Fn()>::new(move || {
            now.try_set(is_narrow());
        });
        query.set_onchange(Some(on_change.as_ref().unchecked_ref()));
        let kept = StoredValue::new_local((query, on_change));
        on_cleanup(move || {
            kept.try_with_value(|(query, _)| query.set_onchange(None));
        });
    }
    now.into()
}

fn narrow() -> Option<MediaQueryList> {
    window().match_media(NARROW).ok().flatten()
}
