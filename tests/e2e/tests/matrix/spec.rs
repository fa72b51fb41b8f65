//! The cells of docs/failures.md. A cell without a test fails.

use crate::table::{CELLS, Call, Cell, Row};

const READS: &[Call] = &[Call::List, Call::Customer, Call::Orders];
const LISTS: &[Call] = &[Call::List, Call::Orders];

/// The calls of each row of the matrix in docs/failures.md. A row is named by its heading.
const SPEC: [(&str, &[Call]); 15] = [
    ("Offline", &Call::ALL),
    ("Network error", &Call::ALL),
    ("Slow answer", &Call::ALL),
    ("Superseded answer", READS),
    ("401", &Call::ALL),
    ("403", &Call::ALL),
    ("404", &Call::ALL),
    ("400, 409, 422", &Call::ALL),
    ("429, 503", &Call::ALL),
    ("500, 502, 504", &Call::ALL),
    ("Unreadable answer", &Call::ALL),
    ("Field defect", &Call::ALL),
    ("Changed by another administrator", &Call::ALL),
    ("Odd list", LISTS),
    ("Tab closed, reloaded or crashed", &Call::ALL),
];

/// Rows of that matrix that native and browser tests show, as their sections say.
const ELSEWHERE: [&str; 7] = [
    "Messages of the server",
    "An error with 200",
    "Nothing in place of a record",
    "Damaged values",
    "Intercepted answer",
    "Another record",
    "Reads that lag",
];

const FAILURES: &str = include_str!("../../../../docs/failures.md");

fn rows_of(spec: &str) -> Vec<&'static Row> {
    let rows = CELLS.into_iter().flatten();
    rows.filter(|row| row.of == spec).collect()
}

#[test]
fn every_cell_of_the_matrix_is_played() {
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
fn every_fault_belongs_to_the_matrix_and_stands_once() {
    let rows: Vec<&Row> = CELLS.into_iter().flatten().collect();
    for row in &rows {
        let known = SPEC.iter().any(|(spec, _)| *spec == row.of);
        assert!(known, "“{}” is no row of docs/failures.md", row.of);
        let same = rows.iter().filter(|other| other.fault == row.fault).count();
        assert_eq!(same, 1, "“{}” stands {same} times", row.fault);
        for (call, cell) in Call::ALL.iter().zip(&row.cells) {
            if let Cell::NotApplicable(why) = cell {
                assert!(!why.is_empty(), "{call:?} × {} says not why", row.fault);
            }
        }
    }
}

#[test]
fn the_matrix_in_the_docs_has_the_same_rows() {
    let rows = FAILURES.lines().filter_map(|line| line.strip_prefix("| ["));
    let rows: Vec<&str> = rows.filter_map(|row| row.split(']').next()).collect();
    let spec = SPEC.iter().map(|(row, _)| *row).chain(ELSEWHERE);
    let missing: Vec<&str> = spec.clone().filter(|row| !rows.contains(row)).collect();
    assert!(missing.is_empty(), "docs/failures.md lacks {missing:?}");
    let unknown = rows
        .iter()
        .filter(|row| !spec.clone().any(|it| it == **row));
    let unknown: Vec<_> = unknown.collect();
    assert!(unknown.is_empty(), "no test is named for {unknown:?}");
}
