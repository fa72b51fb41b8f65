//! The field tables, one row for each field: [`customer`](self::customer) and
//! [`order`](self::order). Decoding, encoding, the form, merging, drafts, filters, sorting, packing
//! and export read them; no other list of all fields exists.

/// Makes the types of a record from the rows of its field table:
///
/// - the record, a struct with a typed field for each row, and `damaged_fields`;
/// - the enum of its fields, with `ALL` in the order of the table.
///
/// A row is `name: Type => Variant { properties }`. Its doc comment describes both the struct's
/// field and the enum's variant.
macro_rules! fields {
    (
        $(#[doc = $record_doc:literal])* record $Record:ident
        $(#[doc = $field_doc:literal])* field $Field:ident($Properties:ident)
        {$(
            $(#[doc = $doc:literal])*
            $(#[cfg($($cfg:tt)*)])?
            $name:ident: $type:ty => $Variant:ident { $($properties:tt)* }
        )*}
    ) => {
        $(#[doc = $record_doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        pub struct $Record {
            $(
                $(#[doc = $doc])*
                $(#[cfg($($cfg)*)])?
                pub $name: $type,
            )*
            /// The fields that were missing from the API's answer or had another type, in the
            /// order of the table. They hold their default. A record with damaged fields must not be
            /// written: a PUT replaces the whole record and would erase them.
            pub damaged_fields: Vec<$Field>,
        }

        $(#[doc = $field_doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $Field {
            $(
                $(#[doc = $doc])*
                $(#[cfg($($cfg)*)])?
                $Variant,
            )*
        }

        impl $Field {
            /// All fields, in the order of the table.
            pub const ALL: [Self; [$($(#[cfg($($cfg)*)])? stringify!($name)),*].len()] =
                [$($(#[cfg($($cfg)*)])? Self::$Variant),*];

            /// Returns the name of the record's field: `last_name`. The page uses it in ids and classes.
            pub const fn name(self) -> &'static str {
                match self {
                    $(
                        $(#[cfg($($cfg)*)])?
                        Self::$Variant => stringify!($name),
                    )*
                }
            }

            /// The row of the table.
            pub(super) const fn properties(self) -> &'static $Properties {
                match self {
                    $(
                        $(#[cfg($($cfg)*)])?
                        Self::$Variant => &$Properties { $($properties)* },
                    )*
                }
            }
        }

        impl $Record {
            /// Returns the value of a field.
            pub fn value(&self, field: $Field) -> $crate::Value<'_> {
                match field {
                    $(
                        $(#[cfg($($cfg)*)])?
                        $Field::$Variant => $crate::fields::FieldType::value(&self.$name),
                    )*
                }
            }

            /// Returns the value of a field; none where it could not be read.
            pub fn read_value(&self, field: $Field) -> Option<$crate::Value<'_>> {
                let is_read = !self.damaged_fields.contains(&field);
                is_read.then(|| self.value(field))
            }

            /// Sets a field. A value of another type than the field's changes nothing.
            pub fn set(&mut self, field: $Field, value: $crate::Value<'_>) {
                match field {
                    $(
                        $(#[cfg($($cfg)*)])?
                        $Field::$Variant => $crate::fields::FieldType::set(&mut self.$name, value),
                    )*
                }
            }
        }
    };
}

mod customer;
mod customer_field;
mod field_set;
mod kind;
mod order;
mod order_field;
mod value;

pub use customer::{Customer, CustomerField};
pub use customer_field::{Column, FieldSort, FormSection};
pub use field_set::FieldSet;
pub use kind::{FieldKind, Storage};
pub use order::{Order, OrderField};
pub use value::Value;

pub(crate) use value::FieldType;
