use directory::export::{Export, Format};
use model::{Customer, CustomerField, UnixTime};
use proptest::prelude::*;
use texts::Message;

use crate::export_support::{columns, customers, exported, formats, laws};

/// Fields of all kinds; a new field changes none of these expectations.
const COLUMNS: [CustomerField; 12] = [
    CustomerField::Id,
    CustomerField::Company,
    CustomerField::LastName,
    CustomerField::FirstName,
    CustomerField::Email,
    CustomerField::Phone,
    CustomerField::Description,
    CustomerField::Status,
    CustomerField::Archived,
    CustomerField::ArchivedOn,
    CustomerField::CrmId,
    CustomerField::RefId,
];

fn google() -> Customer {
    Customer {
        id: 8,
        company: "Google".into(),
        first_name: "My first name".into(),
        last_name: "My last name".into(),
        email: "cust@gmail.com".into(),
        phone: "123-12-12".into(),
        description: "test".into(),
        status: 1,
        archived: true,
        archived_on: UnixTime(1_527_501_148),
        crm_id: "C-1".into(),
        ref_id: "R-1".into(),
        ..Customer::default()
    }
}

#[test]
fn csv_has_the_labels_of_the_screens() {
    assert_eq!(
        exported(Format::Csv, &COLUMNS, &[google()]),
        "\u{feff}ID,Company,Last name,First name,Email,Phone,Description,Status,Archived,\
         Archived on,CRM ID,Reference ID\r\n\
         8,Google,My last name,My first name,cust@gmail.com,123-12-12,test,1,true,\
         2018-05-28T09:52:28Z,C-1,R-1\r\n"
    );
}

#[test]
fn json_has_the_keys_of_the_api() {
    assert_eq!(
        exported(Format::Json, &COLUMNS, &[google(), Customer::default()]),
        r#"[
{"_id":8,"companyname":"Google","lastname":"My last name","name":"My first name","email":"cust@gmail.com","phone":"123-12-12","description":"test","status":1,"archived":true,"archivationdate":1527501148,"crmid":"C-1","refid":"R-1"},
{"_id":0,"companyname":"","lastname":"","name":"","email":"","phone":"","description":"","status":0,"archived":false,"archivationdate":0,"crmid":"","refid":""}
]
"#
    );
}

#[test]
fn columns_keep_their_order_and_come_once() {
    use CustomerField as C;
    let columns = [C::Email, C::Id, C::Email, C::Company, C::Id];
    assert_eq!(
        exported(Format::Csv, &columns, &[google()]),
        "\u{feff}Email,ID,Company\r\ncust@gmail.com,8,Google\r\n"
    );
    assert_eq!(
        exported(Format::Json, &columns, &[google()]),
        "[\n{\"email\":\"cust@gmail.com\",\"_id\":8,\"companyname\":\"Google\"}\n]\n"
    );
}

#[test]
fn rows_takes_customers_and_references() {
    let customer = google();
    let mut export = Export::new(Format::Csv, &[CustomerField::Id]);
    assert_eq!(export.rows([&customer].into_iter()), "8\r\n");
    assert_eq!(export.rows(std::iter::once(customer)), "8\r\n");
    assert_eq!(export.rows(&[] as &[Customer]), "");
    assert_eq!(export.written(), 2);
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn pieces_of_any_size_give_the_same_text(
        format in formats(),
        columns in columns(),
        customers in prop::collection::vec(customers(), 0..12),
        cuts in prop::collection::vec(0..13_usize, 0..6),
    ) {
        let mut cuts: Vec<_> = cuts.into_iter().map(|cut| cut.min(customers.len())).collect();
        cuts.extend([0, customers.len()]);
        cuts.sort_unstable();

        let mut export = Export::new(format, &columns);
        let mut text = export.head(&Message::english);
        for cut in cuts.windows(2) {
            text.push_str(&export.rows(&customers[cut[0]..cut[1]]));
            prop_assert_eq!(export.written(), cut[1]);
        }
        text.push_str(export.tail());
        prop_assert_eq!(text, exported(format, &columns, &customers));
    }
}
