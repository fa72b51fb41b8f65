//! A selection behaves like a set of ids, with an anchor beside it.

use std::collections::BTreeSet;

use model::{CustomerId, Selection};
use proptest::prelude::*;

/// A step of the user, or of the application.
#[derive(Debug, Clone)]
enum Step {
    Toggle(CustomerId),
    Range(Vec<CustomerId>),
    SelectAll(Vec<CustomerId>),
    UnselectAll(Vec<CustomerId>),
    Remove(CustomerId),
    Clear,
}

/// Few ids, so that steps meet the same ones; the ends of the numbers too.
fn id() -> impl Strategy<Value = CustomerId> {
    prop_oneof![0..12_i64, Just(i64::MIN), Just(i64::MAX)]
}

fn ids() -> impl Strategy<Value = Vec<CustomerId>> {
    prop::collection::vec(id(), 0..8)
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => id().prop_map(Step::Toggle),
        2 => ids().prop_map(Step::Range),
        1 => ids().prop_map(Step::SelectAll),
        1 => ids().prop_map(Step::UnselectAll),
        1 => id().prop_map(Step::Remove),
        1 => Just(Step::Clear),
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 0..20)
}

fn take(selection: &mut Selection, step: Step) {
    match step {
        Step::Toggle(id) => selection.toggle(id),
        Step::Range(ids) => selection.select_range(ids),
        Step::SelectAll(ids) => selection.select_all(ids),
        Step::UnselectAll(ids) => selection.unselect_all(ids),
        Step::Remove(id) => selection.remove(id),
        Step::Clear => selection.clear(),
    }
}

/// Takes the same step in a set and an anchor, the plainest form of a selection.
fn take_plainly(set: &mut BTreeSet<CustomerId>, anchor: &mut Option<CustomerId>, step: Step) {
    match step {
        Step::Toggle(id) => {
            if !set.remove(&id) {
                set.insert(id);
            }
            *anchor = Some(id);
        }
        Step::Range(ids) | Step::SelectAll(ids) => set.extend(ids),
        Step::UnselectAll(ids) => set.retain(|id| !ids.contains(id)),
        Step::Remove(id) => {
            set.remove(&id);
            if *anchor == Some(id) {
                *anchor = None;
            }
        }
        Step::Clear => {
            set.clear();
            *anchor = None;
        }
    }
}

fn after(steps: Vec<Step>) -> Selection {
    let mut selection = Selection::default();
    for step in steps {
        take(&mut selection, step);
    }
    selection
}

proptest! {
    #[test]
    fn equals_a_set_after_any_steps(steps in steps()) {
        let (mut set, mut anchor) = (BTreeSet::new(), None);
        let mut selection = Selection::default();
        for step in steps {
            take_plainly(&mut set, &mut anchor, step.clone());
            take(&mut selection, step);
            prop_assert_eq!(selection.ids(), set.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!(selection.len(), set.len());
            prop_assert_eq!(selection.is_empty(), set.is_empty());
            prop_assert_eq!(selection.anchor(), anchor);
            for id in [i64::MIN, 0, 3, 11, 12, i64::MAX] {
                prop_assert_eq!(selection.contains(id), set.contains(&id));
            }
        }
    }

    #[test]
    fn toggling_twice_changes_no_id(steps in steps(), id in id()) {
        let before = after(steps);
        let mut selection = before.clone();
        selection.toggle(id);
        prop_assert_ne!(selection.contains(id), before.contains(id));
        selection.toggle(id);
        prop_assert_eq!(selection.ids(), before.ids());
        prop_assert_eq!(selection.anchor(), Some(id));
    }

    #[test]
    fn a_range_keeps_the_anchor_and_takes_no_id_away(steps in steps(), range in ids()) {
        let before = after(steps);
        let mut selection = before.clone();
        selection.select_range(range.clone());
        prop_assert_eq!(selection.anchor(), before.anchor());
        prop_assert!(before.ids().iter().chain(&range).all(|id| selection.contains(*id)));
    }

    #[test]
    fn unselecting_undoes_selecting_what_was_not_selected(steps in steps(), ids in ids()) {
        let before = after(steps);
        let new: Vec<_> = ids.into_iter().filter(|id| !before.contains(*id)).collect();
        let mut selection = before.clone();
        selection.select_all(new.clone());
        selection.unselect_all(new);
        prop_assert_eq!(selection, before);
    }
}
