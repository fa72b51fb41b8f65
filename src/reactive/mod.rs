//! Effects, memos, parts of a view that change, timers and the clock. Knows no other room.

pub mod clock;
mod debounce;
mod debounced;
mod dynamic;
mod interval;

pub use debounce::Debounce;
pub use debounced::debounced;
pub use dynamic::{after_paint, dynamic, effect, memo, optional};
pub use interval::interval;
