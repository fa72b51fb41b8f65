use leptos::prelude::*;

use crate::reactive::{after_paint, effect};

/// The state of the rows: the number of the content, and the first row in the document.
pub type State = (u32, usize);

/// Returns the latest state that has been painted while it did not change.
pub fn last_painted(state: impl Fn() -> State + Copy + 'static) -> RwSignal<State> {
    let painted = RwSignal::new(untrack(state));
    let is_waiting = StoredValue::new(false);
    effect(move || {
        let current = state();
        if !is_waiting.get_value() {
            is_waiting.set_value(true);
            wait(state, current, painted, is_waiting);
        }
    });
    painted
}

fn wait(
    state: impl Fn() -> State + Copy + 'static,
    before: State,
    painted: RwSignal<State>,
    is_waiting: StoredValue<bool>,
) {
    after_paint(move || {
        // The page may be gone by now.
        if is_waiting.try_get_value().is_none() {
            return;
        }
        let current = untrack(state);
        if current != before {
            return wait(state, current, painted, is_waiting);
        }
        is_waiting.set_value(false);
        painted.set(current);
    });
}
