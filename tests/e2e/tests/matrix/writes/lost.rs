//! Writes with a lost answer: the page verifies them, and sends nothing
//! twice by itself.

use e2e::{App, Fault, Value, until};

use super::Write;
use super::writing::Writing;
use crate::answers::{self, After, Pace, plain};
use crate::patience::{TIME_OUT, within};
use crate::reads::CUSTOMERS;

/// The write was not carried out. The user can send it again.
pub async fn lost_before(app: &App, write: Write, fault: Fault) {
    let writing = Writing::open(app, write).await;

    writing
        .proxy
        .fault(write.method(), &writing.api(), 1, fault);
    writing.press().await;
    writing.ends_with(write.not_there()).await;
    writing.was_sent(1);
    writing.was_checked();
    writing.is_untouched().await;
    writing.is_kept().await;
    writing.page.button(write.again()).click().await;
    writing.is_done().await;
    writing.was_sent(2);
    assert_eq!(reached(&writing), 1);
}

/// A busy gateway may have passed the write on. The page verifies, and sends nothing when
/// the wait is over.
pub async fn busy_gateway(app: &App, write: Write, after: After) {
    let writing = Writing::open(app, write).await;
    let answer = answers::busy(writing.page, 503, after).await;
    writing
        .proxy
        .answer(write.method(), &writing.api(), 1, answer);
    writing.press().await;
    writing.ends_with(write.not_there()).await;
    writing.was_sent(1);
    writing.was_checked();
    writing.is_untouched().await;
    writing.is_kept().await;
    writing.page.button(write.again()).click().await;
    writing.is_done().await;
    writing.was_sent(2);
}

/// The write was carried out. The page finds that out and says so.
pub async fn lost_after(app: &App, write: Write, fault: Fault) {
    let writing = Writing::open(app, write).await;
    writing
        .proxy
        .fault(write.method(), &writing.api(), 1, fault);
    writing.press().await;
    is_found(&writing).await;
}

/// The API does not answer. The call times out, and the page verifies.
pub async fn times_out(app: &App, write: Write, pace: Pace) {
    let writing = Writing::open(app, write).await;
    if pace == Pace::Hurried {
        writing.page.hurry_time_outs().await;
    }
    let (method, api) = (write.method(), writing.api());
    writing.proxy.fault(method, &api, 1, Fault::HangAfter);
    writing.press().await;
    within(TIME_OUT, "the write is given up", async || {
        writing.sent().first().is_some_and(|sent| sent.aborted)
    })
    .await;
    is_found(&writing).await;
}

/// The verification fails too. The page says so, and *Check again* verifies later.
pub async fn outcome_unknown(app: &App, write: Write) {
    let writing = Writing::open(app, write).await;
    let (proxy, method, api) = (writing.proxy, write.method(), writing.api());
    if write == Write::Create {
        // How many questions the look before takes is the application's to choose: the way is
        // lost while the answer to the POST is held back.
        proxy.slow_down(300);
        proxy.fault(method, &api, 1, Fault::DropAfter);
        writing.press().await;
        until("it was sent", 1, async || writing.sent().len()).await;
        proxy.fault("GET", CUSTOMERS, 99, Fault::DropBefore);
        proxy.slow_down(0);
    } else {
        // The one question before the write comes through.
        proxy.fault(method, &api, 1, Fault::DropAfter);
        proxy.fault_after(1, "GET", &api, 99, Fault::DropBefore);
        writing.press().await;
    }
    writing.ends_with(write.unknown()).await;
    writing.was_sent(1);
    match write {
        // What they show behind the alert cannot be asked either.
        Write::Create | Write::Change => writing.is_kept().await,
        Write::Remove | Write::Archive => {}
    }
    proxy.heal();
    writing.page.button(write.check()).click().await;
    writing.is_done().await;
    writing.was_sent(1);
}

/// Loses the write, and changes the record before the verification.
pub async fn lose_and_write(writing: &Writing<'_>, keys: Value) {
    let proxy = writing.proxy;
    let lost = Fault::Answer(plain(502));
    proxy.fault(writing.write.method(), &writing.api(), 1, lost);
    proxy.slow_down(1_000);
    writing.press().await;
    writing.wait_sent(1).await;
    writing.app.api.write(writing.id.unwrap(), keys).await;
    proxy.slow_down(0);
}

/// The body of the answer is cut short. The answer to a DELETE has none and arrives whole.
pub async fn cut_short(app: &App, write: Write, fault: Fault) {
    if write != Write::Remove {
        return lost_after(app, write, fault).await;
    }
    let writing = Writing::open(app, write).await;
    writing.proxy.fault("DELETE", &writing.api(), 1, fault);
    writing.press().await;
    writing.is_done().await;
    writing.was_sent(1);
}

/// Asserts that the write was sent once and carried out.
async fn is_found(writing: &Writing<'_>) {
    writing.is_done().await;
    let words = "The server did not confirm it, but has it";
    writing.page.toast(words).wait().await;
    writing.was_sent(1);
    writing.was_checked();
    assert_eq!(reached(writing), 1);
}

fn reached(writing: &Writing<'_>) -> usize {
    let sent = writing.sent();
    sent.iter().filter(|it| it.reached_api).count()
}
