use leptos::prelude::*;

use crate::reactive::{after_paint, effect};

/// What is on the screen once it has been painted and has not changed meanwhile.
pub fn once_settled(now: impl Fn() -> (u32, usize) + Copy + 'static) -> RwSignal<(u32, usize)> {
    let painted = RwSignal::new(untrack(now));
    let waiting = StoredValue::new(false);
    effect(move || {
        let now_is = now();
        if !waiting.get_value() {
            waiting.set_value(true);
            settle(now, now_is, painted, waiting);
        }
    });
    painted
}

fn settle(
    now: impl Fn() -> (u32, usize) + Copy + 'static,
    was: (u32, usize),
    painted: RwSignal<(u32, usize)>,
    waiting: StoredValue<bool>,
) {
    after_paint(move || {
        // The page may be gone by now.
        if waiting.try_get_value().is_none() {
            return;
        }
        let is = untrack(now);
        if is != was {
            return settle(now, is, painted, waiting);
        }
        waiting.set_value(false);
        painted.set(is);
    });
}
