use directory::export::Format;
use model::{Customer, CustomerField, UnixTime};
use proptest::prelude::*;

use crate::export_support::{exported, laws, records};

#[test]
fn dates_are_iso_8601_in_utc() {
    for (seconds, expected) in [
        (0, ""),
        (1, "1970-01-01T00:00:01Z"),
        (-1, "1969-12-31T23:59:59Z"),
        (86_399, "1970-01-01T23:59:59Z"),
        (86_400, "1970-01-02T00:00:00Z"),
        (-86_400, "1969-12-31T00:00:00Z"),
        (951_782_400, "2000-02-29T00:00:00Z"),
        (951_868_800, "2000-03-01T00:00:00Z"),
        (1_527_501_148, "2018-05-28T09:52:28Z"),
        (1_709_164_800, "2024-02-29T00:00:00Z"),
        (1_735_689_599, "2024-12-31T23:59:59Z"),
        (2_147_483_648, "2038-01-19T03:14:08Z"),
        (4_107_542_400, "2100-03-01T00:00:00Z"),
        (4_107_542_399, "2100-02-28T23:59:59Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"),
        (253_402_300_800, "253402300800"),
        (-62_167_219_200, "0000-01-01T00:00:00Z"),
        (-62_167_219_201, "-62167219201"),
        // Milliseconds, as some systems count.
        (1_527_501_148_000, "1527501148000"),
        (i64::MAX, "9223372036854775807"),
        (i64::MIN, "-9223372036854775808"),
    ] {
        assert_eq!(date(seconds), expected, "{seconds}");
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn dates_are_those_of_a_calendar_counted_day_by_day(
        year in 0..=9999_i64,
        (month, day) in (1..=12_usize).prop_flat_map(|month| (Just(month), 1..=31_i64)),
        second in 0..86_400_i64,
    ) {
        let day = day.min(months(year)[month - 1]);
        let years: i64 = (0..year).map(|year| months(year).iter().sum::<i64>()).sum();
        let before: i64 = months(year)[..month - 1].iter().sum();
        // The year 0 began 719,528 days before 1970.
        let seconds = (years + before + day - 1 - 719_528) * 86_400 + second;
        prop_assume!(seconds != 0);
        let (hour, minute, second) = (second / 3600, second % 3600 / 60, second % 60);
        prop_assert_eq!(
            date(seconds),
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
        );
    }
}

fn months(year: i64) -> [i64; 12] {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    [
        31,
        if leap { 29 } else { 28 },
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31,
    ]
}

fn date(seconds: i64) -> String {
    let customer = Customer {
        archived_on: UnixTime(seconds),
        ..Customer::default()
    };
    let file = exported(Format::Csv, &[CustomerField::ArchivedOn], &[customer]);
    records(&file)[1][0].clone()
}
