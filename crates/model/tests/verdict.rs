use model::{Customer, CustomerField as F, CustomerForm, CustomerWrite, Verdict, verdict};

use crate::support::different_customer;

#[test]
fn what_was_sent_is_saved_and_what_was_there_is_untouched() {
    let (before, sent) = (before(), sent());
    assert_eq!(verdict(&before, &sent, &customer(&sent)), Verdict::Saved);
    let now = Customer {
        company: "Google".into(),
        ..Customer::default()
    };
    assert_eq!(verdict(&before, &sent, &now), Verdict::Untouched);
}

#[test]
fn any_other_field_makes_it_something_else() {
    for field in F::WRITABLE {
        let now = different_customer(&customer(&sent()), field);
        assert!(!sent().equals(&now), "{field:?}");
        assert_eq!(
            verdict(&before(), &sent(), &now),
            Verdict::Changed,
            "{field:?}"
        );
    }
}

#[test]
fn a_change_that_is_none_is_saved() {
    let now = Customer {
        company: "Google".into(),
        ..Customer::default()
    };
    let sent = CustomerWrite::of(&now).unwrap();
    assert_eq!(verdict(&before(), &sent, &now), Verdict::Saved);
}

#[test]
fn the_number_and_the_day_of_archiving_dont_count() {
    let now = Customer {
        id: 77,
        archived_on: model::UnixTime(1),
        ..customer(&sent())
    };
    assert_eq!(verdict(&before(), &sent(), &now), Verdict::Saved);
}

#[test]
fn what_could_not_be_read_is_never_sure() {
    for field in [F::CrmId, F::ArchivedOn] {
        let unread = |customer: Customer| Customer {
            unread: vec![field],
            ..customer
        };
        let saved = unread(customer(&sent()));
        assert!(!sent().equals(&saved));
        assert_eq!(verdict(&before(), &sent(), &saved), Verdict::Changed);
        let untouched = unread(Customer {
            company: "Google".into(),
            ..Customer::default()
        });
        assert_eq!(verdict(&before(), &sent(), &untouched), Verdict::Changed);
    }
}

fn before() -> CustomerForm {
    CustomerForm::default().with(F::Company, "Google")
}

fn sent() -> CustomerWrite {
    let form = before()
        .with(F::Company, "Alphabet")
        .with(F::Archived, true)
        .with(F::Status, "1");
    form.to_write(&before()).unwrap()
}

fn customer(write: &CustomerWrite) -> Customer {
    crate::support::stored(write, 9)
}
