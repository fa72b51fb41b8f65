use model::{Customer, CustomerForm, CustomerWrite};
use proptest::prelude::*;

use crate::support::laws;

#[test]
fn a_status_without_a_meaning_survives_an_edit() {
    for status in [2, 17, -1, i64::MAX, i64::MIN] {
        let customer = Customer {
            status,
            company: "Google".into(),
            ..Customer::default()
        };
        let base = CustomerForm::of(&customer);
        let form = CustomerForm {
            phone: "8".into(),
            ..base.clone()
        };
        assert_eq!(form.to_write(&base).unwrap().status, status);
    }
}

#[test]
fn changed_single_lines_lose_the_spaces_around_them() {
    let spaced = |text: &str| format!(" \t{text}\u{a0}");
    let form = CustomerForm {
        company: spaced("Company"),
        first_name: spaced("First"),
        last_name: spaced("Last"),
        email: spaced("a@b.de"),
        phone: spaced("8 8"),
        description: spaced("Line 1\nLine 2\n"),
        crm_id: spaced("CRM"),
        ref_id: spaced("Reference"),
        status: spaced("1"),
        archived: true,
    };
    let expected = CustomerWrite {
        company: "Company".into(),
        first_name: "First".into(),
        last_name: "Last".into(),
        email: "a@b.de".into(),
        phone: "8 8".into(),
        description: spaced("Line 1\nLine 2\n"),
        crm_id: "CRM".into(),
        ref_id: "Reference".into(),
        status: 1,
        archived: true,
    };
    assert_eq!(form.to_write(&CustomerForm::default()), Ok(expected));
}

#[test]
fn untouched_lines_keep_their_spaces() {
    let base = CustomerForm {
        company: " Google ".into(),
        crm_id: " 7".into(),
        ..named()
    };
    let form = CustomerForm {
        phone: " 8 ".into(),
        ..base.clone()
    };
    let write = form.to_write(&base).unwrap();
    assert_eq!(
        (write.company.as_str(), write.crm_id.as_str()),
        (" Google ", " 7")
    );
    assert_eq!(write.phone, "8");
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn an_unchanged_form_writes_the_record_as_it_was_read(customer in customers()) {
        let form = CustomerForm::of(&customer);
        prop_assert_eq!(form.to_write(&form).ok(), CustomerWrite::of(&customer));
        prop_assert!(CustomerWrite::of(&customer).is_some());
    }
}

/// Readable records that have a name.
fn customers() -> impl Strategy<Value = Customer> {
    let texts = prop::array::uniform8(prop_oneof![any::<String>(), "[ \t\n]{0,2}[a-zЖ@.]{0,6} ?"]);
    (texts, any::<i64>(), any::<bool>())
        .prop_map(|(texts, status, archived)| {
            let [
                company,
                first_name,
                last_name,
                email,
                phone,
                description,
                crm_id,
                ref_id,
            ] = texts;
            Customer {
                company,
                first_name,
                last_name,
                email,
                phone,
                description,
                crm_id,
                ref_id,
                status,
                archived,
                ..Customer::default()
            }
        })
        .prop_filter("needs a name", |it| {
            [&it.company, &it.first_name, &it.last_name]
                .into_iter()
                .any(|name| !name.trim().is_empty())
        })
}

fn named() -> CustomerForm {
    CustomerForm {
        company: "Google".into(),
        ..CustomerForm::default()
    }
}
