//! How one customer is made of duplicates: who stays, and which value each field gets.

use model::{
    Customer, CustomerField as F, CustomerForm, CustomerId, DuplicateMerge, FieldChange, FormValue,
    RowWrite,
};
use proptest::prelude::*;

use crate::support::laws;

fn customer(id: CustomerId) -> Customer {
    Customer {
        id,
        company: "Alder Boats".into(),
        ..Customer::default()
    }
}

fn merge(customers: &[Customer]) -> DuplicateMerge {
    DuplicateMerge::new(customers.to_vec()).unwrap()
}

fn ids(merge: &DuplicateMerge) -> Vec<CustomerId> {
    merge.customers().iter().map(|it| it.id).collect()
}

#[test]
fn one_customer_is_no_merge() {
    assert_eq!(DuplicateMerge::new(Vec::new()), None);
    assert_eq!(DuplicateMerge::new(vec![customer(1)]), None);
}

#[test]
fn the_active_one_stays_then_the_fullest_then_the_oldest() {
    let filled = |id, archived| Customer {
        email: "boats@example.com".into(),
        phone: "1".into(),
        archived,
        ..customer(id)
    };
    let merge = merge(&[filled(1, true), customer(4), filled(9, false), customer(3)]);
    assert_eq!(ids(&merge), [9, 3, 4, 1]);
    assert_eq!(merge.survivor().id, 9);
    assert_eq!(
        merge.others().map(|it| it.id).collect::<Vec<_>>(),
        [3, 4, 1]
    );
}

#[test]
fn an_empty_field_gets_the_value_of_another_one() {
    let one = Customer {
        email: "boats@example.com".into(),
        status: 3,
        ..customer(1)
    };
    let two = Customer {
        phone: "+44 20 7946 0002".into(),
        status: 5,
        ..customer(2)
    };
    let merge = merge(&[one, two]);
    let text = |text: &str| FormValue::Text(text.into());
    let change = FieldChange {
        field: F::Phone,
        before: text(""),
        after: text("+44 20 7946 0002"),
    };
    assert_eq!(merge.changes(), [change]);
    assert!(merge.is_same(F::Company));
    assert!(!merge.is_same(F::Status));
    assert_eq!(merge.merged().text(F::Status), "3");
}

#[test]
fn the_names_of_a_person_come_from_one_record() {
    let one = Customer {
        last_name: "Lind".into(),
        email: "a@example.com".into(),
        ..customer(1)
    };
    let two = Customer {
        first_name: "Anna".into(),
        last_name: "Berg".into(),
        ..customer(2)
    };
    let mut merge = merge(&[one, two]);
    assert_eq!(merge.changes(), []);
    merge.choose(F::FirstName, 1);
    assert_eq!(merge.merged().text(F::FirstName), "Anna");
    assert_eq!(merge.merged().text(F::LastName), "Lind");
}

#[test]
fn a_choice_outlasts_another_survivor() {
    let mut two = customer(2);
    two.phone = "2".into();
    let mut one = customer(1);
    one.phone = "1".into();
    let mut merge = merge(&[one, two]);
    merge.choose(F::Phone, 1);
    merge.choose_survivor(1);
    assert_eq!(merge.merged().text(F::Phone), "2");
    merge.choose(F::Phone, 0);
    merge.choose_survivor(0);
    assert_eq!(merge.changes(), []);
    merge.choose_survivor(1);
    assert_eq!(merge.merged().text(F::Phone), "1");
}

#[test]
fn an_archived_survivor_comes_back_unless_all_are_archived() {
    let archived = |id| Customer {
        archived: true,
        ..customer(id)
    };
    let mut back = merge(&[customer(1), archived(2)]);
    back.choose_survivor(1);
    assert_eq!(back.survivor().id, 2);
    assert!(!back.merged().flag(F::Archived));
    back.choose(F::Archived, 1);
    assert!(back.merged().flag(F::Archived));
    assert!(
        merge(&[archived(1), archived(2)])
            .merged()
            .flag(F::Archived)
    );
}

#[test]
fn a_customer_without_any_name_cannot_be_made() {
    let person = Customer {
        last_name: "Lind".into(),
        ..Customer::default()
    };
    let mut merge = merge(&[customer(1), Customer { id: 2, ..person }]);
    assert_eq!(merge.problems(), []);
    merge.choose(F::Company, 1);
    merge.choose(F::LastName, 0);
    assert_eq!(merge.problems()[0].field, F::Company);
}

#[test]
fn damaged_records_are_named() {
    let damaged = Customer {
        damaged_fields: vec![F::Phone],
        ..customer(2)
    };
    let merge = merge(&[customer(1), damaged]);
    assert_eq!(merge.damaged().map(|it| it.id).collect::<Vec<_>>(), [2]);
}

fn any_customer() -> impl Strategy<Value = Customer> {
    let text = || "(a|b|)";
    (text(), text(), text(), 0..2_i64, any::<bool>()).prop_map(
        |(company, last_name, phone, status, archived)| Customer {
            company,
            last_name,
            phone,
            status,
            archived,
            ..Customer::default()
        },
    )
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn no_filled_field_is_lost_unless_another_value_is_chosen(
        customers in prop::collection::vec(any_customer(), 2..5),
        survivor in 0..5_usize,
        choices in prop::collection::vec((0..F::WRITABLE.len(), 0..5_usize), 0..4),
    ) {
        let customers: Vec<_> = (1..).zip(customers).map(|(id, it)| Customer { id, ..it }).collect();
        let mut merge = merge(&customers);
        merge.choose_survivor(survivor);
        for (field, from) in &choices {
            merge.choose(F::WRITABLE[*field], *from);
        }
        let merged = merge.merged();
        for field in F::WRITABLE {
            let values = merge.customers().iter().map(CustomerForm::of);
            let values: Vec<_> = values.map(|form| form.form_value(field).unwrap().clone()).collect();
            let value = merged.form_value(field).unwrap();
            prop_assert!(values.contains(value));
            let is_chosen = choices.iter().any(|(at, from)| F::WRITABLE[*at] == field && *from < values.len());
            let is_empty = *value == FormValue::Text(String::new());
            if is_empty && !is_chosen && field != F::LastName && field != F::FirstName {
                prop_assert!(values.iter().all(|it| it == value), "{:?}", field);
            }
        }
        let rows = merge.rows();
        prop_assert_eq!(rows.len(), customers.len());
        let mut ids: Vec<_> = rows.iter().filter_map(|row| row.id()).collect();
        prop_assert_eq!(ids[0], merge.survivor().id);
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), customers.len());
        for row in &rows[1..] {
            let RowWrite::Update(_, changes) = &row.write else { panic!() };
            prop_assert_eq!(changes.len(), 1);
            prop_assert_eq!(&changes[0].after, &FormValue::Flag(true));
        }
    }
}
