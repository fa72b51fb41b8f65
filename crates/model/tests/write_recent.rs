use model::{Confirmation, Customer, ReadMeaning, RecentWrites, Written};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::laws;

/// Milliseconds after a write in which reads may be behind.
const LAG: u64 = 30_000;

#[test]
fn without_a_write_a_read_is_as_it_is() {
    let mut writes = RecentWrites::default();
    for read in [None, Some(&state(1))] {
        assert_eq!(writes.resolve(5, read, 0), ReadMeaning::AsRead);
    }
}

#[test]
fn a_read_of_the_state_before_is_stale_for_half_a_minute() {
    for (asked_at, is_stale) in [(1_000, true), (30_999, true), (31_000, false)] {
        let mut writes = written(Some(1), Some(2), 1_000);
        let after = state(2);
        let meaning = writes.resolve(5, Some(&state(1)), asked_at);
        let stale = ReadMeaning::Stale(Some(&after));
        assert_eq!(meaning == stale, is_stale, "{asked_at}");
    }
}

#[test]
fn a_read_that_was_asked_before_the_answer_is_stale() {
    for read in [None, Some(state(1)), Some(state(9))] {
        for asked_at in [999, 1_000] {
            let mut writes = written(Some(1), Some(2), 1_000);
            let meaning = writes.resolve(5, read.as_ref(), asked_at);
            assert_eq!(meaning, ReadMeaning::Stale(Some(&state(2))));
        }
    }
}

#[test]
fn what_a_colleague_changed_later_stands_against_reads_that_lag() {
    let mut writes = written(Some(1), Some(2), 1_000);
    let (news, later) = (state(9), state(10));
    for read in [&news, &later] {
        let meaning = writes.resolve(5, Some(read), 1_001);
        assert_eq!(meaning, ReadMeaning::AsRead);
    }
    for read in [&state(1), &state(2), &news] {
        let meaning = writes.resolve(5, Some(read), 1_002);
        assert_eq!(meaning, ReadMeaning::Stale(Some(&later)));
    }
}

#[test]
fn a_record_that_is_not_there_for_once_changes_nothing() {
    let mut writes = written(Some(1), Some(2), 1_000);
    assert_eq!(writes.resolve(5, None, 1_001), ReadMeaning::AsRead);
    let meaning = writes.resolve(5, Some(&state(1)), 1_002);
    assert_eq!(meaning, ReadMeaning::Stale(Some(&state(2))));
}

#[test]
fn a_deletion_before_a_reload_counts_as_one_after_it() {
    let mut writes = RecentWrites::default();
    writes.note_deleted(5, 1_000);
    for asked_at in [0, 1_001, 30_999] {
        let meaning = writes.resolve(5, Some(&state(1)), asked_at);
        assert_eq!(meaning, ReadMeaning::Stale(None), "{asked_at}");
    }
    let meaning = writes.resolve(5, Some(&state(1)), 1_000 + LAG);
    assert_eq!(meaning, ReadMeaning::AsRead);
}

#[test]
fn a_read_of_the_new_state_leaves_the_entry() {
    let mut writes = written(Some(1), Some(2), 1_000);
    let meaning = writes.resolve(5, Some(&state(2)), 1_001);
    assert_eq!(meaning, ReadMeaning::AsRead);
    // The next read may come from a copy that is further behind.
    let meaning = writes.resolve(5, Some(&state(1)), 1_002);
    assert_eq!(meaning, ReadMeaning::Stale(Some(&state(2))));
}

#[test]
fn a_new_customer_that_is_not_found_is_not_there_yet() {
    let mut writes = written(None, Some(2), 1_000);
    let meaning = writes.resolve(5, None, 2_000);
    assert_eq!(meaning, ReadMeaning::Stale(Some(&state(2))));
    assert_eq!(writes.resolve(5, None, 1_000 + LAG), ReadMeaning::AsRead);
}

#[test]
fn a_deleted_customer_stays_deleted() {
    for read in [state(1), state(9)] {
        let mut writes = written(Some(1), None, 1_000);
        let meaning = writes.resolve(5, Some(&read), 2_000);
        assert_eq!(meaning, ReadMeaning::Stale(None));
        let meaning = writes.resolve(5, Some(&read), 1_000 + LAG);
        assert_eq!(meaning, ReadMeaning::AsRead);
    }
}

#[test]
fn all_states_before_several_writes_are_stale() {
    let mut writes = written(None, Some(1), 1_000);
    writes.note(&write(Some(1), Some(2)), 2_000);
    writes.note(&write(Some(2), Some(3)), 3_000);
    for read in [None, Some(state(1)), Some(state(2))] {
        let meaning = writes.resolve(5, read.as_ref(), 4_000);
        assert_eq!(meaning, ReadMeaning::Stale(Some(&state(3))));
    }
}

