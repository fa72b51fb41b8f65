use model::{Customer, CustomerField as F, CustomerForm};
use proptest::prelude::*;

use crate::support::laws;

const TEXTS: [F; 9] = [
    F::Company,
    F::FirstName,
    F::LastName,
    F::Email,
    F::Phone,
    F::Description,
    F::Status,
    F::CrmId,
    F::RefId,
];

#[test]
fn a_field_is_shown_as_it_was_read() {
    let customer = Customer {
        company: "Company".into(),
        first_name: "First".into(),
        last_name: "Last".into(),
        email: "Email".into(),
        phone: "Phone".into(),
        description: "Description".into(),
        status: 7,
        crm_id: "CRM".into(),
        ref_id: "Reference".into(),
        ..Customer::default()
    };
    let form = CustomerForm::of(&customer);
    let texts = TEXTS.map(|field| form.text(field));
    let expected = [
        "Company",
        "First",
        "Last",
        "Email",
        "Phone",
        "Description",
        "7",
        "CRM",
        "Reference",
    ];
    assert_eq!(texts, expected);
}

#[test]
fn typing_changes_one_field() {
    for field in TEXTS {
        let mut form = CustomerForm::default();
        form.set(field, "typed");
        for other in TEXTS {
            let before = CustomerForm::default();
            let expected = if other == field {
                "typed"
            } else {
                before.text(other)
            };
            assert_eq!(form.text(other), expected, "{field:?}, {other:?}");
        }
    }
}

#[test]
fn what_is_no_text_takes_none() {
    for field in [F::Archived, F::ArchivedOn] {
        let mut form = CustomerForm::default().with(F::Archived, true);
        let before = form.clone();
        form.set(field, "typed");
        assert_eq!(form, before);
        assert_eq!(form.text(field), "");
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn a_newer_record_fills_an_untouched_form(base in forms(), newer in forms()) {
        prop_assert_eq!(base.rebased(&base, &newer), newer);
    }

    #[test]
    fn an_unchanged_record_leaves_what_was_typed(mine in forms(), base in forms()) {
        prop_assert_eq!(mine.rebased(&base, &base), mine);
    }

    #[test]
    fn each_field_follows_who_changed_it(mine in forms(), base in forms(), newer in forms()) {
        let rebased = mine.rebased(&base, &newer);
        for field in TEXTS {
            let typed = mine.text(field) != base.text(field);
            let expected = if typed { &mine } else { &newer };
            prop_assert_eq!(rebased.text(field), expected.text(field), "{:?}", field);
        }
        let [mine, base, newer] = [mine, base, newer].map(|form| form.flag(F::Archived));
        prop_assert_eq!(rebased.flag(F::Archived), if mine != base { mine } else { newer });
    }
}

/// Few different texts, so that two forms often agree in a field.
fn forms() -> impl Strategy<Value = CustomerForm> {
    (prop::array::uniform9("[ab]?"), any::<bool>()).prop_map(|(texts, archived)| {
        let mut form = CustomerForm::default().with(F::Archived, archived);
        for (field, text) in TEXTS.into_iter().zip(texts) {
            form.set(field, text.as_str());
        }
        form
    })
}
