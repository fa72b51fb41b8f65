//! After any mending a check says what a new one of the same rows would say.

use import::{Check, ImportOptions, MatchBy, RowCheck, RowKind, Sheet};
use model::{Customer, StatusNames};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{KnownCustomers, customer, laws, rows, sheet};

fn known_customers() -> KnownCustomers {
    KnownCustomers::of(&[
        Customer {
            crm_id: "1".into(),
            ..customer(1, "Acme", "a@b.example")
        },
        Customer {
            crm_id: "2".into(),
            ..customer(2, "Beta", "c@d.example")
        },
    ])
}

fn words() -> impl Strategy<Value = &'static str> {
    select(vec![
        "",
        "1",
        "2",
        "3",
        "Acme",
        "Beta",
        "Omega",
        "a@b.example",
        "'=1",
    ])
}

fn keys() -> impl Strategy<Value = MatchBy> {
    select(MatchBy::ALL.to_vec())
}

/// Something that a user does to a row.
#[derive(Debug, Clone)]
enum Act {
    Mend(usize, usize, &'static str),
    LeaveOut(usize, bool),
    Advance(usize),
}

fn acts(rows: usize) -> impl Strategy<Value = Act> {
    prop_oneof![
        (0..rows, 0..4_usize, words()).prop_map(|(row, column, text)| Act::Mend(row, column, text)),
        (0..rows, any::<bool>()).prop_map(|(row, out)| Act::LeaveOut(row, out)),
        (1..4_usize).prop_map(Act::Advance),
    ]
}

fn table(cells: &[[&str; 4]]) -> Sheet {
    let lines = cells.iter().map(|row| row.join(",") + ",x\n");
    sheet(&format!(
        "id,crm id,company,email,end\n{}",
        lines.collect::<String>()
    ))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..laws() })]

    #[test]
    fn mending_and_checking_anew_agree(
        cells in prop::collection::vec(prop::array::uniform4(words()), 1..7),
        acts in prop::collection::vec(acts(7), 0..12),
        match_by in keys(),
        empty_clears in any::<bool>(),
    ) {
        let known_customers = known_customers();
        let mut cells = cells;
        let status_names = StatusNames::default();
        let options = ImportOptions { match_by, empty_clears, status_names };
        let sheet = table(&cells);
        let columns = import::Columns::of(&sheet);
        let mut check = Check::new(sheet, columns.clone(), options.clone());
        let mut left_out = vec![false; cells.len()];
        for act in acts {
            match act {
                Act::Mend(row, column, text) if row < cells.len() => {
                    cells[row][column] = text;
                    check.set_cell(known_customers.known(), row, column, text);
                }
                Act::LeaveOut(row, out) if row < cells.len() => {
                    left_out[row] = out;
                    check.leave_out(known_customers.known(), row, out);
                }
                Act::Advance(count) => { check.advance(known_customers.known(), count); }
                _ => {}
            }
        }
        while !check.advance(known_customers.known(), 2).is_complete() {}
        let mut anew = Check::new(table(&cells), columns, options.clone());
        for (row, out) in left_out.iter().enumerate() {
            anew.leave_out(known_customers.known(), row, *out);
        }
        while !anew.advance(known_customers.known(), 100).is_complete() {}
        prop_assert_eq!(rows(&check), rows(&anew));
        prop_assert_eq!(check.counts(), anew.counts());
        for kind in RowKind::ALL {
            prop_assert_eq!(check.counts().of(kind), check.rows_of(kind).count());
        }
        let again = check.again(anew.columns().clone(), options);
        let mut again = again;
        while !again.advance(known_customers.known(), 100).is_complete() {}
        prop_assert_eq!(rows(&again), rows(&anew));
    }
}

#[test]
fn a_row_that_was_repeated_takes_the_place_of_one_that_is_left_out() {
    let known_customers = known_customers();
    let mut check = known_customers.check(sheet("crm id,company\n9,A\n9,B\n9,C\n"), MatchBy::CrmId);
    assert_eq!(
        rows(&check),
        [
            &RowCheck::New,
            &RowCheck::Repeated(0),
            &RowCheck::Repeated(0)
        ]
    );
    check.leave_out(known_customers.known(), 0, true);
    assert_eq!(
        rows(&check),
        [&RowCheck::LeftOut, &RowCheck::New, &RowCheck::Repeated(1)]
    );
    check.set_cell(known_customers.known(), 1, 0, "8");
    assert_eq!(
        rows(&check),
        [&RowCheck::LeftOut, &RowCheck::New, &RowCheck::New]
    );
    check.leave_out(known_customers.known(), 0, false);
    assert_eq!(
        rows(&check),
        [&RowCheck::New, &RowCheck::New, &RowCheck::Repeated(0)]
    );
}

#[test]
fn progress_begins_at_nothing_and_ends() {
    let known_customers = known_customers();
    let sheet = sheet("company\nOmega\n");
    let columns = import::Columns::of(&sheet);
    let options = ImportOptions {
        match_by: MatchBy::AlwaysCreate,
        empty_clears: false,
        status_names: StatusNames::default(),
    };
    let mut check = Check::new(sheet, columns, options);
    assert_eq!(
        (check.progress().done, check.progress().is_complete()),
        (0, false)
    );
    assert_eq!(check.row(0), &RowCheck::Waiting);
    let mut last = 0;
    while !check.advance(known_customers.known(), 1).is_complete() {
        assert!(check.progress().done > last);
        last = check.progress().done;
    }
    assert_eq!(check.counts().of(RowKind::New), 1);
}