#[test]
fn the_state_that_an_earlier_write_left_is_stale_too() {
    let mut writes = written(Some(1), Some(2), 1_000);
    // The read before the second write was behind.
    writes.note(&write(Some(1), Some(3)), 2_000);
    let meaning = writes.resolve(5, Some(&state(2)), 3_000);
    assert_eq!(meaning, ReadMeaning::Stale(Some(&state(3))));
}

#[test]
fn archive_and_restore_leave_the_restored_state() {
    let mut writes = written(Some(1), Some(2), 1_000);
    writes.note(&write(Some(2), Some(1)), 2_000);
    assert_eq!(
        writes.resolve(5, Some(&state(1)), 3_000),
        ReadMeaning::AsRead
    );
    let meaning = writes.resolve(5, Some(&state(2)), 3_000);
    assert_eq!(meaning, ReadMeaning::Stale(Some(&state(1))));
}

#[test]
fn a_write_that_was_not_needed_is_none() {
    let unneeded = Written {
        confirmation: Confirmation::Unneeded,
        ..write(Some(1), Some(2))
    };
    let mut writes = RecentWrites::default();
    writes.note(&unneeded, 1_000);
    assert_eq!(
        writes.resolve(5, Some(&state(1)), 1_001),
        ReadMeaning::AsRead
    );
}

#[test]
fn a_record_is_just_written_for_two_seconds() {
    let mut writes = written(Some(1), Some(2), 1_000);
    assert_eq!(writes.just_written(5, 2_999), Some(&state(2)));
    assert_eq!(writes.just_written(5, 3_000), None);
    assert_eq!(writes.just_written(6, 1_000), None);
    writes.forget(5);
    assert_eq!(writes.just_written(5, 1_001), None);
}

#[test]
fn the_write_of_another_tab_ends_the_entry() {
    let mut writes = written(Some(1), Some(2), 1_000);
    writes.forget(5);
    let meaning = writes.resolve(5, Some(&state(1)), 1_001);
    assert_eq!(meaning, ReadMeaning::AsRead);
}

#[test]
fn other_customers_are_not_concerned() {
    let mut writes = written(Some(1), Some(2), 1_000);
    let other = Customer { id: 6, ..state(1) };
    assert_eq!(writes.resolve(6, Some(&other), 1_001), ReadMeaning::AsRead);
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn a_stale_read_never_undoes_a_write_of_this_tab(
        states in prop::collection::vec(states(), 2..6),
        stale in any::<prop::sample::Index>(),
        asked_after in 0..LAG,
    ) {
        let mut writes = RecentWrites::default();
        for (at, pair) in (1_000..).step_by(10).zip(states.windows(2)) {
            writes.note(&write(pair[0], pair[1]), at);
        }
        let last = states[states.len() - 1];
        let end = 1_000 + 10 * u64::try_from(states.len() - 2).unwrap();
        let read = states[stale.index(states.len())].map(state);
        let written = last.map(state);
        let meaning = writes.resolve(5, read.as_ref(), end + asked_after);
        let stands = match meaning {
            ReadMeaning::AsRead => read.as_ref(),
            ReadMeaning::Stale(record) => record,
        };
        prop_assert_eq!(stands, written.as_ref());
    }

    #[test]
    fn a_later_change_always_gets_through(
        before in states(),
        after in 1..4_i64,
        later in states(),
        asked_after in 1..2 * LAG,
    ) {
        let mut writes = written(before, Some(after), 1_000);
        let read = later.map(state);
        let meaning = writes.resolve(5, read.as_ref(), 1_000 + asked_after);
        if later != before || asked_after >= LAG {
            prop_assert_eq!(meaning, ReadMeaning::AsRead);
        }
    }
}

fn states() -> impl Strategy<Value = Option<i64>> {
    select(vec![None, Some(1), Some(2), Some(3), Some(4)])
}

fn written(before: Option<i64>, after: Option<i64>, at: u64) -> RecentWrites {
    let mut writes = RecentWrites::default();
    writes.note(&write(before, after), at);
    writes
}

fn write(before: Option<i64>, after: Option<i64>) -> Written {
    Written {
        before: before.map(state),
        after: after.map(state),
        taken: Vec::new(),
        altered: Vec::new(),
        confirmation: Confirmation::Answered,
    }
}

fn state(status: i64) -> Customer {
    Customer {
        id: 5,
        status,
        ..Customer::default()
    }
}
