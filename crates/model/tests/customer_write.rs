use model::{Customer, CustomerField, CustomerForm, CustomerWrite, decode_customer};
use serde_json::{Value, json};

use crate::api_texts::{CHANGE, CHANGED, CREATE};

#[test]
fn exactly_the_ten_names_are_sent() {
    let write = CustomerWrite::of(&decode_customer(CHANGED).unwrap()).unwrap();
    let sent = serde_json::to_value(write).unwrap();
    let mut names: Vec<_> = sent
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    names.sort_unstable();
    let expected = [
        "archived",
        "crmId",
        "customerCompanyName",
        "customerDescription",
        "customerEmail",
        "customerLastName",
        "customerName",
        "customerPhone",
        "customerStatus",
        "refId",
    ];
    assert_eq!(names, expected);
}

#[test]
fn the_example_of_creating_is_what_the_form_sends() {
    let form = CustomerForm::default()
        .with(CustomerField::FirstName, "My first name")
        .with(CustomerField::LastName, "My last name")
        .with(CustomerField::Email, "postman@gmail.com")
        .with(CustomerField::Company, "Google")
        .with(CustomerField::Phone, "123-11-11")
        .with(CustomerField::Description, "Created by postman");
    let sent = form.to_write(&CustomerForm::default()).unwrap();
    assert_eq!(serde_json::to_value(sent).unwrap(), without_spaces(CREATE));
}

#[test]
fn the_example_of_changing_writes_what_its_answer_reads() {
    let changed = decode_customer(CHANGED).unwrap();
    let sent = serde_json::to_value(CustomerWrite::of(&changed).unwrap()).unwrap();
    assert_eq!(sent, without_spaces(CHANGE));
}

#[test]
fn every_field_goes_under_its_own_name() {
    let customer = Customer {
        id: 1,
        company: "Company".into(),
        first_name: "First".into(),
        last_name: "Last".into(),
        email: "Email".into(),
        phone: "Phone".into(),
        description: "Description".into(),
        status: -7,
        archived: true,
        crm_id: "CRM".into(),
        ref_id: "Reference".into(),
        ..Customer::default()
    };
    let expected = json!({
        "customerName": "First", "customerLastName": "Last", "customerEmail": "Email",
        "customerCompanyName": "Company", "customerPhone": "Phone",
        "customerDescription": "Description", "customerStatus": -7, "archived": true,
        "crmId": "CRM", "refId": "Reference",
    });
    let write = CustomerWrite::of(&customer).unwrap();
    assert_eq!(serde_json::to_value(&write).unwrap(), expected);
    let form = CustomerForm::of(&customer);
    assert_eq!(form.to_write(&form), Ok(write));
}

#[test]
fn a_record_with_a_damaged_field_is_never_written() {
    for field in CustomerField::ALL {
        let customer = Customer {
            damaged_fields: vec![field],
            ..Customer::default()
        };
        assert_eq!(CustomerWrite::of(&customer), None, "{field:?}");
    }
}

/// The example without the page's typo, a space before its first name.
fn without_spaces(example: &str) -> Value {
    let example: Value = serde_json::from_str(example).unwrap();
    let members = example.as_object().unwrap().iter();
    members
        .map(|(name, value)| (name.trim().to_owned(), value.clone()))
        .collect()
}
