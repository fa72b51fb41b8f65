use model::{Customer, CustomerField as F, CustomerForm, CustomerWrite};
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
        let form = base.clone().with(F::Phone, "8");
        assert_eq!(form.to_write(&base).unwrap().values().status, status);
    }
}

#[test]
fn changed_single_lines_lose_the_spaces_around_them() {
    let spaced = |text: &str| format!(" \t{text}\u{a0}");
    let form = CustomerForm::default()
        .with(F::Company, spaced("Company").as_str())
        .with(F::FirstName, spaced("First").as_str())
        .with(F::LastName, spaced("Last").as_str())
        .with(F::Email, spaced("a@b.de").as_str())
        .with(F::Phone, spaced("8 8").as_str())
        .with(F::Description, spaced("Line 1\nLine 2\n").as_str())
        .with(F::CrmId, spaced("CRM").as_str())
        .with(F::RefId, spaced("Reference").as_str())
        .with(F::Status, spaced("1").as_str())
        .with(F::Archived, true);
    let expected = Customer {
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
        ..Customer::default()
    };
    let write = form.to_write(&CustomerForm::default()).unwrap();
    assert_eq!(write.values(), &expected);
}

#[test]
fn untouched_lines_keep_their_spaces() {
    let base = named().with(F::Company, " Google ").with(F::CrmId, " 7");
    let form = base.clone().with(F::Phone, " 8 ");
    let write = form.to_write(&base).unwrap();
    let sent = [F::Company, F::CrmId, F::Phone].map(|field| write.values().text(field));
    assert_eq!(sent, [" Google ", " 7", "8"]);
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
    CustomerForm::default().with(F::Company, "Google")
}
