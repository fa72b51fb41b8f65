//! The field tables are sound: the compiler checks neither keys nor kinds.

use std::collections::BTreeSet;
use std::fmt::Debug;

use model::{
    Customer, CustomerField, CustomerSort, FieldKind, FieldSet, FieldSort, Order, OrderField,
    OrderSort, Storage, Value,
};
use proptest::prelude::*;
use proptest::sample::subsequence;

use crate::support::laws;

/// A value that no field has by default.
fn other_value(kind: FieldKind) -> Value<'static> {
    match kind.storage() {
        Storage::Text => Value::Text("text"),
        Storage::Number => Value::of_number(kind, 1),
        Storage::Flag => Value::Flag(true),
    }
}

fn are_unique<T: Ord + Debug + Clone>(values: impl IntoIterator<Item = T>) {
    let mut seen = BTreeSet::new();
    for value in values {
        assert!(seen.insert(value.clone()), "{value:?} stands twice");
    }
}

#[test]
fn each_field_takes_values_of_its_kind_and_changes_itself_alone() {
    for field in CustomerField::ALL {
        let mut customer = Customer::default();
        customer.set(field, other_value(field.kind()));
        assert_eq!(customer.value(field), other_value(field.kind()));
        for other in CustomerField::ALL {
            let is_changed = customer.value(other) != Customer::default().value(other);
            assert_eq!(is_changed, other == field, "{field:?}, {other:?}");
        }
    }
    for field in OrderField::ALL {
        let mut order = Order::default();
        order.set(field, other_value(field.kind()));
        assert_eq!(order.value(field), other_value(field.kind()));
        for other in OrderField::ALL {
            let is_changed = order.value(other) != Order::default().value(other);
            assert_eq!(is_changed, other == field, "{field:?}, {other:?}");
        }
    }
}

#[test]
fn a_value_of_another_type_changes_nothing() {
    for field in CustomerField::ALL {
        let mut customer = Customer::default();
        for value in [Value::Text("text"), Value::Flag(true), Value::Number(1)] {
            if std::mem::discriminant(&value) != std::mem::discriminant(&customer.value(field)) {
                customer.set(field, value);
            }
        }
        assert_eq!(customer, Customer::default(), "{field:?}");
    }
}

#[test]
fn no_name_stands_for_two_fields() {
    are_unique(CustomerField::ALL.map(|field| field.label().english()));
    are_unique(CustomerField::ALL.map(CustomerField::read_key));
    are_unique(CustomerField::WRITABLE.map(CustomerField::write_key));
    are_unique(OrderField::ALL.map(|field| field.label().english()));
    are_unique(OrderField::ALL.map(OrderField::read_key));
    let directory_sorts =
        CustomerField::ALL
            .into_iter()
            .filter_map(|field| match field.sort()? {
                FieldSort::Directory { parameter, .. } => Some(parameter),
                FieldSort::Api(_) => None,
            });
    are_unique(directory_sorts.chain(["default", "name", "company"]));
}

#[test]
fn each_order_of_the_api_is_led_by_one_field() {
    assert_eq!(CustomerSort::Default.field(), None);
    for sort in [CustomerSort::Name, CustomerSort::Company] {
        let fields = CustomerField::ALL.into_iter();
        let led =
            fields.filter(|field| matches!(field.sort(), Some(FieldSort::Api(by)) if by == sort));
        assert_eq!(led.collect::<Vec<_>>(), sort.field().as_slice(), "{sort:?}");
    }
    for sort in [OrderSort::Number, OrderSort::Submitted] {
        let led = OrderField::ALL
            .into_iter()
            .filter(|field| field.sort() == Some(sort));
        assert_eq!(led.count(), 1, "{sort:?}");
    }
}

#[test]
fn the_form_has_the_writable_fields_in_its_own_order() {
    use CustomerField as F;
    let expected = [
        F::Company,
        F::FirstName,
        F::LastName,
        F::Email,
        F::Phone,
        F::Description,
        F::CrmId,
        F::RefId,
        F::Status,
        F::Archived,
    ];
    let known = F::WRITABLE.into_iter();
    let known = known.filter(|field| expected.contains(field));
    assert_eq!(known.collect::<Vec<_>>(), expected);
    for field in F::ALL {
        let is_writable = F::WRITABLE.contains(&field);
        assert_eq!(field.write_key().is_some(), is_writable, "{field:?}");
        assert_eq!(field.section().is_some(), is_writable, "{field:?}");
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn a_set_holds_what_was_put_in(
        fields in subsequence(CustomerField::ALL.to_vec(), 0..=CustomerField::ALL.len()),
        others in subsequence(CustomerField::ALL.to_vec(), 0..=CustomerField::ALL.len()),
    ) {
        let set: FieldSet = fields.iter().rev().copied().collect();
        let other: FieldSet = others.iter().copied().collect();
        prop_assert!(set.iter().eq(fields.iter().copied()));
        prop_assert_eq!((set.len(), set.is_empty()), (fields.len(), fields.is_empty()));
        for field in CustomerField::ALL {
            prop_assert_eq!(set.contains(field), fields.contains(&field));
            prop_assert!(set.with(field).contains(field) && !set.without(field).contains(field));
            let is_in_both = fields.contains(&field) && others.contains(&field);
            prop_assert_eq!(set.intersection(other).contains(field), is_in_both);
        }
    }
}
