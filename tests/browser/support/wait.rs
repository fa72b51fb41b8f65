//! Waiting for what is to come, always by looking, never for a time.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::request_animation_frame;

use super::page;

/// How often [`until`] looks, about 5 ms apart, before it gives up.
const LOOKS: usize = 1000;

/// Waits until `is_so`, and fails with `what` where it never is.
pub async fn until(what: &str, is_so: impl Fn() -> bool) {
    look(LOOKS, what, is_so).await;
}

/// As [`until`], for what takes up to three times as long.
pub async fn at_length_until(what: &str, is_so: impl Fn() -> bool) {
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

/// Lets everything run that is ready to.
pub async fn tick() {
    TimeoutFuture::new(0).await;
}

/// Lets one frame be painted.
pub async fn frame() {
    let (drawn, drawing) = futures_channel::oneshot::channel();
    request_animation_frame(move || {
        let _ = drawn.send(());
    });
    drawing.await.unwrap();
    tick().await;
}

/// Lets the page come to rest where nothing is to be seen of it, so that a test can say that a
/// thing did not happen: two frames, with all that they bring about.
pub async fn rest() {
    frame().await;
    frame().await;
}
