use model::{UnixTime, http_date, retry_after};
use proptest::prelude::*;

use crate::support::laws;

/// Sun, 06 Nov 1994 08:49:37 GMT, the date of RFC 9110.
const EXAMPLE: i64 = 784_111_777;

#[test]
fn seconds_are_seconds() {
    let cases = [
        ("0", Some(0)),
        ("120", Some(120)),
        (" 120\t", Some(120)),
        ("007", Some(7)),
        ("4294967295", Some(u32::MAX)),
        ("4294967296", Some(u32::MAX)),
        ("99999999999999999999999999", Some(u32::MAX)),
        ("", None),
        (" ", None),
        ("+5", None),
        ("-5", None),
        ("1.5", None),
        ("5s", None),
        ("5 5", None),
        ("٣", None),
        ("soon", None),
    ];
    for (text, seconds) in cases {
        assert_eq!(retry_after(text, UnixTime(EXAMPLE)), seconds, "{text}");
    }
}

#[test]
fn a_date_is_seconds_from_now() {
    let dates = [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
    ];
    for date in dates {
        for (now, seconds) in [
            (EXAMPLE - 90, 90),
            (EXAMPLE, 0),
            (EXAMPLE + 1, 0),
            (i64::MAX, 0),
            (0, 784_111_777),
            (-10_000_000_000, u32::MAX),
            (i64::MIN, u32::MAX),
        ] {
            assert_eq!(
                retry_after(date, UnixTime(now)),
                Some(seconds),
                "{date}, {now}"
            );
        }
    }
}

#[test]
fn the_clock_of_the_server_counts() {
    let now = http_date(" Sun, 06 Nov 1994 08:49:07 GMT ").unwrap();
    assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", now), Some(30));
    assert_eq!(http_date("yesterday"), None);
}

#[test]
fn a_date_that_is_none_says_nothing() {
    let dates = [
        "Sun, 06 Nov 1994 08:49:37 CET",
        "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:49:37 GMT",
        "1994-11-06T08:49:37Z",
        "Sun, 06 Nov",
    ];
    for date in dates {
        assert_eq!(retry_after(date, UnixTime(0)), None, "{date}");
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn any_text_is_taken_calmly(text in any::<String>(), now in any::<i64>()) {
        let _ = retry_after(&text, UnixTime(now));
    }

    #[test]
    fn almost_a_date_is_taken_calmly(
        text in "[A-Z][a-z]{2}, [0-9 ]{2} (Nov|Feb|Xyz) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT",
        now in any::<i64>(),
    ) {
        let _ = retry_after(&text, UnixTime(now));
    }

    #[test]
    fn a_wait_ends_at_its_date(ahead in 0..1_000_000_u32) {
        let now = UnixTime(EXAMPLE - i64::from(ahead));
        prop_assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", now), Some(ahead));
    }
}
