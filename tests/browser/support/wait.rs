//! Waits for a condition. Every wait polls; none is a sleep.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::request_animation_frame;

use super::page;

/// The number of polls of [`until`], about 5 ms apart.
const LOOKS: usize = 1000;

/// Waits until `is_so`. Panics with `what` after 1,000 polls.
pub async fn until(what: &str, is_so: impl Fn() -> bool) {
    look(LOOKS, what, is_so).await;
}

/// As [`until`], with three times as many polls.
pub async fn until_slow(what: &str, is_so: impl Fn() -> bool) {
    look(3 * LOOKS, what, is_so).await;
}

async fn look(times: usize, what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..times {
        if is_so() {
            return;
        }
        tick().await;
    }
    panic!(
        "waited in vain for {what} at {}; the page: {}",
        page::url(),
        page::whole_text()
    );
}

/// Lets the tasks run that are ready.
pub async fn tick() {
    TimeoutFuture::new(0).await;
}

/// Waits until one frame is painted.
pub async fn frame() {
    let (drawn, drawing) = futures_channel::oneshot::channel();
    request_animation_frame(move || {
        let _ = drawn.send(());
    });
    drawing.await.unwrap();
    tick().await;
}

/// Waits for two frames and their effects. A test calls it before it asserts that nothing happened.
pub async fn settle() {
    frame().await;
    frame().await;
}
