//! The laws of a merge of duplicates: the survivor is written first, and the others leave the active
//! list only where that went well.

use model::{
    Customer, CustomerField as F, CustomerForm, CustomerId, DuplicateMerge, Job, JobAct, JobRow,
    OutcomeClass, UnixTime,
};
use proptest::prelude::*;

use crate::fake_api::FakeApi;
use crate::job_run::{Run, read_troubles, write_troubles};
use crate::support::laws;

/// Customers of which the first one is the fullest, and lacks the phone number of the last one.
fn duplicates(count: usize) -> Vec<Customer> {
    let customer = |id: usize| Customer {
        id: id as CustomerId,
        company: "Alder Boats".into(),
        email: if id == 1 { "boats@example.com" } else { "" }.into(),
        description: if id == 1 { "The first" } else { "" }.into(),
        phone: if id == count { "+49 30 1" } else { "" }.into(),
        ..Customer::default()
    };
    (1..=count).map(customer).collect()
}

fn rows(customers: &[Customer]) -> Vec<model::RowWrite> {
    let merge = DuplicateMerge::new(customers.to_vec()).unwrap();
    assert_eq!(merge.survivor().id, 1);
    merge.rows().into_iter().map(|row| row.write).collect()
}

/// The merge of `count` customers. `now` changes the server's records after the user has seen them.
fn run(count: usize, now: impl Fn(&mut Vec<Customer>)) -> Run {
    let seen = duplicates(count);
    let mut records = seen.clone();
    now(&mut records);
    Run::new(FakeApi::of(records), JobAct::Merge, rows(&seen))
}

fn record(api: &FakeApi, id: CustomerId) -> &Customer {
    api.rows.iter().find(|row| row.id == id).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..laws() })]

    #[test]
    fn no_duplicate_is_archived_before_the_survivor_has_its_values(
        count in 2..8_usize,
        reads in read_troubles(),
        writes in write_troubles(),
        choices in prop::collection::vec(any::<u8>(), 1..80),
        crashes in prop::collection::vec(any::<u8>(), 0..4),
        retries in 0..3_usize,
    ) {
        let customers = duplicates(count);
        let api = FakeApi::of(customers.clone()).with_read_troubles(reads);
        let mut run = Run::new(api, JobAct::Merge, rows(&customers));
        run.finish(&choices, &crashes, &writes);
        for _ in 0..retries {
            check(&run, &customers)?;
            run.job.retry();
            run.finish(&choices, &[], &[]);
        }
        check(&run, &customers)?;
    }

    #[test]
    fn undo_restores_the_survivor_and_exactly_those_that_were_archived(
        count in 2..8_usize,
        writes in write_troubles(),
        choices in prop::collection::vec(any::<u8>(), 1..80),
        archived in prop::collection::vec(any::<bool>(), 8),
    ) {
        let was_archived = |id: CustomerId| id > 1 && archived[id as usize - 1];
        let archive = |rows: &mut Vec<Customer>| {
            for row in rows.iter_mut() {
                row.archived = was_archived(row.id);
            }
        };
        let mut run = run(count, archive);
        run.finish(&choices, &[], &writes);
        let undo = run.job.undo_rows().into_iter().map(|row| row.write).collect();
        let mut undo = Run::new(run.api.clone(), JobAct::Undo(1), undo);
        undo.finish(&choices, &[], &[]);
        for row in run.job.rows() {
            let customer = &duplicates(count)[row.id().unwrap() as usize - 1];
            let class = row.result().unwrap().class;
            if matches!(class, OutcomeClass::Done | OutcomeClass::Unchanged) {
                let now = record(&undo.api, customer.id);
                prop_assert_eq!(now.archived, was_archived(customer.id));
                prop_assert_eq!(&now.phone, &customer.phone);
            }
        }
    }
}

