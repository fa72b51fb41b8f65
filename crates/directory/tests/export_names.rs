use directory::export::{Format, file_name};
use model::UnixTime;
use proptest::prelude::*;

use crate::export_support::{formats, laws, numbers};

#[test]
fn a_format_has_a_label_an_extension_and_a_media_type() {
    let said = Format::ALL.map(|it| (it.label(), it.extension(), it.media_type()));
    assert_eq!(
        said,
        [
            ("CSV", "csv", "text/csv;charset=utf-8"),
            ("JSON", "json", "application/json"),
        ]
    );
}

#[test]
fn a_file_name_holds_the_contents_and_the_date() {
    let day = UnixTime(1_795_564_799);
    for (format, what, now, expected) in [
        (Format::Csv, "customers", day, "customers-2026-11-24.csv"),
        (Format::Json, "customers", day, "customers-2026-11-24.json"),
        (
            Format::Csv,
            "customers",
            UnixTime(day.0 + 1),
            "customers-2026-11-25.csv",
        ),
        (
            Format::Csv,
            "Archived customers",
            day,
            "Archived-customers-2026-11-24.csv",
        ),
        (Format::Csv, "../a\\b:c\0", day, "a-b-c-2026-11-24.csv"),
        (Format::Csv, "", day, "export-2026-11-24.csv"),
        (Format::Csv, "…", day, "export-2026-11-24.csv"),
        (Format::Csv, "con", UnixTime(0), "con-undated.csv"),
        (
            Format::Csv,
            "customers",
            UnixTime(i64::MAX),
            "customers-undated.csv",
        ),
    ] {
        assert_eq!(file_name(format, what, now), expected);
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn every_system_accepts_the_name(
        format in formats(),
        what in prop_oneof![any::<String>(), "[a. ]{0,300}", "a{300}"],
        now in numbers(),
    ) {
        let name = file_name(format, &what, UnixTime(now));
        let (stem, extension) = name.split_once('.').unwrap();
        prop_assert_eq!(extension, format.extension());
        prop_assert!(stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
        prop_assert!(stem.starts_with(|first: char| first != '-') && stem.contains('-'));
        prop_assert!(name.len() <= 100);
    }
}
