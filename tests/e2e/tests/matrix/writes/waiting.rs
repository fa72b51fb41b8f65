//! Writes before they are sent, and while they are in flight.

use e2e::App;

use super::Write;
use super::writing::Writing;

/// Nothing is sent, neither now nor later by itself.
pub async fn offline(app: &App, write: Write) {
    let writing = Writing::open(app, write).await;
    let page = writing.page;
    page.set_online(false).await;
    writing.press().await;
    writing.fails_with("seem to be offline").await;
    writing.was_sent(0);
    writing.is_kept().await;
    page.set_online(true).await;
    writing.is_kept().await;
    writing.was_sent(0);
    writing.is_untouched().await;
    writing.press().await;
    writing.is_done().await;
    writing.was_sent(1);
}

/// One write is in flight. The button is busy from the first press on; the second does nothing.
pub async fn slow(app: &App, write: Write) {
    let writing = Writing::open(app, write).await;
    let late = writing.proxy.hold(write.method(), &writing.api());
    let button = writing.page.button(write.button());
    button.double_click().await;
    button.wait_enabled(false).await;
    button.script("arguments[0].click()").await;
    late.answered().await;
    late.give();
    writing.is_done().await;
    writing.was_sent(1);
}
