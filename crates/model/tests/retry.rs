use model::{ApiError, BusyUntil, Fault, Outcome, Retries};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::laws;

const PASSING: [Fault; 4] = [
    Fault::TimedOut,
    Fault::Server,
    Fault::Busy,
    Fault::OtherRecord,
];

const LASTING: [Fault; 9] = [
    Fault::Aborted,
    Fault::Unauthorized,
    Fault::Refused,
    Fault::Blocked,
    Fault::TooLong,
    Fault::NotFound,
    Fault::Rejected,
    Fault::Unreadable,
    Fault::Intercepted,
];

#[test]
fn the_wait_doubles_and_then_it_is_over() {
    for fault in PASSING {
        let error = ApiError::unanswered(fault);
        let mut retries = Retries::new();
        let waits = [0.5; 4].map(|random| retries.next(&error, random));
        assert_eq!(
            waits,
            [Some(500), Some(1000), Some(2000), None],
            "{fault:?}"
        );
        assert_eq!(retries.attempt(), 3);
    }
}

#[test]
fn a_failed_connection_is_tried_three_times() {
    // That the browser reports no network is a hint only.
    for fault in [Fault::Network, Fault::Offline] {
        let error = ApiError::unanswered(fault);
        let mut retries = Retries::new();
        let waits = [0.5; 3].map(|random| retries.next(&error, random));
        assert_eq!(waits, [Some(500), Some(1000), None], "{fault:?}");
        // Another fault is tried once more.
        let server = ApiError::unanswered(Fault::Server);
        assert_eq!(retries.next(&server, 0.5), Some(2000));
    }
}

#[test]
fn the_wait_is_spread_around_that() {
    let error = ApiError::unanswered(Fault::Server);
    for (random, waits) in [(0.0, [250, 500, 1000]), (1.0, [750, 1500, 3000])] {
        let mut retries = Retries::new();
        let mut next = || retries.next(&error, random).unwrap();
        assert_eq!([next(), next(), next()], waits);
    }
}

#[test]
fn a_lasting_fault_is_not_tried_again() {
    for fault in LASTING {
        let mut retries = Retries::new();
        assert_eq!(retries.next(&ApiError::unanswered(fault), 0.5), None);
        assert_eq!(retries.attempt(), 0);
    }
}

#[test]
fn a_busy_api_is_given_the_time_it_asks_for() {
    let mut retries = Retries::new();
    assert_eq!(retries.next(&busy(Some(1)), 1.0), Some(1000));
    assert_eq!(retries.next(&busy(Some(30)), 1.0), Some(30_000));
    assert_eq!(retries.next(&busy(None), 0.5), Some(2000));
    assert_eq!(retries.next(&busy(Some(1)), 0.5), None);
}

#[test]
fn now_is_no_burst() {
    assert_eq!(Retries::new().next(&busy(Some(0)), 0.5), Some(500));
}

#[test]
fn patience_ends_after_two_minutes() {
    let mut retries = Retries::new();
    assert_eq!(retries.next(&busy(Some(121)), 0.5), None);
    assert_eq!(retries.next(&busy(Some(u32::MAX)), 0.5), None);
    // In milliseconds just over what a u32 holds.
    assert_eq!(retries.next(&busy(Some(4_294_968)), 0.5), None);
    assert_eq!(retries.attempt(), 0);
    assert_eq!(retries.next(&busy(Some(100)), 0.5), Some(100_000));
    assert_eq!(retries.next(&busy(Some(21)), 0.5), None);
    assert_eq!(retries.next(&busy(Some(20)), 0.5), Some(20_000));
    assert_eq!(retries.next(&busy(None), 0.0), None);
}

#[test]
fn a_wait_holds_for_every_call() {
    let mut until = BusyUntil::default();
    assert_eq!(until.refusal(0), None);
    until.note(&busy(Some(3)), 10_000);
    // A later answer that asks for less does not end it.
    until.note(&busy(Some(1)), 10_500);
    let left = |now| {
        until
            .refusal(now)
            .map(|error| (error.fault, error.retry_after))
    };
    assert_eq!(left(10_000), Some((Fault::Busy, Some(3))));
    assert_eq!(left(12_001), Some((Fault::Busy, Some(1))));
    assert_eq!(left(12_900), Some((Fault::Busy, Some(1))));
    // The timer of a retry may fire a little early.
    assert_eq!([left(12_990), left(13_000)], [None, None]);
    assert_eq!(until.refusal(12_000).unwrap().outcome(), Outcome::NotDone);
}

#[test]
fn a_wait_holds_for_two_minutes_at_most() {
    let mut until = BusyUntil::default();
    until.note(&busy(Some(u32::MAX)), 5_000);
    assert_eq!(until.refusal(5_000).unwrap().retry_after, Some(120));
    assert_eq!(until.refusal(125_000), None);
    until.note(&busy(None), 200_000);
    until.note(&ApiError::answered(500, ""), 200_000);
    assert_eq!(until.refusal(200_000), None);
}

#[test]
fn only_a_busy_api_asks_for_time() {
    let busy = [429, 503].map(|status| ApiError::answered(status, "").with_retry_after(Some(7)));
    assert!(busy.iter().all(|error| error.retry_after == Some(7)));
    let other = ApiError::answered(500, "").with_retry_after(Some(7));
    assert_eq!(other.retry_after, None);
    assert_eq!(ApiError::answered(503, "").retry_after, None);
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn waiting_has_its_bounds(
        errors in prop::collection::vec((faults(), prop::option::of(0..200_u32)), 0..8),
        random in prop_oneof![0.0..1.0, any::<f64>()],
    ) {
        let mut retries = Retries::new();
        let mut waited = 0;
        let mut begun = 0;
        for (fault, asked) in errors {
            let error = ApiError::unanswered(fault).with_retry_after(asked);
            let Some(wait) = retries.next(&error, random) else { continue };
            begun += 1;
            waited += wait;
            prop_assert!(PASSING.contains(&fault));
            prop_assert!(wait >= 250);
            match error.retry_after {
                Some(seconds) if seconds > 0 => prop_assert_eq!(wait, seconds * 1000),
                _ => prop_assert!(wait <= 3000),
            }
        }
        prop_assert!(begun <= 3 && waited <= 120_000);
        prop_assert_eq!(retries.attempt(), begun);
    }
}

fn faults() -> impl Strategy<Value = Fault> {
    prop_oneof![4 => select(PASSING.to_vec()), 1 => select(LASTING.to_vec())]
}

fn busy(seconds: Option<u32>) -> ApiError {
    ApiError::answered(503, "").with_retry_after(seconds)
}
