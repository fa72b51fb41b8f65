use model::{CustomerField as F, field_from_error};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::laws;

#[test]
fn the_one_field_that_is_named() {
    let cases = [
        ("customerEmail must be an e-mail address", Some(F::Email)),
        ("CUSTOMEREMAIL: invalid", Some(F::Email)),
        ("`customerName` is too long", Some(F::FirstName)),
        ("customerLastName is too long", Some(F::LastName)),
        ("customerCompanyName is taken", Some(F::Company)),
        ("/customerStatus: expected a number", Some(F::Status)),
        ("crmId exists already", Some(F::CrmId)),
        ("The CRM ID is used by another customer.", Some(F::CrmId)),
        ("duplicate refid \"7\"", Some(F::RefId)),
        ("Reference ID: too long", Some(F::RefId)),
        ("name: required", Some(F::FirstName)),
        ("The last name is required", Some(F::LastName)),
        ("lastname is required", Some(F::LastName)),
        ("last_name is required", Some(F::LastName)),
        ("crm_id exists already", Some(F::CrmId)),
        ("First name is required", Some(F::FirstName)),
        ("The company name is required", Some(F::Company)),
        ("The company is required", Some(F::Company)),
        ("companyname: required", Some(F::Company)),
        ("Wrong e-mail", Some(F::Email)),
        (
            "Invalid email, the email's domain is unknown",
            Some(F::Email),
        ),
        ("phone customerPhone Phone", Some(F::Phone)),
        ("description", Some(F::Description)),
        ("The customer is archived", Some(F::Archived)),
        ("Status: not a number", Some(F::Status)),
    ];
    for (message, field) in cases {
        assert_eq!(field_from_error(message), field, "{message}");
    }
}

#[test]
fn several_or_none_are_none() {
    let messages = [
        "",
        "Bad request",
        "Enter a company, a first name or a last name",
        "customerName or customerLastName is required",
        "email and phone",
        "The name of the company is required",
        "username is required",
        "rename it",
        "customerNames",
        "status_code 7",
        "statuses",
        "archivationdate can't be set",
        "ID 7 is used",
        "mycustomerEmail",
        "emailé",
    ];
    for message in messages {
        assert_eq!(field_from_error(message), None, "{message}");
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn any_text_is_taken_calmly(message in any::<String>()) {
        let _ = field_from_error(&message);
    }

    #[test]
    fn a_field_is_found_by_each_of_its_names(
        field in select(F::WRITABLE.to_vec()),
        before in "([Tt]he |value of |[0-9]+: |/)?",
        after in "( is wrong|: required|\\.|, 7)?",
    ) {
        for name in [field.write_key().unwrap(), &field.label().english()] {
            for name in [name.to_owned(), name.to_uppercase(), name.to_lowercase()] {
                let message = format!("{before}{name}{after}");
                prop_assert_eq!(field_from_error(&message), Some(field), "{}", message);
            }
        }
    }

    #[test]
    fn two_fields_are_none(
        one in select(F::WRITABLE.to_vec()),
        other in select(F::WRITABLE.to_vec()),
    ) {
        let message = format!("{} and {}", one.write_key().unwrap(), other.label().english());
        prop_assert_eq!(field_from_error(&message), (one == other).then_some(one), "{}", message);
    }
}
