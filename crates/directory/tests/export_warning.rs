use directory::export::warning;

#[test]
fn a_complete_export_has_no_warning() {
    for count in [0, 1, 100_000] {
        assert_eq!(warning(count, count, false), None);
    }
}

#[test]
fn an_incomplete_or_changed_export_has_a_warning() {
    for (promised, written, changed, expected) in [
        (
            1_234,
            1_230,
            false,
            "The export is not as promised: 1,230 are in the file instead of 1,234.",
        ),
        (
            1,
            0,
            false,
            "The export is not as promised: 0 are in the file instead of 1.",
        ),
        (
            2,
            1,
            false,
            "The export is not as promised: 1 is in the file instead of 2.",
        ),
        (
            5,
            5,
            true,
            "Customers changed while exporting: some may be in the file as they were before.",
        ),
        (
            99_999,
            1_000_001,
            true,
            "Customers changed while exporting: 1,000,001 are in the file instead of 99,999.",
        ),
        (
            1_000,
            999,
            true,
            "Customers changed while exporting: 999 are in the file instead of 1,000.",
        ),
    ] {
        assert_eq!(
            warning(promised, written, changed).as_deref(),
            Some(expected)
        );
    }
}