fn check(run: &Run, customers: &[Customer]) -> Result<(), TestCaseError> {
    let classes = run.classes();
    let is_written = record(&run.api, 1).phone == "+49 30 1";
    for (row, class) in run.job.rows().iter().zip(&classes).skip(1) {
        let is_archived = record(&run.api, row.id().unwrap()).archived;
        prop_assert!(!is_archived || is_written, "{:?}", run.api.calls);
        if *class == OutcomeClass::Done {
            prop_assert!(is_archived);
            prop_assert_eq!(classes[0], OutcomeClass::Done);
        }
    }
    if !matches!(classes[0], OutcomeClass::Done | OutcomeClass::Unchanged) {
        let others = &classes[1..];
        prop_assert!(
            others.iter().all(|class| *class == OutcomeClass::NotTried),
            "{:?}",
            classes
        );
    }
    // No record was sent the same values twice after it had them.
    let survivor = CustomerForm::of(record(&run.api, 1));
    let seen = CustomerForm::of(&customers[0]);
    let changed = survivor.changed(&seen);
    prop_assert!(changed.is_empty() || changed == [F::Phone], "{:?}", changed);
    Ok(())
}

#[test]
fn the_survivor_is_written_alone_and_first() {
    let mut run = run(5, |_| ());
    run.begin();
    assert!(run.job.next_task(0).is_none(), "the others wait");
    run.finish(&[0], &[], &[]);
    assert_eq!(run.classes(), [OutcomeClass::Done; 5]);
    let requests = run.api.requests();
    assert!(requests.starts_with("GET 1, PUT 1"), "{requests}");
    assert!(run.job.can_undo());
}

#[test]
fn a_survivor_that_another_changed_leaves_the_others_alone() {
    let mut run = run(3, |rows| rows[0].phone = "+44 1".into());
    run.finish(&[0], &[], &[]);
    let not_tried = OutcomeClass::NotTried;
    assert_eq!(
        run.classes(),
        [OutcomeClass::Conflict, not_tried, not_tried]
    );
    assert!(run.job.rows()[1].result().unwrap().reason.is_some());
    assert_eq!(run.api.requests(), "GET 1");
    // The user has to compare again.
    assert!(!run.job.can_retry() && !run.job.can_undo());
    run.job.retry();
    assert!(run.job.is_over());
    assert_eq!(run.api.requests(), "GET 1");
}

#[test]
fn a_survivor_that_is_gone_leaves_the_others_alone_and_can_be_tried_again() {
    let mut run = run(2, |rows| drop(rows.remove(0)));
    run.finish(&[0], &[], &[]);
    assert_eq!(
        run.classes(),
        [OutcomeClass::Refused, OutcomeClass::NotTried]
    );
    assert!(run.job.can_retry());
    run.job.retry();
    run.finish(&[0], &[], &[]);
    assert_eq!(
        run.classes(),
        [OutcomeClass::Refused, OutcomeClass::NotTried]
    );
    assert!(!record(&run.api, 2).archived);
}

#[test]
fn a_survivor_on_which_nothing_changes_is_read_before_the_others_are_archived() {
    let mut customers = duplicates(2);
    customers[1].phone = String::new();
    let mut run = Run::new(
        FakeApi::of(customers.clone()),
        JobAct::Merge,
        rows(&customers),
    );
    run.finish(&[0], &[], &[]);
    assert_eq!(run.classes(), [OutcomeClass::Unchanged, OutcomeClass::Done]);
    assert!(run.api.requests().starts_with("GET 1, GET 2, PUT 2"));
}

#[test]
fn a_job_that_is_stored_keeps_its_order() {
    let customers = duplicates(3);
    let rows = rows(&customers).into_iter().map(JobRow::new).collect();
    let mut job = Job::new(4, JobAct::Merge, UnixTime(9), rows);
    let chunks = job.take_changed_chunks();
    let chunk = |_| Some(chunks[0].1.clone());
    let stored = Job::parse(4, &job.head(), chunk).unwrap();
    assert_eq!((stored.act, stored.rows()), (JobAct::Merge, job.rows()));
}
