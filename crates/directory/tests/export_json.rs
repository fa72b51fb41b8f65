use directory::export::Format;
use model::{Customer, CustomerField, decode_customers};
use proptest::prelude::*;
use serde_json::Value;

use crate::export_support::{columns, customers, exported, laws, text};

#[test]
fn no_rows_are_an_empty_list() {
    let file = exported(Format::Json, &CustomerField::ALL, &[]);
    assert_eq!(
        serde_json::from_str::<Value>(&file).unwrap(),
        Value::Array(vec![])
    );
}

#[test]
fn a_damaged_field_is_null() {
    use CustomerField as C;
    use CustomerField as F;
    let customer = Customer {
        id: 8,
        damaged_fields: vec![F::Status, F::Archived, F::ArchivedOn, F::Email],
        ..Customer::default()
    };
    let columns = [
        C::Id,
        C::Status,
        C::Archived,
        C::ArchivedOn,
        C::Email,
        C::Phone,
    ];
    assert_eq!(
        exported(Format::Json, &columns, &[customer]),
        "[\n{\"_id\":8,\"status\":null,\"archived\":null,\"archivationdate\":null,\
         \"email\":null,\"phone\":\"\"}\n]\n"
    );
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn every_value_can_be_read_back(
        columns in columns(),
        customers in prop::collection::vec(customers(), 0..6),
    ) {
        let file = exported(Format::Json, &columns, &customers);
        prop_assert_eq!(file.lines().count(), customers.len() + 2);
        let values: Vec<Value> = serde_json::from_str(&file).unwrap();
        prop_assert_eq!(values.len(), customers.len());
        for (value, customer) in values.iter().zip(&customers) {
            prop_assert_eq!(value.as_object().unwrap().len(), columns.len());
            for column in &columns {
                prop_assert_eq!(&value[column.read_key()], &expected(*column, customer));
            }
        }
    }

    /// The decoder of the API's answers reads the file.
    #[test]
    fn the_file_decodes_as_an_answer_of_the_api(customers in prop::collection::vec(customers(), 0..6)) {
        let window = model::Window { offset: 0, limit: 100 };
        let file = exported(Format::Json, &CustomerField::ALL, &customers);
        let page = decode_customers(&format!("{{\"customers\":{file}}}"), window).unwrap();
        let whole = |customer: &Customer| customer.damaged_fields.is_empty();
        for customer in customers.iter().filter(|customer| whole(customer)) {
            let same_id = customers.iter().filter(|other| other.id == customer.id).count();
            prop_assert!(same_id > 1 || page.rows.contains(customer));
        }
        prop_assert_eq!(page.unidentified, 0);
    }
}

fn expected(column: CustomerField, customer: &Customer) -> Value {
    if customer.damaged_fields.contains(&column) {
        return Value::Null;
    }
    if let Some(text) = text(column, customer) {
        return text.into();
    }
    match column {
        CustomerField::Id => customer.id.into(),
        CustomerField::Status => customer.status.into(),
        CustomerField::Archived => customer.archived.into(),
        _ => customer.archived_on.0.into(),
    }
}
