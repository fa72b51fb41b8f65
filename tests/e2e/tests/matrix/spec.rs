//! The cells of docs/failures.md. A cell without a test fails.

use crate::table::{CELLS, Call, Cell, Row};

const READS: &[Call] = &[Call::List, Call::Customer, Call::Orders];
const LISTS: &[Call] = &[Call::List, Call::Orders];

/// Each row of the specification, with the calls that it says something of.
const SPEC: [(&str, &[Call]); 15] = [
    ("offline, known before sending", &Call::ALL),
    (
        "network error, timeout (30 s), answer cut short",
        &Call::ALL,
    ),
    ("slow", &Call::ALL),
    ("answer overtaken by a newer question", READS),
    ("401", &Call::ALL),
    ("403", &Call::ALL),
    ("404", &Call::ALL),
    ("400, 409, 422", &Call::ALL),
    ("429, 503", &Call::ALL),
    ("500, 502, 504", &Call::ALL),
    ("200 with HTML, cut or wrong JSON", &Call::ALL),
    ("a field missing, of another type, or unknown", &Call::ALL),
    ("changed by someone else since it was loaded", &Call::ALL),
    (
        "the server ignores a filter, caps `limit`, or repeats a page",
        LISTS,
    ),
    ("tab closed, reloaded or crashed", &Call::ALL),
];

fn rows_of(spec: &str) -> Vec<&'static Row> {
    let rows = CELLS.into_iter().flatten();
    rows.filter(|row| row.of == spec).collect()
}

#[test]
fn every_cell_of_the_specification_is_played() {
    let mut missing = Vec::new();
    for (spec, calls) in SPEC {
        for call in calls {
            let plays = |row: &&Row| matches!(row.cell(*call), Cell::Plays(_));
            if !rows_of(spec).iter().any(plays) {
                missing.push(format!("{call:?} × {spec}"));
            }
        }
    }
    assert!(missing.is_empty(), "no case for {missing:#?}");
}

#[test]
fn every_fault_is_of_the_specification_and_stands_once() {
    let rows: Vec<&Row> = CELLS.into_iter().flatten().collect();
    for row in &rows {
        let known = SPEC.iter().any(|(spec, _)| *spec == row.of);
        assert!(known, "“{}” is no row of the specification", row.of);
        let same = rows.iter().filter(|other| other.fault == row.fault).count();
        assert_eq!(same, 1, "“{}” stands {same} times", row.fault);
        for (call, cell) in Call::ALL.iter().zip(&row.cells) {
            if let Cell::NotApplicable(why) = cell {
                assert!(!why.is_empty(), "{call:?} × {} says not why", row.fault);
            }
        }
    }
}
