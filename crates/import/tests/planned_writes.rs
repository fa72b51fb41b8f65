//! The dry run says exactly what the writes then do.

use import::{Check, MatchBy, PlannedWrite, RowCheck, RowKind};
use model::{Customer, CustomerField as F, CustomerForm, OutcomeClass, WriteIntent, WriteOutcome};
use proptest::prelude::*;
use proptest::sample::select;

use crate::fake_api::FakeApi;
use crate::support::{KnownCustomers, customer, laws, sheet};

fn words() -> impl Strategy<Value = &'static str> {
    select(vec![
        "",
        "1",
        "2",
        "3",
        " Acme",
        "Beta",
        "beta ",
        "Omega",
        "a@b.example",
        "A@B.example",
        "'+1",
        "\"a\nb\"",
        "yes",
        "no",
    ])
}

/// Customers with numbers from 1 on.
fn known_customers() -> impl Strategy<Value = Vec<Customer>> {
    let texts = prop::array::uniform5(select(vec![
        "",
        "Acme",
        "Beta",
        "1",
        "a@b.example",
        "a\r\nb",
    ]));
    let one =
        (texts, any::<bool>(), prop::bool::weighted(0.1)).prop_map(|(texts, archived, damaged)| {
            let [company, email, phone, description, crm_id] = texts.map(str::to_owned);
            Customer {
                company,
                email,
                phone,
                description,
                crm_id,
                archived,
                damaged_fields: if damaged { vec![F::RefId] } else { Vec::new() },
                ..Customer::default()
            }
        });
    prop::collection::vec(one, 0..5).prop_map(|mut all| {
        all.iter_mut().zip(1..).for_each(|(one, id)| one.id = id);
        all
    })
}

fn intent(write: PlannedWrite) -> WriteIntent {
    match write {
        PlannedWrite::Create(form) => WriteIntent::create(*form, false).unwrap(),
        PlannedWrite::Change { id, base, edited } => WriteIntent::change(id, *base, *edited),
    }
}

/// Returns the record that a row was said to leave.
fn promised(check: &RowCheck, before: &Customer) -> CustomerForm {
    let RowCheck::Changed { fields, .. } = check else {
        panic!("{check:?}");
    };
    let mut form = CustomerForm::of(before);
    fields
        .iter()
        .for_each(|change| form.set(change.field, change.after.value()));
    form
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..laws() })]

    #[test]
    fn the_writes_do_what_the_check_says(
        all in known_customers(),
        cells in prop::collection::vec(prop::array::uniform7(words()), 1..6),
        match_by in select(MatchBy::ALL.to_vec()),
        accepts in any::<bool>(),
    ) {
        let lines: String = cells.iter().map(|row| row.join(",") + ",x\n").collect();
        let text = format!("id,company,email,phone,description,crm id,archived,end\n{lines}");
        let known_customers = KnownCustomers::of(&all);
        let mut check = known_customers.check(sheet(&text), match_by);
        let duplicates: Vec<usize> = check.rows_of(RowKind::LikelyDuplicate).collect();
        duplicates.iter().for_each(|row| check.create_anyway(*row, accepts));
        let mut api = FakeApi::of(all.clone());
        let mut applied = 0;
        let mut equal_rows = 0;
        for row in 0..check.sheet().rows() {
            let before = api.rows.clone();
            let Some(write) = check.planned(row) else { continue };
            match (api.run(intent(write)), check.row(row)) {
                (WriteOutcome::Done(written), RowCheck::Changed { id, .. }) => {
                    let record = before.iter().find(|it| it.id == *id).unwrap();
                    let after = CustomerForm::of(&written.after.unwrap());
                    prop_assert_eq!(after, promised(check.row(row), record));
                    applied += 1;
                }
                (WriteOutcome::Done(written), _) => {
                    let after = written.after.unwrap();
                    prop_assert!(before.iter().all(|it| it.id != after.id));
                    applied += 1;
                }
                // Another row of the file has made this record equal meanwhile.
                (WriteOutcome::Equal(ids), RowCheck::New | RowCheck::LikelyDuplicate) => {
                    prop_assert!(ids.iter().all(|id| api.rows.iter().find(|it| it.id == *id)
                        != all.iter().find(|it| it.id == *id)));
                    equal_rows += 1;
                }
                (outcome, check) => prop_assert!(false, "{:?} {:?}", check, outcome),
            }
        }
        prop_assert_eq!(api.applied, applied);
        prop_assert_eq!(check.planned_count(), applied + equal_rows);
        again_nothing_is_new(&api.rows, &check, &text, match_by)?;
    }
}

/// A second import of the same file writes nothing that the first one has written.
fn again_nothing_is_new(
    rows: &[Customer],
    before: &Check,
    text: &str,
    match_by: MatchBy,
) -> Result<(), TestCaseError> {
    let again = KnownCustomers::of(rows).check(sheet(text), match_by);
    for row in 0..before.sheet().rows() {
        let is_written = before.is_planned(row);
        let is_changed = matches!(before.row(row), RowCheck::Changed { .. });
        if is_written && (is_changed || !made_ambiguous(again.row(row))) {
            prop_assert!(
                !again.is_planned(row),
                "{:?} {:?}",
                before.row(row),
                again.row(row)
            );
        }
    }
    Ok(())
}

fn made_ambiguous(check: &RowCheck) -> bool {
    matches!(check, RowCheck::Ambiguous(_))
}

#[test]
fn a_change_follows_what_another_administrator_did_to_other_fields() {
    let record = customer(1, "Acme", "a@b.example");
    let check = KnownCustomers::of(std::slice::from_ref(&record))
        .check(sheet("id,phone,company\n1,7,Acme\n"), MatchBy::Id);
    let mut api = FakeApi::of(vec![record]);
    api.change(|rows| rows[0].company = "Acme AG".into());
    let outcome = api.run(intent(check.planned(0).unwrap()));
    assert_eq!(outcome.class(), OutcomeClass::Done);
    let after = api.truth(1).unwrap();
    assert_eq!((&*after.company, &*after.phone), ("Acme AG", "7"));
}

#[test]
fn a_field_that_another_administrator_changed_too_is_a_conflict() {
    let record = customer(1, "Acme", "a@b.example");
    let check = KnownCustomers::of(std::slice::from_ref(&record))
        .check(sheet("id,phone\n1,7\n"), MatchBy::Id);
    let mut api = FakeApi::of(vec![record]);
    api.change(|rows| rows[0].phone = "8".into());
    let outcome = api.run(intent(check.planned(0).unwrap()));
    assert!(matches!(outcome, WriteOutcome::Conflict(_)), "{outcome:?}");
    assert_eq!(api.applied, 0);
}

#[test]
fn an_interrupted_import_goes_on_where_it_stopped() {
    let text = "company,email\nAcme,a@b.example\nBeta,c@d.example\n";
    let check = KnownCustomers::default().check(sheet(text), MatchBy::AlwaysCreate);
    let mut api = FakeApi::of(Vec::new());
    api.tidies = true;
    api.run(intent(check.planned(0).unwrap()));
    let again = KnownCustomers::of(&api.rows).check(sheet(text), MatchBy::AlwaysCreate);
    assert_eq!(again.row(0), &RowCheck::Unchanged(1));
    assert_eq!(again.row(1), &RowCheck::New);
}
