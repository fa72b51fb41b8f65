//! Effects, memos, views that change, timers and the clock. Imports no other room.

pub mod clock;
mod dynamic;
mod timers;

pub use dynamic::{dynamic, effect, memo, optional};
pub use timers::{Debounce, after_paint, debounced, interval, next_tick};
