use model::CustomerField;
use model::{
    Customer, CustomerField as F, CustomerForm, Draft, UnixTime, WriteIntent, WriteOutcome, merge,
    rebase_decided,
};
use proptest::prelude::*;

use crate::fake_api::FakeApi;
use crate::support::{laws, spaced_forms};

#[test]
fn an_undecided_conflict_is_found_again_after_a_reload() {
    let seen = record("7", "old");
    let theirs = record("9", "theirs");
    let base = CustomerForm::of(&seen);
    let edited = base
        .clone()
        .with(CustomerField::Phone, "8")
        .with(CustomerField::CrmId, "mine");
    let conflict = |base: CustomerForm, edited: CustomerForm| {
        let mut api = FakeApi::of(vec![theirs.clone()]);
        match api.run(WriteIntent::change(5, base, edited)) {
            WriteOutcome::Conflict(newer) => newer.merge,
            outcome => panic!("{outcome:?}"),
        }
    };
    let first = conflict(base.clone(), edited);
    assert_eq!(first.conflicts, [F::Phone, F::CrmId]);

    // The user decides one of the fields and reloads the page.
    let theirs = CustomerForm::of(&theirs);
    let base = rebase_decided(&base, &theirs, &[F::CrmId]);
    let draft = Draft::of(&base, &first.form, "ab12", UnixTime(0)).unwrap();
    let draft = Draft::parse(&draft.to_text(), "ab12").unwrap();
    let (base, form) = draft.restore(&theirs);
    let second = conflict(base, form);
    assert_eq!(second.conflicts, [F::CrmId]);
    assert_eq!(second.form, first.form);
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn only_undecided_fields_are_asked_again(
        base in spaced_forms(),
        mine in spaced_forms(),
        theirs in spaced_forms(),
        decided in any::<u16>(),
    ) {
        let first = merge(&base, &mine, &theirs);
        let is_open = |(at, _): &(usize, &F)| decided >> at & 1 == 0;
        let open = first.conflicts.iter().enumerate().filter(is_open);
        let open: Vec<_> = open.map(|(_, field)| *field).collect();
        let rebased = rebase_decided(&base, &theirs, &open);
        let second = match Draft::of(&rebased, &first.form, "", UnixTime(0)) {
            Some(draft) => {
                let (base, form) = draft.restore(&theirs);
                merge(&base, &form, &theirs)
            }
            None => merge(&rebased, &first.form, &theirs),
        };
        prop_assert_eq!(second.conflicts, open);
        prop_assert_eq!(second.form, first.form);
    }
}

fn record(phone: &str, crm_id: &str) -> Customer {
    Customer {
        id: 5,
        company: "Google".into(),
        phone: phone.into(),
        crm_id: crm_id.into(),
        ..Customer::default()
    }
}
